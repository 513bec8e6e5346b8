import { randomUUID } from 'node:crypto';
import type { User } from '#domain/identity/user.ts';

/** Somebody signed in, with what a test does not care about filled in. Stored nowhere. */
export function person(known: Partial<User> & Pick<User, 'role'>): User {
  const id = known.id ?? randomUUID();
  return {
    id,
    name: `Somebody ${id.slice(0, 4)}`,
    email: `${id}@somebody.example`,
    locale: 'en',
    organizationId: null,
    servesAll: false,
    serves: [],
    ...known,
  };
}
