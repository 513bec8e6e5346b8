import { afterEach, expect, test, vi } from 'vitest';
import { makeAccount } from '#tests/support/accounts.ts';
import { requestHeaders } from '#tests/support/sign-in.ts';

afterEach(() => vi.resetModules());

test('over http the cookie is for this host, out of reach of scripts and of other sites', async () => {
  expect(await cookieAt('http://localhost:3000')).toMatch(
    /^session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
  );
});

test('over https it is secure too, and no other host can set it', async () => {
  expect(await cookieAt('https://desk.example.com')).toMatch(
    /^__Host-session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});

/** The one cookie that a sign-in sets when people reach us at `address`. */
async function cookieAt(address: string): Promise<string> {
  const { email, password } = await makeAccount();
  vi.stubEnv('APP_URL', address);
  vi.resetModules();
  const { signInWithPassword } = await import('#server/identity/sign-in.ts');
  const result = await signInWithPassword({ email, password: password ?? '' }, requestHeaders());
  vi.unstubAllEnvs();
  const cookies = result.ok ? result.headers.getSetCookie() : [];
  expect(cookies).toHaveLength(1);
  return cookies[0] ?? '';
}
