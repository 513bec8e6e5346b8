import type pg from 'pg';
import { type PasswordProblem, passwordProblem } from '#domain/identity/password.ts';
import { may } from '#domain/identity/permissions.ts';
import { type NewPerson, newPerson } from '#domain/identity/person.ts';
import type { Actor, Role, User } from '#domain/identity/user.ts';
import { recordAudit } from '#server/history/audit.ts';
import { hashPassword } from '#server/identity/password-hash.ts';
import { pool, transaction } from '#server/platform/database.ts';

export type PersonProblem = { field: keyof NewPerson | 'password'; code: string };
export type Created =
  | { ok: true; id: string }
  | { ok: false; code: 'forbidden' | 'email_taken' | 'unknown_organization' }
  | { ok: false; code: 'invalid'; problems: PersonProblem[] };

/**
 * Makes an account, with an entry in the audit log. Sign-up is closed: this is the only way in.
 *
 * @param person without a password, they sign in by a mailed link.
 */
export async function createPerson(
  actor: Actor,
  { password = null, ...person }: NewPerson & { password?: string | null },
): Promise<Created> {
  if (!may(actor, 'person.create')) return { ok: false, code: 'forbidden' };
  const parsed = newPerson.safeParse(person);
  const problems: PersonProblem[] = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => ({ field: path[0] as keyof NewPerson, code: message })),
    ...passwordProblems(password, person),
  ];
  if (!parsed.success || problems.length > 0) return { ok: false, code: 'invalid', problems };
  const hash = password === null ? null : await hashPassword(password);
  try {
    const id = await transaction((sql) => insertPerson(sql, actor, parsed.data, hash));
    return id ? { ok: true, id } : { ok: false, code: 'email_taken' };
  } catch (error) {
    if ((error as pg.DatabaseError).code === foreignKeyViolation) return { ok: false, code: 'unknown_organization' };
    throw error;
  }
}

/** Whose account an address is, whatever its capitals. */
export async function findPersonByEmail(email: string): Promise<{ id: string; name: string; role: Role } | null> {
  const { rows } = await pool.query<{ id: string; name: string; role: Role }>(
    'select id, name, role from users where email = $1',
    [email.trim().toLowerCase()],
  );
  return rows[0] ?? null;
}

/** Somebody as they are now, for what is done in their name when they do not ask themselves; null: there is nobody. */
export async function readUser(id: string): Promise<User | null> {
  const { rows } = await pool.query<User>(
    `select u.id, u.name, u.email, u.role, u.locale, u.organization_id as "organizationId", u.serves_all as "servesAll",
       array(select organization_id from services where user_id = u.id) as serves
     from users u where u.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** To whom a case can be given, by name: CSMs and admins, at most 200. Nobody for those who may not assign. */
export async function listAssignees(user: User): Promise<{ id: string; name: string }[]> {
  if (!may(user, 'desk.open')) return [];
  const { rows } = await pool.query<{ id: string; name: string }>(
    `select id, name from users where role in ('csm', 'admin') order by name, id limit 200`,
  );
  return rows;
}

function passwordProblems(password: string | null, person: NewPerson): PersonProblem[] {
  const problem: PasswordProblem | null = password === null ? null : passwordProblem(password, person);
  return problem ? [{ field: 'password', code: problem }] : [];
}

/** @returns null when the address has an account already. */
async function insertPerson(
  sql: pg.PoolClient,
  actor: Actor,
  { name, email, role, locale, organizationId, servesAll, serves }: ReturnType<typeof newPerson.parse>,
  hash: string | null,
): Promise<string | null> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into users (id, name, email, role, locale, organization_id, serves_all, updated_at)
     values (uuidv7(), $1, $2, $3, $4, $5, $6, now())
     on conflict (email) do nothing returning id`,
    [name, email, role, locale, organizationId, servesAll],
  );
  const id = rows[0]?.id;
  if (!id) return null;
  await sql.query('insert into services (user_id, organization_id) select distinct $1::uuid, unnest($2::uuid[])', [
    id,
    serves,
  ]);
  if (hash) {
    // As better-auth keeps a password: the account “credential”, which bears the user's own id.
    await sql.query(
      `insert into accounts (id, user_id, provider_id, account_id, password, updated_at)
       values (uuidv7(), $1::uuid, 'credential', $1::uuid::text, $2, now())`,
      [id, hash],
    );
  }
  await recordAudit(sql, { kind: 'person_created', actor, data: { person: id, role } });
  return id;
}

const foreignKeyViolation = '23503';
