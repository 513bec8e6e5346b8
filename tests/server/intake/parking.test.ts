import { beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { settleDraft } from '#server/intake/avoidance.ts';
import { bypassClock } from '#server/intake/bypass.ts';
import { listDrafts } from '#server/intake/draft-list.ts';
import { readDraft, saveStep } from '#server/intake/drafts.ts';
import { parkDraft, resumeDraft } from '#server/intake/parking.ts';
import { submitDraft } from '#server/intake/submissions.ts';
import { pool } from '#server/platform/database.ts';
import { typedCase } from '#tests/support/answers.ts';
import { daysAgo, toldOn } from '#tests/support/days.ts';
import { casesOf, draftOf } from '#tests/support/drafts.ts';
import { person } from '#tests/support/people.ts';

// The default calendar: Monday to Friday, in UTC.
const monday = new Date('2026-11-16T10:00:00Z');
const detail = 'The shop cannot take orders from trade accounts since this morning.';

let customer: User;
beforeEach(async () => {
  customer = await person('customer');
});

describe('a parked draft', () => {
  test('waits until business begins on the day it is ready, and says so in the list', async () => {
    const draft = await told('2026-11-13');
    const remindAt = new Date('2026-11-23T09:00:00Z');
    expect(await parkDraft(customer, draft, monday)).toEqual({ ok: true, until: '2026-11-23', remindAt });
    expect(await readDraft(customer, draft)).toMatchObject({ remindAt, remindedAt: null });
    expect(await listDrafts(customer)).toMatchObject([{ id: draft, remindAt }]);
  });

  test('stays parked while it is read and typed in, until it is taken up again', async () => {
    const draft = await told('2026-11-13');
    await parkDraft(customer, draft, monday);
    await saveStep(customer, draft, 'concern', 1, { ...typedCase().concern, title: 'Meanwhile' });
    expect((await readDraft(customer, draft))?.remindAt).not.toBeNull();
    expect(await resumeDraft(customer, draft)).toEqual({ ok: true });
    expect(await resumeDraft(customer, draft)).toEqual({ ok: true });
    expect((await readDraft(customer, draft))?.remindAt).toBeNull();
  });

  test('gets the same time again after its reminder', async () => {
    const draft = await told('2026-11-02');
    await pool.query('update drafts set reminded_at = now() where id = $1', [draft]);
    expect(await parkDraft(customer, draft, monday)).toMatchObject({ until: '2026-11-24' });
    expect((await readDraft(customer, draft))?.remindedAt).toBeNull();
  });

  test('counts as parked once, however often it is parked', async () => {
    const draft = await told('2026-11-13');
    const before = await countedAs('parked');
    await Promise.all([1, 2, 3, 4].map(() => parkDraft(customer, draft, new Date())));
    await resumeDraft(customer, draft);
    await parkDraft(customer, draft, new Date());
    expect(await countedAs('parked')).toBe(before + 1);
  });

  test('needs a partner who was told, and one to wait for', async () => {
    const untold = await draftOf(customer, { concern: typedCase().concern });
    expect(await parkDraft(customer, untold, monday)).toEqual({ ok: false, code: 'not_raised' });
    const waived = { partnerContacts: [], waived: 'yes', waiverReason: 'They have closed down.' };
    const alone = await draftOf(customer, { contact: waived });
    expect(await parkDraft(customer, alone, monday)).toEqual({ ok: false, code: 'waived' });
  });

  test('is its owner’s, and open', async () => {
    const draft = await told('2026-11-13');
    for (const stranger of [
      await person('customer'),
      await person('csm', { servesAll: true }),
      await person('admin'),
    ]) {
      expect(await parkDraft(stranger, draft, monday)).toEqual({ ok: false, code: 'not_found' });
      expect(await resumeDraft(stranger, draft)).toEqual({ ok: false });
    }
    await settleDraft(customer, draft, 'partner');
    expect(await parkDraft(customer, draft, monday)).toEqual({ ok: false, code: 'not_found' });
    expect(await resumeDraft(customer, draft)).toEqual({ ok: false });
    expect(await parkDraft(customer, 'nonsense', monday)).toEqual({ ok: false, code: 'not_found' });
  });
});

describe('a partner who still has time to answer', () => {
  test('keeps a whole draft from being submitted, until when is said', async () => {
    const draft = await whole(daysAgo(1));
    expect(await submitDraft(customer, draft)).toEqual({
      ok: false,
      code: 'too_early',
      readyOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(await casesOf(draft)).toEqual([]);
  });

  test('does not when there is a reason, which stays with the case', async () => {
    const draft = await whole(daysAgo(1));
    await bypassClock(customer, draft, { reason: 'urgent_harm', detail });
    expect(await submitDraft(customer, draft)).toMatchObject({ ok: true });
    expect(await bypassOfCase(draft)).toEqual({ bypass_reason: 'urgent_harm', bypass_detail: detail });
  });

  test('does not when they have refused', async () => {
    const draft = await whole(daysAgo(1), 'refused');
    expect(await submitDraft(customer, draft)).toMatchObject({ ok: true });
  });

  test('a reason that was not needed in the end is not told', async () => {
    const draft = await whole(daysAgo(30));
    await bypassClock(customer, draft, { reason: 'refusal', detail });
    expect(await submitDraft(customer, draft)).toMatchObject({ ok: true });
    expect(await bypassOfCase(draft)).toEqual({ bypass_reason: null, bypass_detail: null });
  });
});

const told = (day: string) => draftOf(customer, { contact: toldOn(day) });
const whole = (day: string, response?: string) => draftOf(customer, { ...typedCase(), contact: toldOn(day, response) });

async function bypassOfCase(draft: string): Promise<unknown> {
  const { rows } = await pool.query('select bypass_reason, bypass_detail from escalations where draft_id = $1', [
    draft,
  ]);
  return rows[0];
}

async function countedAs(kind: string): Promise<number> {
  const { rows } = await pool.query<{ sum: number | null }>(
    'select sum(count)::int from intake_counts where kind = $1',
    [kind],
  );
  return rows[0]?.sum ?? 0;
}
