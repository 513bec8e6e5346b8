import { createHmac, timingSafeEqual } from 'node:crypto';
import { type CaseMailKind, isMutable } from '#domain/correspondence/mail-kind.ts';
import type { Locale } from '#domain/identity/user.ts';
import { pool } from '#server/platform/database.ts';
import { env, publicUrl } from '#server/platform/env.ts';

/** Whose mails of which kind a link stops, and whether they have stopped. */
export type Subscription = { userId: string; kind: CaseMailKind; muted: boolean };

/**
 * The two addresses by which a mail is unsubscribed from without signing in: the page for a reader, and the one that a
 * mail program posts to at one click (RFC 8058). Null: mails of this kind always come.
 */
export function unsubscribeAddresses(
  userId: string | null,
  kind: string,
  locale: Locale,
): { page: string; oneClick: string } | null {
  if (userId === null || !isMutable(kind)) return null;
  const query = new URLSearchParams({ token: tokenFor(userId, kind) });
  return { page: `${publicUrl()}/${locale}/unsubscribe?${query}`, oneClick: `${publicUrl()}/api/unsubscribe?${query}` };
}

/** What a link is about; null: nothing that we ever signed, or of somebody who is not there any more. */
export async function readSubscription(token: string): Promise<Subscription | null> {
  const signed = readToken(token);
  if (!signed) return null;
  const { rows } = await pool.query<{ muted: boolean }>(
    'select $2 = any(muted_mails) as muted from users where id = $1',
    [signed.userId, signed.kind],
  );
  return rows[0] ? { ...signed, ...rows[0] } : null;
}

/**
 * Stops the mails of a link's kind, or lets them come again. The token alone permits it; the same again changes nothing.
 */
export async function setSubscription(
  token: string,
  muted: boolean,
): Promise<{ ok: true } | { ok: false; code: 'broken' }> {
  const signed = readToken(token);
  if (!signed) return { ok: false, code: 'broken' };
  const { rowCount } = await pool.query(
    `update users set updated_at = now(),
       muted_mails = array_remove(muted_mails, $2) || case when $3 then array[$2] else array[]::text[] end
     where id = $1`,
    [signed.userId, signed.kind, muted],
  );
  return rowCount === 1 ? { ok: true } : { ok: false, code: 'broken' };
}

/** It never runs out: a mail may be read years later. Another AUTH_SECRET ends all of them. */
function tokenFor(userId: string, kind: CaseMailKind): string {
  return `${userId}.${kind}.${signatureOf(userId, kind)}`;
}

function readToken(token: string): { userId: string; kind: CaseMailKind } | null {
  const [userId = '', kind = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || !isMutable(kind) || !/^[0-9a-f-]{36}$/.test(userId)) return null;
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(userId, kind))];
  return given.length === right.length && timingSafeEqual(given, right) ? { userId, kind } : null;
}

/** The name in front keeps it apart from whatever else is signed with the same secret. */
function signatureOf(userId: string, kind: CaseMailKind): string {
  const { AUTH_SECRET } = env();
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is not set: `npm start` and `npm run dev` set it.');
  return createHmac('sha256', AUTH_SECRET).update(`unsubscribe\n${userId}\n${kind}`).digest('base64url');
}
