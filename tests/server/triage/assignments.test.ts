import { beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { pool } from '#server/platform/database.ts';
import { assign, listAssignable } from '#server/triage/assignments.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { storeCase, storedEvents } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let csm: User;
let escalation: { id: string; reference: string };

beforeEach(async () => {
  customer = await person('customer');
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  escalation = await storeCase({ submittedBy: customer });
});

async function assignee() {
  const { rows } = await pool.query('select assignee_id from escalations where id = $1', [escalation.id]);
  return rows[0]?.assignee_id;
}

describe('an assignment', () => {
  test('to me, to another, to nobody: each with its event', async () => {
    const admin = await person('admin');
    expect(await assign(csm, escalation.reference, csm.id, 1)).toEqual({ ok: true, version: 2 });
    expect(await assign(csm, escalation.reference, admin.id, 2)).toEqual({ ok: true, version: 3 });
    expect(await assign(admin, escalation.reference, null, 3)).toEqual({ ok: true, version: 4 });
    expect(await assignee()).toBeNull();
    expect((await storedEvents(escalation.id)).slice(1)).toEqual([
      { kind: 'assigned', version: 2, data: { from: null, to: csm.id } },
      { kind: 'assigned', version: 3, data: { from: csm.id, to: admin.id } },
      { kind: 'unassigned', version: 4, data: { from: admin.id, to: null } },
    ]);
  });

  test('asked for twice happens once', async () => {
    const results = await Promise.all([1, 2].map(() => assign(csm, escalation.reference, csm.id, 1)));
    expect(results).toEqual([1, 2].map(() => ({ ok: true, version: 2 })));
    expect(await storedEvents(escalation.id)).toHaveLength(2);
  });

  test('of a case that has moved on tells what happened', async () => {
    const toPartner = { from: 'submitted', to: 'with_partner', version: 1, expectedBy: '2099-12-31' } as const;
    await changeStatus(csm, escalation.reference, toPartner);
    expect(await assign(csm, escalation.reference, csm.id, 1)).toMatchObject({
      ok: false,
      code: 'changed',
      status: 'with_partner',
      version: 2,
      changes: [{ kind: 'status_changed', to: 'with_partner' }],
    });
    expect(await assignee()).toBeNull();
  });
});

describe('who assigns to whom', () => {
  test('only those who may see the case are offered and taken', async () => {
    const organizationId = customer.organizationId ?? '';
    const admin = await person('admin');
    const everywhere = await person('csm', { servesAll: true });
    const elsewhere = await person('csm');
    const offered = (await listAssignable(organizationId)).map(({ id }) => id);
    expect(offered).toEqual(expect.arrayContaining([csm.id, admin.id, everywhere.id]));
    for (const outsider of [elsewhere, customer]) {
      expect(offered).not.toContain(outsider.id);
      expect(await assign(csm, escalation.reference, outsider.id, 1)).toEqual({ ok: false, code: 'unknown_assignee' });
    }
    for (const nonsense of ['', 'me', '00000000-0000-0000-0000-000000000000', '\u0000']) {
      expect(await assign(csm, escalation.reference, nonsense, 1)).toEqual({ ok: false, code: 'unknown_assignee' });
    }
  });

  test('a customer may not, to a stranger the case is not there', async () => {
    expect(await assign(customer, escalation.reference, null, 1)).toEqual({ ok: false, code: 'forbidden' });
    const stranger = await person('csm');
    expect(await assign(stranger, escalation.reference, stranger.id, 1)).toEqual({ ok: false, code: 'not_found' });
  });
});
