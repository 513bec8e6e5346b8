import type { User } from '#domain/identity/user.ts';
import { auth, sessionLifetime } from '#server/identity/auth.ts';
import { pool } from '#server/platform/database.ts';

/**
 * Who sends a request, by its session cookie; null without a session that still runs. One query, and once a day a
 * second one, which lets the session run for another thirty days. The cookie itself outlives it: the row decides.
 */
export async function findSessionUser(headers: Headers): Promise<User | null> {
  const token = await readToken(headers);
  if (!token) return null;
  const { rows } = await pool.query<User & { due: boolean }>(findUser, [token]);
  const [row] = rows;
  if (!row) return null;
  const { due, ...user } = row;
  if (due) await pool.query(prolong, [token, sessionLifetime.days]);
  return user;
}

/** Ends the session of a request's cookie for good. Without one it does nothing. */
export async function deleteSession(headers: Headers): Promise<void> {
  const token = await readToken(headers);
  if (token) await pool.query('delete from sessions where token = $1', [token]);
}

async function readToken(headers: Headers): Promise<string | null> {
  if (!headers.has('cookie')) return null;
  return auth().api.readSessionToken({ headers });
}

const findUser = `
  select u.id, u.name, u.email, u.role, u.locale, u.organization_id as "organizationId", u.serves_all as "servesAll",
    array(select organization_id from services where user_id = u.id) as serves,
    s.updated_at < now() - interval '1 day' as due
  from sessions s join users u on u.id = s.user_id
  where s.token = $1 and s.expires_at > now()`;

const prolong = `
  update sessions set expires_at = now() + make_interval(days => $2), updated_at = now()
  where token = $1 and expires_at > now()`;
