import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Locale } from '#domain/identity/user.ts';
import { dispatchMail, queueMail } from '#server/correspondence/outbox.ts';
import { countTry, type Limited } from '#server/identity/sign-in-limits.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { publicUrl } from '#server/platform/env.ts';

export const linkMinutes = 15;

/**
 * Mails a link that signs in once, if the address belongs to somebody. Whether it does shows neither in the answer nor
 * in the time that it takes. Link and mail are stored together or not at all.
 *
 * @param next where the link leads after signing in: a path that `returnPath` has looked at.
 */
export async function sendSignInLink(
  { email, locale, next }: { email: string; locale: Locale; next: string | null },
  headers: Headers,
): Promise<{ ok: true } | Limited> {
  const counted = await countTry('link', email, headers);
  if (!counted.ok) return counted;
  await Promise.all([queueLink({ email, locale, next }), sleep(leastMilliseconds)]);
  return { ok: true };
}

/** Stores a new link and gives its address. The database holds only a hash of the token. */
export async function issueSignInLink(
  sql: Pick<pg.ClientBase, 'query'>,
  { userId, locale, next = null, minutes }: { userId: string; locale: Locale; next?: string | null; minutes: number },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql.query(
    `insert into verifications (id, identifier, value, expires_at, updated_at)
     values (uuidv7(), $1, $2, now() + make_interval(mins => $3), now())`,
    [identifier(token), userId, minutes],
  );
  const query = new URLSearchParams({ token, ...(next ? { next } : {}) });
  return `${publicUrl()}/${locale}/sign-in/link?${query}`;
}

/** Whether a link is still good; asking does not use it up. */
export async function isSignInLinkGood(token: string): Promise<boolean> {
  const { rowCount } = await pool.query('select from verifications where identifier = $1 and expires_at > now()', [
    identifier(token),
  ]);
  return rowCount === 1;
}

/** Uses a link up: whose it was, or null when it is unknown, expired or used. Of two at once one gets it. */
export async function redeemSignInLink(token: string): Promise<string | null> {
  const { rows } = await pool.query<{ value: string }>(
    'delete from verifications where identifier = $1 and expires_at > now() returning value',
    [identifier(token)],
  );
  return rows[0]?.value ?? null;
}

/** Longer than storing link and mail takes. */
const leastMilliseconds = 250;

async function queueLink({
  email,
  locale,
  next,
}: {
  email: string;
  locale: Locale;
  next: string | null;
}): Promise<void> {
  const queued = await transaction(async (sql) => {
    const { rows } = await sql.query<{ id: string }>('select id from users where email = $1', [email.toLowerCase()]);
    const [person] = rows;
    if (!person) return false;
    const url = await issueSignInLink(sql, { userId: person.id, locale, next, minutes: linkMinutes });
    await queueMail(sql, {
      kind: 'sign_in_link',
      recipient: email.toLowerCase(),
      locale,
      data: { url, minutes: linkMinutes },
      dedupeKey: `sign_in_link:${createHash('sha256').update(url).digest('base64url')}`,
    });
    return true;
  });
  if (queued) await dispatchMail();
}

function identifier(token: string): string {
  return `sign-in-link:${createHash('sha256').update(token).digest('base64url')}`;
}
