import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { clientAddress } from '#server/platform/client-address.ts';
import { prepareRequest, prepareRequests } from '#server/platform/requests.ts';
import { securityHeaders } from '#server/platform/security-headers.ts';

describe('the address of the client', () => {
  test.each([
    ['is the socket’s where no proxy is trusted, whatever the header says', '6.6.6.6', 0, '10.0.0.9'],
    [
      'is what the one trusted proxy saw, not what the client wrote before it',
      '6.6.6.6, 203.0.113.7',
      1,
      '203.0.113.7',
    ],
    ['is two places from the right behind two proxies', '6.6.6.6, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
    ['is the oldest known when the list is shorter than the proxies', '203.0.113.7', 3, '203.0.113.7'],
    ['is the socket’s when a proxy added nothing', undefined, 1, '10.0.0.9'],
    ['takes no empty entry for an address', ' , 203.0.113.7', 2, '203.0.113.7'],
  ])('%s', (_, forwarded, proxies, expected) => {
    expect(clientAddress(forwarded, '10.0.0.9', proxies)).toBe(expected);
  });

  test('is one and the same over IPv4 and IPv6 sockets', () => {
    expect(clientAddress(undefined, '::ffff:203.0.113.7', 0)).toBe('203.0.113.7');
    expect(clientAddress(undefined, '2001:db8::1', 0)).toBe('2001:db8::1');
  });
});

describe('a request', () => {
  let server: Server;
  afterEach(() => new Promise((done) => server.close(done)));

  test('comes with the forwarding headers that can be trusted and a nonce, and its response carries the security headers', async () => {
    prepareRequests();
    let seen: IncomingMessage['headers'] = {};
    server = createServer((request, response) => {
      seen = request.headers;
      response.end('ok');
    });
    const forged = { 'X-Forwarded-For': '6.6.6.6', 'X-Forwarded-Host': 'evil.example', 'X-Real-Ip': '6.6.6.6' };
    const response = await fetch(await listen(server), { headers: forged });

    expect(seen['x-forwarded-for']).toBe('127.0.0.1');
    expect(seen).not.toHaveProperty('x-forwarded-host');
    expect(seen).not.toHaveProperty('x-real-ip');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe(seen['content-security-policy']);
    expect(response.headers.get('strict-transport-security')).toBeNull();
  });

  test.each([
    ['/en/desk/%FF?status=%FF', '/en/desk/~FF?status=%FF'],
    ['/en/desk/%25FF', '/en/desk/~25FF'],
    ['/en/a%2', '/en/a~2'],
    ['/en/desk/%20?a=%', '/en/desk/%20?a=%'],
    ['/en/caf%C3%A9?at=%', '/en/caf%C3%A9?at=%'],
  ])('for %s comes as %s, which can be decoded as often as anybody likes', async (asked, seen) => {
    server = createServer((request, response) => {
      prepareRequest(request, response, { trustedProxies: 0, secure: false, development: false });
      response.end(request.url);
    });
    expect(await (await fetch((await listen(server)) + asked)).text()).toBe(seen);
  });

  test('gets a nonce of its own', async () => {
    server = createServer((request, response) => {
      prepareRequest(request, response, { trustedProxies: 0, secure: false, development: false });
      response.end('ok');
    });
    const address = await listen(server);
    const policies = [await fetch(address), await fetch(address)].map(({ headers }) =>
      headers.get('content-security-policy'),
    );
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'/);
    expect(policies[0]).not.toBe(policies[1]);
  });
});

test('the security headers demand https only where people come by https', () => {
  const context = { nonce: 'n', secure: true, development: false };
  expect(securityHeaders(context)['Strict-Transport-Security']).toContain('max-age');
  expect(securityHeaders(context)['Content-Security-Policy']).toContain('upgrade-insecure-requests');
  const plain = securityHeaders({ ...context, secure: false });
  expect(plain).not.toHaveProperty('Strict-Transport-Security');
  expect(plain['Content-Security-Policy']).not.toContain('upgrade-insecure-requests');
  expect(plain['Content-Security-Policy']).not.toContain('unsafe-eval');
});

function listen(server: Server): Promise<string> {
  return new Promise((done) =>
    server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );
}
