import { operator, type User } from '#domain/identity/user.ts';
import { type DemoPerson, demoPeople } from '#prisma/demo/people.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { createPerson, findPersonByEmail } from '#server/identity/people.ts';
import { pool } from '#server/platform/database.ts';

/** The demo's people as they act in it, by their nicknames. */
export type People = ReadonlyMap<string, User>;

/** Makes the accounts and organizations that lack. */
export async function loadPeople(): Promise<People> {
  const people = new Map<string, User>();
  for (const person of demoPeople) people.set(nickname(person), await loadPerson(person));
  return people;
}

/** What stands before the @ of their address. */
export function nickname({ email }: DemoPerson): string {
  return email.split('@')[0] ?? email;
}

async function loadPerson({ password, organization, serves, ...person }: DemoPerson): Promise<User> {
  const known = {
    ...person,
    organizationId: organization ? await organizationId(organization) : null,
    servesAll: serves === 'all',
    serves: Array.isArray(serves) ? await Promise.all(serves.map(organizationId)) : [],
  };
  const created = await createPerson(operator, { ...known, password });
  const id = created.ok ? created.id : (await findPersonByEmail(person.email))?.id;
  if (!id) throw new Error(`${person.email} could not be created: ${JSON.stringify(created)}`);
  return { id, ...known };
}

async function organizationId(name: string): Promise<string> {
  return (await findOrCreateOrganization(pool, name)).id;
}
