import { beforeEach, describe, expect, test } from 'vitest';
import { operator, type User } from '#domain/identity/user.ts';
import { pool } from '#server/platform/database.ts';
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

async function stored() {
  const { rows } = await pool.query(
    'select status, version, outcome, closed_at is not null as closed from escalations where id = $1',
    [escalation.id],
  );
  return rows[0];
}

const toReview = { from: 'submitted', to: 'in_review', version: 1 } as const;

describe('a change of status', () => {
  test('is stored with its event', async () => {
    expect(await changeStatus(csm, escalation.reference, toReview)).toEqual({ ok: true, version: 2 });
    expect(await stored()).toEqual({ status: 'in_review', version: 2, outcome: null, closed: false });
    expect((await storedEvents(escalation.id)).at(-1)).toEqual({
      kind: 'status_changed',
      version: 2,
      data: { from: 'submitted', to: 'in_review', reason: null },
    });
  });

  test('keeps the outcome as it was typed, and forgets it when the case is reopened', async () => {
    const reason = '  Uitgevoerd:\n=1+1 “klaar” 👩🏽‍💻\u200f <b>';
    await changeStatus(csm, escalation.reference, { from: 'submitted', to: 'resolved', version: 1, reason });
    expect(await stored()).toEqual({ status: 'resolved', version: 2, outcome: reason, closed: true });

    const reopened = await changeStatus(customer, escalation.reference, {
      from: 'resolved',
      to: 'in_review',
      version: 2,
      reason: 'It is back.',
    });
    expect(reopened).toEqual({ ok: true, version: 3 });
    expect(await stored()).toEqual({ status: 'in_review', version: 3, outcome: null, closed: false });
    expect((await storedEvents(escalation.id))[1]).toMatchObject({ data: { reason } });
  });

  test('that lacks what it requires stores nothing', async () => {
    const declined = { from: 'submitted', to: 'declined', version: 1, reason: ' ' } as const;
    expect(await changeStatus(csm, escalation.reference, declined)).toEqual({ ok: false, code: 'reason_required' });
    expect(await stored()).toMatchObject({ status: 'submitted', version: 1 });
    expect(await storedEvents(escalation.id)).toHaveLength(1);
  });

  test('comes too late after two weeks', async () => {
    await changeStatus(customer, escalation.reference, { from: 'submitted', to: 'withdrawn', version: 1 });
    const later = new Date(Date.now() + 15 * 24 * 3_600_000);
    const reopen = { from: 'withdrawn', to: 'in_review', version: 2, reason: 'It is back.' } as const;
    expect(await changeStatus(customer, escalation.reference, reopen, later)).toEqual({ ok: false, code: 'too_late' });
  });
});

describe('who may change what', () => {
  test('to strangers the case is not there', async () => {
    for (const stranger of [await person('customer'), await person('csm')]) {
      expect(await changeStatus(stranger, escalation.reference, toReview)).toEqual({ ok: false, code: 'not_found' });
    }
  });

  test('the operator sees it and may not', async () => {
    expect(await changeStatus(operator, escalation.reference, toReview)).toEqual({ ok: false, code: 'forbidden' });
  });

  test('a customer does not do the desk’s part, nor the desk the customer’s', async () => {
    expect(await changeStatus(customer, escalation.reference, toReview)).toEqual({ ok: false, code: 'not_allowed' });
    const withdraw = { from: 'submitted', to: 'withdrawn', version: 1 } as const;
    expect(await changeStatus(csm, escalation.reference, withdraw)).toEqual({ ok: false, code: 'not_allowed' });
  });

  test.each(['', 'ESC-2026-999999', 'ESC-2026-\u0000', "' or true --", 'esc-2026-000001', 'E'.repeat(10_000)])(
    'there is no case %j',
    async (reference) => {
      expect(await changeStatus(csm, reference, toReview)).toEqual({ ok: false, code: 'not_found' });
    },
  );
});

describe('two at once', () => {
  test('the same change twice happens once and succeeds twice', async () => {
    const decline = { from: 'submitted', to: 'declined', version: 1, reason: 'Not about a partner.' } as const;
    const results = await Promise.all([1, 2, 3].map(() => changeStatus(csm, escalation.reference, decline)));
    expect(results).toEqual([1, 2, 3].map(() => ({ ok: true, version: 2 })));
    expect(await storedEvents(escalation.id)).toHaveLength(2);
  });

  test('the later of two different changes is told what the other did', async () => {
    const admin = await person('admin');
    const decline = { from: 'submitted', to: 'declined', version: 1, reason: 'No' } as const;
    const [first, second] = await Promise.all([
      changeStatus(csm, escalation.reference, toReview),
      changeStatus(admin, escalation.reference, decline),
    ]);
    const late = first.ok ? second : first;
    const winner = first.ok ? csm : admin;
    expect([first.ok, second.ok].sort()).toEqual([false, true]);
    expect(late).toMatchObject({
      code: 'changed',
      version: 2,
      changes: [{ kind: 'status_changed', actor: winner.name, from: 'submitted', version: 2 }],
    });
    expect(await storedEvents(escalation.id)).toHaveLength(2);
  });

  test('the same state for another reason is another change', async () => {
    const decline = { from: 'submitted', to: 'declined', version: 1 } as const;
    await changeStatus(csm, escalation.reference, { ...decline, reason: 'One' });
    const again = await changeStatus(csm, escalation.reference, { ...decline, reason: 'Another' });
    expect(again).toMatchObject({ ok: false, code: 'changed', status: 'declined' });
  });

  test('words that cannot be stored are told what happened too', async () => {
    await changeStatus(csm, escalation.reference, toReview);
    const late = { ...toReview, reason: 'zero \u0000' };
    expect(await changeStatus(csm, escalation.reference, late)).toMatchObject({
      ok: false,
      code: 'changed',
      version: 2,
    });
  });

  test('a made-up version changes nothing', async () => {
    for (const version of [0, 2, 2_000_000_000]) {
      const result = await changeStatus(csm, escalation.reference, { ...toReview, version });
      expect(result).toMatchObject({ ok: false, code: 'changed', version: 1 });
    }
    expect(await stored()).toMatchObject({ version: 1 });
  });
});
