import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { can, caseActions, may, visibleTo } from '#domain/identity/permissions.ts';
import { operator, roles, type User } from '#domain/identity/user.ts';
import { somebody } from '#tests/support/somebody.ts';

const organizations = ['a', 'b', 'c', 'd'];

/** Also people whom no form would let be: a customer who serves, an admin of an organization. */
const people: fc.Arbitrary<User> = fc
  .record({
    role: fc.constantFrom(...roles),
    organizationId: fc.option(fc.constantFrom(...organizations)),
    servesAll: fc.boolean(),
    serves: fc.subarray(organizations),
  })
  .map(somebody);

describe('who may see a case', () => {
  test('is the same for one case and for a list of them', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(...organizations), (user, organizationId) => {
        const visibility = visibleTo(user);
        const listed = visibility.kind === 'all' || visibility.ids.includes(organizationId);
        expect(can(user, 'read', { kind: 'escalation', organizationId })).toBe(listed);
      }),
    );
  });

  test('comes before everything else: nobody does anything to a case they cannot see', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(...organizations), (user, organizationId) => {
        const subject = { kind: 'escalation', organizationId } as const;
        if (can(user, 'read', subject)) return;
        for (const action of caseActions) expect(can(user, action, subject)).toBe(false);
      }),
    );
  });

  test('a customer sees the own organization’s, whatever else stands in the account', () => {
    const customer = somebody({ role: 'customer', organizationId: 'a', servesAll: true, serves: ['b'] });
    expect(visibleTo(customer)).toEqual({ kind: 'organizations', ids: ['a'] });
  });

  test('a customer without an organization and a CSM who serves none see nothing', () => {
    expect(visibleTo(somebody({ role: 'customer' }))).toEqual({ kind: 'organizations', ids: [] });
    expect(visibleTo(somebody({ role: 'csm' }))).toEqual({ kind: 'organizations', ids: [] });
  });
});

describe('what one may do', () => {
  const own = { kind: 'escalation', organizationId: 'a' } as const;
  const everybody = {
    customer: somebody({ role: 'customer', organizationId: 'a' }),
    csm: somebody({ role: 'csm', serves: ['a'] }),
    admin: somebody({ role: 'admin' }),
    operator,
  };
  const allowed = {
    customer: ['read', 'extend', 'withdraw', 'answer', 'talk', 'draft.start'],
    csm: ['read', 'talk', 'triage', 'desk.open'],
    admin: [
      'read',
      'talk',
      'triage',
      'export',
      'desk.open',
      'export.open',
      'person.create',
      'calendar.set',
      'admin.open',
    ],
    operator: ['read', 'export', 'export.open', 'case.import', 'person.create', 'calendar.set'],
  };
  const general = [
    'draft.start',
    'desk.open',
    'export.open',
    'case.import',
    'person.create',
    'calendar.set',
    'admin.open',
  ] as const;

  test.each(Object.keys(everybody) as (keyof typeof everybody)[])('as %s', (who) => {
    const actor = everybody[who];
    const actions = [
      ...caseActions.filter((action) => can(actor, action, own)),
      ...general.filter((action) => may(actor, action)),
    ];
    expect(actions.sort()).toEqual([...allowed[who]].sort());
  });

  test('a draft is its writer’s alone', () => {
    const draft = { kind: 'draft', ownerId: everybody.customer.id } as const;
    expect(can(everybody.customer, 'edit', draft)).toBe(true);
    const colleague = somebody({ role: 'customer', organizationId: 'a' });
    for (const other of [colleague, everybody.csm, everybody.admin, operator]) {
      expect(can(other, 'edit', draft)).toBe(false);
      expect(can(other, 'submit', draft)).toBe(false);
    }
  });
});
