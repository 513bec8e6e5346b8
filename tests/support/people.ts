import type { Role, User } from '#domain/identity/user.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { pool } from '#server/platform/database.ts';

let count = 0;

/** Somebody in the database, without a password: a customer of an organization of that name, or one of the vendor's. */
export async function person(
  role: Role,
  of: { organization?: string; servesAll?: boolean; serves?: string[] } = {},
): Promise<User> {
  count += 1;
  const name = `${role} ${count}`;
  const email = `${role}-${count}@test.example`;
  const { servesAll = false, serves = [] } = of;
  const organizationId =
    role === 'customer' ? (await findOrCreateOrganization(pool, of.organization ?? `Organization ${count}`)).id : null;
  const { rows } = await pool.query<{ id: string }>(
    `insert into users (id, name, email, role, organization_id, serves_all, updated_at)
     values (uuidv7(), $1, $2, $3, $4, $5, now()) returning id`,
    [name, email, role, organizationId, servesAll],
  );
  const id = rows[0]?.id ?? '';
  for (const served of serves)
    await pool.query('insert into services (user_id, organization_id) values ($1, $2)', [id, served]);
  return { id, name, email, role, locale: 'en', organizationId, servesAll, serves };
}
