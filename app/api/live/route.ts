import { streamRequest } from '#app/api/live/_request/stream-request.ts';
import { openStream } from '#server/live/streams.ts';

/**
 * What happens to cases, as it happens, as server-sent events; `since` and the case's id in the query, or the browser's
 * Last-Event-ID. Nobody in between is to compress, keep or gather it.
 */
export async function GET(request: Request): Promise<Response> {
  const result = await openStream(request.headers, streamRequest(request), request.signal);
  if (!result.ok)
    return new Response(null, { status: statuses[result.code], headers: { 'Cache-Control': 'no-store' } });
  return new Response(result.body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}

/** Next would open a stream that nobody reads. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { Allow: 'GET' } });
}

export const dynamic = 'force-dynamic';

const statuses = { signed_out: 401, too_many: 429, busy: 503 } as const;
