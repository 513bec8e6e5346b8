import { describe, expect, test } from 'vitest';
import { deleteSession, findSessionUser } from '#server/identity/sessions.ts';
import { signInWithPassword } from '#server/identity/sign-in.ts';
import { pool } from '#server/platform/database.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { cookiesOf, requestHeaders } from '#tests/support/sign-in.ts';

describe('signing in with a password', () => {
  test('starts a session for the right one, whatever the capitals of the address', async () => {
    const { id, email, password } = await makeAccount({ name: 'Tove Lindqvist', locale: 'sv' });
    const result = await signInWithPassword({ email: email.toUpperCase(), password: password ?? '' }, requestHeaders());
    expect(result).toMatchObject({ ok: true, role: 'customer' });
    const user = await findSessionUser(cookiesOf(result));
    expect(user).toMatchObject({ id, name: 'Tove Lindqvist', locale: 'sv', servesAll: false, serves: [] });
    expect(user?.organizationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('knows whom a CSM serves', async () => {
    const { organizationId: one } = await makeAccount();
    const { organizationId: other } = await makeAccount();
    const serves = [one ?? '', other ?? ''];
    const { email, password } = await makeAccount({ role: 'csm', serves });
    const result = await signInWithPassword({ email, password: password ?? '' }, requestHeaders());
    const user = await findSessionUser(cookiesOf(result));
    expect([...(user?.serves ?? [])].sort()).toEqual([...serves].sort());
  });

  test('takes a password however its accents are composed', async () => {
    const { email } = await makeAccount({ password: 'ett långt ord på ön' });
    const result = await signInWithPassword(
      { email, password: 'ett långt ord på ön'.normalize('NFD') },
      requestHeaders(),
    );
    expect(result.ok).toBe(true);
  });

  test.each([
    '',
    'wrong',
    'Tern-gravel-38-lanterN',
    'Tern-gravel-38-lantern ',
    '\u0000',
    '\ud800',
    'x'.repeat(100_000),
  ])('refuses a wrong one (%#) as it refuses an unknown address', async (password) => {
    const { email } = await makeAccount();
    const known = await signInWithPassword({ email, password }, requestHeaders());
    const unknown = await signInWithPassword({ email: `not-${email}`, password }, requestHeaders());
    expect(known).toEqual({ ok: false, code: 'wrong_credentials' });
    expect(unknown).toEqual(known);
  });

  test.each(['', 'nobody', 'a@b', 'a@b.example\u0000', "' or 1=1 --", '<a@b.example>', `${'a'.repeat(300)}@b.example`])(
    'refuses the address %j',
    async (email) => {
      const result = await signInWithPassword({ email, password: 'Tern-gravel-38-lantern' }, requestHeaders());
      expect(result).toEqual({ ok: false, code: 'wrong_credentials' });
    },
  );

  test('refuses any password for somebody who has none', async () => {
    const { email } = await makeAccount({ password: null });
    const result = await signInWithPassword({ email, password: 'Tern-gravel-38-lantern' }, requestHeaders());
    expect(result).toEqual({ ok: false, code: 'wrong_credentials' });
  });

  test('takes about as long for an unknown address as for a wrong password', async () => {
    const { email } = await makeAccount();
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      known.push(await duration({ email, password: 'wrong' }));
      unknown.push(await duration({ email: `not-${email}`, password: 'wrong' }));
    }
    const ratio = median(unknown) / median(known);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });
});

describe('a session', () => {
  test('is nobody’s without its cookie, with a changed one, or with the bare token', async () => {
    const cookie = await signedIn();
    const [name = '', value = ''] = cookie.split('=', 2);
    const token = decodeURIComponent(value).split('.')[0];
    for (const wrong of [
      undefined,
      '',
      `${name}=`,
      `${name}=${token}`,
      `${cookie}x`,
      `${name}=x${value}`,
      `other=${value}`,
    ]) {
      expect(await findSessionUser(new Headers(wrong === undefined ? {} : { cookie: wrong }))).toBeNull();
    }
  });

  test('ends at once when somebody signs out, and only this one', async () => {
    const person = await makeAccount();
    const one = new Headers({ cookie: await signedIn(person) });
    const other = new Headers({ cookie: await signedIn(person) });
    await deleteSession(one);
    expect(await findSessionUser(one)).toBeNull();
    expect(await findSessionUser(other)).toMatchObject({ id: person.id });
  });

  test('ends when its time is over', async () => {
    const { id, email, password } = await makeAccount();
    const headers = new Headers({ cookie: await signedIn({ email, password }) });
    await pool.query(`update sessions set expires_at = now() - interval '1 second' where user_id = $1`, [id]);
    expect(await findSessionUser(headers)).toBeNull();
  });

  test('runs thirty days from its last use, noted once a day', async () => {
    const { id, email, password } = await makeAccount();
    const headers = new Headers({ cookie: await signedIn({ email, password }) });
    await pool.query(
      `update sessions set expires_at = now() + interval '1 day', updated_at = now() - interval '25 hours' where user_id = $1`,
      [id],
    );
    await findSessionUser(headers);
    const { rows } = await pool.query(
      `select round(extract(epoch from expires_at - now()) / 86400)::int as days from sessions where user_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ days: 30 }]);
  });

  test('is read by one query', async () => {
    const headers = new Headers({ cookie: await signedIn() });
    await findSessionUser(headers);
    const queries = await countQueries(() => findSessionUser(headers));
    expect(queries).toBe(1);
  });
});

async function signedIn(person?: { email: string; password: string | null }): Promise<string> {
  const { email, password } = person ?? (await makeAccount());
  const result = await signInWithPassword({ email, password: password ?? '' }, requestHeaders());
  return cookiesOf(result).get('cookie') ?? '';
}

async function duration(attempt: { email: string; password: string }): Promise<number> {
  const start = performance.now();
  await signInWithPassword(attempt, requestHeaders());
  return performance.now() - start;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const { default: pg } = await import('pg');
  const { vi } = await import('vitest');
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  await work();
  return spy.mock.calls.length;
}
