import { beforeAll, describe, expect, test } from 'vitest';
import { can } from '#domain/identity/permissions.ts';
import { type Actor, operator } from '#domain/identity/user.ts';
import { defaultFilter } from '#domain/triage/queue-filter.ts';
import { listAssignable } from '#server/triage/assignments.ts';
import { listCases } from '#server/triage/case-list.ts';
import { readCase } from '#server/triage/cases.ts';
import { storeCase } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';

/** What the rule says of one case and what the statements of the database give have to be the same. */
const cases: { reference: string; organizationId: string }[] = [];
const actors: Actor[] = [operator];

beforeAll(async () => {
  const customers = await Promise.all(['A', 'B', 'C', 'D'].map((name) => person('customer', { organization: name })));
  const ids = customers.map(({ organizationId }) => organizationId ?? '');
  for (const organizationId of [...ids, ...ids]) {
    cases.push({ ...(await storeCase({ organizationId })), organizationId });
  }
  actors.push(...customers, await person('customer', { organization: 'E' }), await person('admin'));
  actors.push(await person('csm', { servesAll: true }));
  // Every set of organizations that a CSM can serve.
  for (let set = 0; set < 16; set += 1) {
    actors.push(await person('csm', { serves: ids.filter((_, index) => set & (1 << index)) }));
  }
});

describe('the rule and the database agree', () => {
  test('on the list of cases', async () => {
    for (const actor of actors) {
      const { rows } = await listCases(actor, { ...defaultFilter, status: 'all' }, null);
      expect(rows.map(({ reference }) => reference).sort()).toEqual(seenBy(actor));
    }
  });

  test('on a single case', async () => {
    for (const actor of actors) {
      if (actor.role === 'operator') continue;
      const read = await Promise.all(cases.map(({ reference }) => readCase(actor, reference)));
      expect(read.flatMap((found) => (found ? [found.reference] : [])).sort()).toEqual(seenBy(actor));
    }
  });

  test('on who can be assigned', async () => {
    for (const { organizationId } of cases) {
      const expected = actors.filter((actor) => can(actor, 'triage', { kind: 'escalation', organizationId }));
      const offered = await listAssignable(organizationId);
      expect(offered.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    }
  });
});

function seenBy(actor: Actor): string[] {
  return cases
    .filter(({ organizationId }) => can(actor, 'read', { kind: 'escalation', organizationId }))
    .map(({ reference }) => reference)
    .sort();
}
