import { randomUUID } from 'node:crypto';
import { operator, type User } from '#domain/identity/user.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { createPerson } from '#server/identity/people.ts';
import { pool } from '#server/platform/database.ts';

/** Somebody in the test’s database who can sign in; a customer gets an organization of their own. */
export async function makeAccount({
  role = 'customer',
  password = 'Tern-gravel-38-lantern',
  ...rest
}: Partial<User> & { password?: string | null } = {}): Promise<User & { password: string | null }> {
  const name = rest.name ?? 'Ines Brandt';
  const email = rest.email ?? `ines-${randomUUID()}@hollow.example`;
  const organizationId =
    rest.organizationId ?? (role === 'customer' ? (await findOrCreateOrganization(pool, `Hollow ${email}`)).id : null);
  const person = {
    name,
    email,
    role,
    locale: rest.locale ?? ('en' as const),
    organizationId,
    servesAll: rest.servesAll ?? false,
    serves: rest.serves ?? [],
  };
  const created = await createPerson(operator, { ...person, serves: [...person.serves], password });
  if (!created.ok) throw new Error(`No test person: ${JSON.stringify(created)}`);
  return { id: created.id, ...person, password };
}
