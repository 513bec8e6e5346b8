import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import diagnosticsChannel from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { clientAddress } from '#server/platform/client-address.ts';
import { env, publicUrl } from '#server/platform/env.ts';
import { securityHeaders } from '#server/platform/security-headers.ts';

/**
 * Has every request of this process prepared before anything else sees it: the forwarding headers say what can be
 * trusted, and the response carries the security headers. Node announces each request on this channel before it hands
 * it on, so this also covers what no page and no route answers.
 */
export function prepareRequests(): void {
  const context = { secure: publicUrl().startsWith('https:'), development: env().NODE_ENV === 'development' };
  const { TRUSTED_PROXIES } = env();
  diagnosticsChannel.subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    responses.enterWith(response);
    prepareRequest(request, response, { ...context, trustedProxies: TRUSTED_PROXIES });
  });
}

/**
 * Gives the page that is being rendered its status. Next's own way, throwing `notFound()`, sends an empty page that only
 * JavaScript fills; a page that renders its refusal and says so here can be read by everyone.
 */
export function answerStatus(status: 403 | 404): void {
  const response = responses.getStore();
  if (response && !response.headersSent) response.statusCode = status;
}

/** Prepares one request; `prepareRequests` does it to all. */
export function prepareRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { trustedProxies, ...context }: { trustedProxies: number; secure: boolean; development: boolean },
): void {
  request.url = decodable(request.url ?? '/');
  const { headers } = request;
  headers['x-forwarded-for'] = clientAddress(
    headers['x-forwarded-for']?.toString(),
    request.socket.remoteAddress ?? '',
    trustedProxies,
  );
  if (trustedProxies === 0) for (const name of proxyHeaders) delete headers[name];

  const security = securityHeaders({ ...context, nonce: randomBytes(16).toString('base64') });
  for (const [name, value] of Object.entries(security)) response.setHeader(name, value);
  // From here the renderer learns the nonce for the scripts that it writes into the page.
  headers['content-security-policy'] = security['Content-Security-Policy'];
}

/** The built server holds this module more than once; the response of a request is one. */
const key = Symbol.for('escalation-desk.responses');
const holder = globalThis as { [key]?: AsyncLocalStorage<ServerResponse> };
holder[key] ??= new AsyncLocalStorage<ServerResponse>();
const responses = holder[key];

/**
 * No path of ours has a percent sign, so one that keeps it when it is decoded (`%25FF`), or that cannot be decoded
 * (`%FF`, `%2`), is the address of nothing. What decodes it again further on would fail: it gets a sign that is harmless.
 */
function decodable(url: string): string {
  const [path = '', ...query] = url.split('?');
  try {
    if (!decodeURIComponent(path).includes('%')) return url;
  } catch {
    // No text was ever encoded like this.
  }
  return [path.replaceAll('%', '~'), ...query].join('?');
}

const proxyHeaders = ['forwarded', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-real-ip'];
