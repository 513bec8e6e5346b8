import { beforeEach, describe, expect, test } from 'vitest';
import { startOfBusiness } from '#domain/calendar/business-minutes.ts';
import { plusDays } from '#domain/calendar/iso-day.ts';
import { dayIn } from '#domain/calendar/time-zone.ts';
import type { User } from '#domain/identity/user.ts';
import { calendarOf } from '#server/calendar/calendars.ts';
import type { Digest } from '#server/correspondence/case-mail.ts';
import { sendDigests } from '#server/correspondence/digests.ts';
import { pool } from '#server/platform/database.ts';
import { storeCase } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';
import { ask, note, reply, say } from '#tests/support/talk.ts';

const hour = 3_600_000;
let customer: User;
let csm: User;
let start: Date;

/** The first business day after today whose next day is one too: its start in the calendar of those who read English. */
async function nextStart(after: Date): Promise<Date> {
  const calendar = await calendarOf(null, 'en');
  for (let day = plusDays(dayIn(calendar.timeZone, after), 1); ; day = plusDays(day, 1)) {
    const begins = startOfBusiness(calendar, day);
    if (begins) return begins;
  }
}

beforeEach(async () => {
  await pool.query('delete from outbox_mails');
  await pool.query(`update users set role = 'admin' where role = 'csm'`);
  customer = await person('customer');
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  start = await nextStart(new Date());
});

const at = (moment: Date) => sendDigests(undefined, moment);
const later = (moment: Date, hours: number) => new Date(moment.getTime() + hours * hour);

async function told(): Promise<{ recipient: string; data: Digest }[]> {
  const { rows } = await pool.query(`select recipient, data from outbox_mails where kind = 'desk_digest' order by id`);
  return rows;
}

async function setDue(reference: string, due: Date | null): Promise<void> {
  await pool.query(
    `update escalations set due_kind = case when $2::timestamptz is not null then 'resolution' end,
       due_at = coalesce($2, 'infinity'), near_at = coalesce($2, 'infinity')
     where reference = $1`,
    [reference, due],
  );
}

/** A case of the CSM's that is due then; null: it is not. */
async function mine(due: Date | null): Promise<string> {
  const { reference } = await storeCase({ submittedBy: customer, assignee: csm, status: 'in_review' });
  await setDue(reference, due);
  return reference;
}

const references = (part: Digest['late'] | undefined) => part?.cases.map(({ reference }) => reference);

describe('a digest', () => {
  test('names what is late, due today, answered and new, and nothing else', async () => {
    const late = await mine(later(start, -20));
    const today = await mine(later(start, 2));
    await mine(later(start, 30));
    const answered = await mine(null);
    const quiet = await mine(null);
    const [id = ''] = await ask(csm, answered, [[null, 'Who knows?']]);
    await reply(customer, answered, id, 'I do.');
    await note(csm, answered, 'A note is no answer.');
    await say(customer, quiet, 'Hello?');
    await say(csm, quiet, 'We are on it.');
    const fresh = await storeCase({ submittedBy: customer, submittedAt: later(start, -1) });
    await storeCase({ submittedBy: customer, submittedAt: later(start, -24 * 30) });
    await storeCase({ submittedBy: await person('customer') });
    for (const reference of [answered, quiet]) await setDue(reference, null);
    await at(start);
    const [{ recipient, data } = { recipient: null, data: null }, ...others] = await told();
    expect(others).toEqual([]);
    expect(recipient).toBe(csm.email);
    expect(references(data?.late)).toEqual([late]);
    expect(references(data?.today)).toEqual([today]);
    expect(references(data?.answered)).toEqual([answered]);
    expect(references(data?.new)).toEqual([fresh.reference]);
    expect(data?.count).toBe(4);
    expect(data?.late.cases[0]?.url).toMatch(`/en/desk/${late}`);
  });

  test('names the first ten and says how many there are', async () => {
    for (let count = 0; count < 12; count += 1) await mine(later(start, -count - 1));
    await at(start);
    const [{ data } = { data: null }] = await told();
    expect(data?.late).toMatchObject({ count: 12, cases: { length: 10 } });
  });

  test('is one, with four at work, and one each for several people', async () => {
    await mine(later(start, -1));
    const other = await person('csm', { serves: [customer.organizationId ?? ''] });
    await storeCase({ submittedBy: customer, submittedAt: later(start, -1) });
    await Promise.all([at(start), at(start), at(start), at(start)]);
    await at(later(start, 3));
    expect((await told()).map(({ recipient }) => recipient).sort()).toEqual([csm.email, other.email].sort());
  });

  test('does not come before business begins, nor on a day without', async () => {
    await mine(later(start, -30));
    await at(new Date(start.getTime() - 1));
    const calendar = await calendarOf(null, 'en');
    const day = dayIn(calendar.timeZone, start);
    const closed = Array.from({ length: 7 }, (_, count) => plusDays(day, count)).find(
      (day) => !startOfBusiness(calendar, day),
    );
    if (closed === undefined) throw new Error('The week has no end.');
    await at(new Date(`${closed}T12:00:00Z`));
    expect(await told()).toEqual([]);
  });

  test('comes late after a time in which nothing ran, once, and again the next day', async () => {
    await mine(later(start, -30));
    await at(later(start, 5));
    await at(later(start, 6));
    expect(await told()).toHaveLength(1);
    await at(await nextStart(start));
    expect(await told()).toHaveLength(2);
    await at(later(await nextStart(later(start, 24 * 20)), 1));
    expect(await told()).toHaveLength(3);
  });

  test('is none where there is nothing to say, also when there is something later in the day', async () => {
    await at(start);
    await mine(later(start, 1));
    await at(later(start, 1));
    expect(await told()).toEqual([]);
  });
});
