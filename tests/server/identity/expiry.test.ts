import { expect, test } from 'vitest';
import { dropExpired } from '#server/identity/expiry.ts';
import { signInWithPassword } from '#server/identity/sign-in.ts';
import { issueSignInLink } from '#server/identity/sign-in-links.ts';
import { pool } from '#server/platform/database.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { requestHeaders } from '#tests/support/sign-in.ts';

test('what has run out is dropped, and nothing else', async () => {
  const { id: userId, email, password } = await makeAccount();
  for (let count = 0; count < 2; count += 1) {
    await signInWithPassword({ email, password: password ?? '' }, requestHeaders());
    await issueSignInLink(pool, { userId, locale: 'en', minutes: 15 });
  }
  for (const table of ['sessions', 'verifications']) {
    await pool.query(
      `update ${table} set expires_at = now() - interval '1 s' where id = (select max(id::text)::uuid from ${table})`,
    );
  }
  await dropExpired();
  expect((await pool.query('select from sessions')).rowCount).toBe(1);
  expect((await pool.query('select from verifications')).rowCount).toBe(1);
});
