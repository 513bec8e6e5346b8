import { describe, expect, test } from 'vitest';
import { signInWithLink, signInWithPassword } from '#server/identity/sign-in.ts';
import { forgetOldTries, limits } from '#server/identity/sign-in-limits.ts';
import { sendSignInLink } from '#server/identity/sign-in-links.ts';
import { pool } from '#server/platform/database.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { requestHeaders } from '#tests/support/sign-in.ts';

const refused = { ok: false, code: 'wrong_credentials' };
const limited = { ok: false, code: 'limited', minutes: 15 };

describe('the limit of an account', () => {
  test('refuses the eleventh try, also with the right password and from ever new addresses', async () => {
    const { email, password } = await makeAccount();
    for (let count = 0; count < 10; count += 1) expect(await attempt(email)).toEqual(refused);
    expect(await attempt(email)).toEqual(limited);
    expect(await attempt(email.toUpperCase(), password)).toEqual(limited);
  });

  test('counts an unknown address as one that exists', async () => {
    const email = 'nobody@hollow.example';
    for (let count = 0; count < 10; count += 1) expect(await attempt(email)).toEqual(refused);
    expect(await attempt(email)).toEqual(limited);
  });

  test('lets at most ten of thirty tries at the same time through', async () => {
    const { email } = await makeAccount();
    const results = await Promise.all(Array.from({ length: 30 }, () => attempt(email)));
    expect(results.filter((result) => !result.ok && result.code === 'wrong_credentials')).toHaveLength(10);
  });

  test('does not count the right password', async () => {
    const { email, password } = await makeAccount();
    for (let count = 0; count < 12; count += 1) expect(await attempt(email, password)).toMatchObject({ ok: true });
  });

  test('is over after its time, said in minutes', async () => {
    const { email, password } = await makeAccount();
    for (let count = 0; count < 11; count += 1) await attempt(email);
    await pool.query('update rate_limits set expire = expire - 10 * 60 * 1000');
    expect(await attempt(email, password)).toEqual({ ...limited, minutes: 5 });
    await pool.query('update rate_limits set expire = expire - 5 * 60 * 1000');
    expect(await attempt(email, password)).toMatchObject({ ok: true });
  });

  test('leaves the mailed link as the way in', async () => {
    const { email } = await makeAccount();
    for (let count = 0; count < 11; count += 1) await attempt(email);
    expect(await sendSignInLink({ email, locale: 'en', next: null }, requestHeaders())).toEqual({ ok: true });
    const { rows } = await pool.query(`select data ->> 'url' as url from outbox_mails where recipient = $1`, [email]);
    const token = new URL(rows[0].url).searchParams.get('token') ?? '';
    expect(await signInWithLink(token, requestHeaders())).toMatchObject({ ok: true });
  });
});

describe('the limit of a client', () => {
  test('refuses the fifty-first try, whatever the account', async () => {
    const headers = requestHeaders();
    const tries = Array.from({ length: 50 }, (_, count) => attempt(`guess-${count}@hollow.example`, 'wrong', headers));
    expect(new Set((await Promise.all(tries)).map((result) => JSON.stringify(result)))).toEqual(
      new Set([JSON.stringify(refused)]),
    );
    const { email, password } = await makeAccount();
    expect(await attempt(email, password, headers)).toEqual(limited);
    expect(await attempt(email, password)).toMatchObject({ ok: true });
  });

  test('sees one client in all the addresses of an IPv6 network', async () => {
    const { email, password } = await makeAccount();
    const tries = Array.from({ length: 51 }, (_, count) =>
      attempt(`guess-v6-${count}@hollow.example`, 'wrong', requestHeaders(`2001:db8:1:2::${count}`)),
    );
    await Promise.all(tries);
    expect(await attempt(email, password, requestHeaders('2001:db8:1:2:ffff::1'))).toEqual(limited);
    expect(await attempt(email, password, requestHeaders('2001:db8:1:3::1'))).toMatchObject({ ok: true });
  });
});

describe('the limit of mailed links', () => {
  test('is five an hour for an address, whether it exists or not', async () => {
    const { email } = await makeAccount();
    for (const address of [email, `not-${email}`]) {
      const results = await Promise.all(Array.from({ length: 6 }, () => askLink(address)));
      expect(results.filter(({ ok }) => ok)).toHaveLength(limits.linkByAccount.tries);
      expect(results.find(({ ok }) => !ok)).toEqual({ ...limited, minutes: 60 });
    }
  });

  test('is thirty an hour for a client', async () => {
    const headers = requestHeaders();
    const results = await Promise.all(
      Array.from({ length: 31 }, (_, count) => askLink(`${count}@hollow.example`, headers)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(30);
  });
});

test('the counts name nobody, and go when their time is over', async () => {
  const email = 'somebody-to-forget@hollow.example';
  await attempt(email, 'wrong', requestHeaders('192.0.2.77'));
  const { rows } = await pool.query('select * from rate_limits');
  expect(JSON.stringify(rows)).not.toMatch(/hollow|192\.0\.2/);
  await pool.query('update rate_limits set expire = $1', [Date.now() - 1]);
  await forgetOldTries();
  expect((await pool.query('select from rate_limits')).rowCount).toBe(0);
});

function attempt(email: string, password: string | null = 'wrong', headers = requestHeaders()) {
  return signInWithPassword({ email, password: password ?? '' }, headers);
}

function askLink(email: string, headers = requestHeaders()) {
  return sendSignInLink({ email, locale: 'en', next: null }, headers);
}
