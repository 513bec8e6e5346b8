import { beforeEach, describe, expect, test } from 'vitest';
import { findSessionUser } from '#server/identity/sessions.ts';
import { signInWithLink } from '#server/identity/sign-in.ts';
import { isSignInLinkGood, sendSignInLink } from '#server/identity/sign-in-links.ts';
import { pool } from '#server/platform/database.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { cookiesOf, requestHeaders } from '#tests/support/sign-in.ts';

beforeEach(() => pool.query('delete from outbox_mails'));

describe('a mailed link', () => {
  test('is queued in the reader’s language and leads to where one was', async () => {
    const { email } = await makeAccount();
    const sent = await sendSignInLink(
      { email: email.toUpperCase(), locale: 'nl', next: '/nl/escalate/7/scope?entry=2' },
      requestHeaders(),
    );
    expect(sent).toEqual({ ok: true });
    const { rows } = await pool.query('select kind, recipient, locale, data from outbox_mails');
    expect(rows).toMatchObject([{ kind: 'sign_in_link', recipient: email, locale: 'nl', data: { minutes: 15 } }]);
    const url = new URL(rows[0].data.url);
    expect(url.origin + url.pathname).toBe('http://localhost:3000/nl/sign-in/link');
    expect(url.searchParams.get('next')).toBe('/nl/escalate/7/scope?entry=2');
  });

  test('signs in once, and looking at it does not use it up', async () => {
    const { id, token } = await mailedLink();
    expect(await isSignInLinkGood(token)).toBe(true);
    expect(await isSignInLinkGood(token)).toBe(true);
    const result = await signInWithLink(token, requestHeaders());
    expect(result).toMatchObject({ ok: true, role: 'customer' });
    expect(await findSessionUser(cookiesOf(result))).toMatchObject({ id });
    expect(await isSignInLinkGood(token)).toBe(false);
    expect(await signInWithLink(token, requestHeaders())).toEqual({ ok: false, code: 'link_spent' });
  });

  test('signs in one of two at the same time', async () => {
    const { token } = await mailedLink();
    const results = await Promise.all([
      signInWithLink(token, requestHeaders()),
      signInWithLink(token, requestHeaders()),
    ]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('runs out after fifteen minutes', async () => {
    const { token } = await mailedLink();
    const { rows } = await pool.query(
      `select round(extract(epoch from max(expires_at) - now()) / 60)::int as minutes from verifications`,
    );
    expect(rows).toEqual([{ minutes: 15 }]);
    await pool.query(`update verifications set expires_at = now() - interval '1 second'`);
    expect(await isSignInLinkGood(token)).toBe(false);
    expect(await signInWithLink(token, requestHeaders())).toEqual({ ok: false, code: 'link_spent' });
  });

  test.each(['', 'x', '\u0000', '\ud800', "' or 1=1 --", 'a'.repeat(100_000)])(
    'with the token %# signs nobody in',
    async (token) => {
      expect(await isSignInLinkGood(token)).toBe(false);
      expect(await signInWithLink(token, requestHeaders())).toEqual({ ok: false, code: 'link_spent' });
    },
  );

  test('cannot be read out of the database: there is only a hash', async () => {
    const { token } = await mailedLink();
    const { rows } = await pool.query('select * from verifications');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('does not outlive the account', async () => {
    const { id, token } = await mailedLink();
    await pool.query('delete from users where id = $1', [id]);
    expect(await signInWithLink(token, requestHeaders())).toEqual({ ok: false, code: 'link_spent' });
  });
});

test('for an unknown address the answer is the same, as fast, and nothing is stored', async () => {
  const { email } = await makeAccount();
  const known = await timed(() => sendSignInLink({ email, locale: 'en', next: null }, requestHeaders()));
  await pool.query('delete from outbox_mails');
  const unknown = await timed(() =>
    sendSignInLink({ email: `not-${email}`, locale: 'en', next: null }, requestHeaders()),
  );
  expect(unknown.result).toEqual(known.result);
  expect(Math.abs(unknown.milliseconds - known.milliseconds)).toBeLessThan(100);
  expect((await pool.query('select from outbox_mails')).rowCount).toBe(0);
});

test('link and mail are stored together or not at all', async () => {
  const { email } = await makeAccount();
  const { rows } = await pool.query('select count(*) from verifications');
  await pool.query('alter table outbox_mails rename to outbox_mails_away');
  await expect(sendSignInLink({ email, locale: 'en', next: null }, requestHeaders())).rejects.toThrow();
  await pool.query('alter table outbox_mails_away rename to outbox_mails');
  expect((await pool.query('select count(*) from verifications')).rows).toEqual(rows);
});

async function mailedLink(): Promise<{ id: string; token: string }> {
  const { id, email } = await makeAccount();
  await sendSignInLink({ email, locale: 'en', next: null }, requestHeaders());
  const { rows } = await pool.query<{ url: string }>(
    `select data ->> 'url' as url from outbox_mails where recipient = $1`,
    [email],
  );
  return { id, token: new URL(rows[0]?.url ?? '').searchParams.get('token') ?? '' };
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const start = performance.now();
  return { result: await work(), milliseconds: performance.now() - start };
}
