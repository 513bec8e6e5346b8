import type { User } from '#domain/identity/user.ts';

let count = 0;

/** Somebody signed in whom no database knows: for rules. What a test does not care about is filled in. */
export function somebody(known: Partial<User> & Pick<User, 'role'>): User {
  count += 1;
  return {
    id: `somebody-${count}`,
    name: `Somebody ${count}`,
    email: `somebody-${count}@test.example`,
    locale: 'en',
    organizationId: null,
    servesAll: false,
    serves: [],
    ...known,
  };
}
