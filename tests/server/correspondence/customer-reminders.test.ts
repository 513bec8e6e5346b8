import { beforeEach, describe, expect, test } from 'vitest';
import { businessDaysBetween } from '#domain/calendar/business-days.ts';
import { dayIn } from '#domain/calendar/time-zone.ts';
import type { User } from '#domain/identity/user.ts';
import { calendarOf } from '#server/calendar/calendars.ts';
import { remindCustomers } from '#server/correspondence/customer-reminders.ts';
import { deliverDueMails } from '#server/correspondence/delivery.ts';
import { pool } from '#server/platform/database.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { storeCase } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';
import { ask, reply, say, versionOf } from '#tests/support/talk.ts';

let customer: User;
let csm: User;
let escalation: { id: string; reference: string };

beforeEach(async () => {
  await pool.query('update escalations set customer_remind_at = null');
  await pool.query('delete from outbox_mails');
  customer = await person('customer');
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  escalation = await storeCase({ submittedBy: customer });
});

async function stored(): Promise<{ at: Date | null; reminded: number }> {
  const { rows } = await pool.query(
    'select customer_remind_at as at, customer_reminded as reminded from escalations where id = $1',
    [escalation.id],
  );
  return rows[0];
}

/** Lets the reminder come that is set, with as many at work as there are. */
async function come(workers = 1): Promise<Date> {
  const { at } = await stored();
  if (!at) throw new Error('There is nothing to come.');
  await Promise.all(Array.from({ length: workers }, () => remindCustomers(undefined, at)));
  return at;
}

async function reminders(): Promise<{ recipient: string; status: string; data: { last: boolean } }[]> {
  const { rows } = await pool.query(
    `select recipient, status, data from outbox_mails where kind = 'case_reminder' order by id`,
  );
  return rows;
}

describe('a customer who was asked', () => {
  test('is reminded three times, on business days 1, 3 and 5, once each by four at work, and then no more', async () => {
    await ask(csm, escalation.reference, [[null, 'Who knows?']]);
    const calendar = await calendarOf(customer.organizationId, 'en');
    const asked = dayIn(calendar.timeZone, new Date());
    const days: number[] = [];
    for (let count = 1; count <= 3; count += 1) {
      const at = await come(4);
      days.push(businessDaysBetween(calendar, asked, dayIn(calendar.timeZone, at)));
      expect((await stored()).reminded).toBe(count);
    }
    expect(days).toEqual([1, 3, 5]);
    expect(await stored()).toEqual({ at: null, reminded: 3 });
    expect((await reminders()).map(({ recipient, data }) => [recipient, data.last])).toEqual([
      [customer.email, false],
      [customer.email, false],
      [customer.email, true],
    ]);
  });

  test('is not reminded before it is time', async () => {
    await ask(csm, escalation.reference, [[null, 'Who knows?']]);
    const { at } = await stored();
    await remindCustomers(undefined, new Date((at?.getTime() ?? 0) - 1));
    expect(await reminders()).toEqual([]);
  });

  test('is reminded once for all that was missed while nothing ran', async () => {
    await ask(csm, escalation.reference, [[null, 'Who knows?']]);
    await remindCustomers(undefined, new Date(Date.now() + 60 * 86_400_000));
    expect(await stored()).toEqual({ at: null, reminded: 1 });
    expect(await reminders()).toMatchObject([{ data: { last: true } }]);
  });

  test('is reminded no more once they have answered', async () => {
    const [id = ''] = await ask(csm, escalation.reference, [[null, 'Who knows?']]);
    await come();
    await reply(customer, escalation.reference, id, 'I do.');
    expect(await stored()).toEqual({ at: null, reminded: 0 });
  });

  test('is still reminded of what is left when they have answered a part', async () => {
    const [id = ''] = await ask(csm, escalation.reference, [
      [null, 'Who knows?'],
      ['title', 'Is that all?'],
    ]);
    await come();
    const before = await stored();
    await reply(customer, escalation.reference, id, 'I do.');
    expect(await stored()).toEqual(before);
    await come();
    const [, second] = await reminders();
    expect(second?.data).toMatchObject({ questions: [{ path: 'title', body: 'Is that all?' }] });
  });

  test('is counted anew when they are asked anew, by a question or in words', async () => {
    await ask(csm, escalation.reference, [[null, 'Who knows?']]);
    const first = (await stored()).at;
    await come();
    await ask(csm, escalation.reference, [[null, 'And since when?']]);
    expect(await stored()).toEqual({ at: first, reminded: 0 });
    await come();
    await say(csm, escalation.reference, 'One more thing.');
    expect(await stored()).toEqual({ at: first, reminded: 0 });
  });

  test('is reminded of a state that asks for something, and of none that the ball has left', async () => {
    const ask = { from: 'submitted', to: 'needs_information', version: 1, reason: 'Send the log.' } as const;
    await changeStatus(csm, escalation.reference, ask);
    expect((await stored()).at).toBeInstanceOf(Date);
    await changeStatus(csm, escalation.reference, { from: 'needs_information', to: 'in_review', version: 2 });
    expect(await stored()).toEqual({ at: null, reminded: 0 });
  });

  test('gets no mail that was queued before they answered', async () => {
    const [id = ''] = await ask(csm, escalation.reference, [[null, 'Who knows?']]);
    await pool.query('delete from outbox_mails');
    await come();
    await reply(customer, escalation.reference, id, 'I do.');
    await deliverDueMails();
    expect(await reminders()).toMatchObject([{ status: 'dropped' }]);
  });

  test('is nobody where the case was imported', async () => {
    const imported = await storeCase({ organizationId: customer.organizationId ?? '' });
    await ask(csm, imported.reference, [[null, 'Who knows?']]);
    const { rows } = await pool.query('select customer_remind_at from escalations where id = $1', [imported.id]);
    expect(rows).toEqual([{ customer_remind_at: null }]);
  });

  test('is reminded without a change of the case: what somebody else has open stays as it is', async () => {
    await ask(csm, escalation.reference, [[null, 'Who knows?']]);
    const before = await versionOf(escalation.reference);
    await come();
    expect(await versionOf(escalation.reference)).toBe(before);
  });
});
