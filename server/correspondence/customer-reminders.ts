import type pg from 'pg';
import { nextReminder } from '#domain/triage/customer-reminder.ts';
import { type CalendarRow, calendarColumns, calendarFor, openCalendar } from '#server/calendar/calendars.ts';
import type { CaseReminder } from '#server/correspondence/case-mail.ts';
import { pageOf } from '#server/correspondence/case-page.ts';
import { customerPerson, type MailPerson } from '#server/correspondence/mail-recipients.ts';
import { dispatchMail, queueMail } from '#server/correspondence/outbox.ts';
import { pool, transaction } from '#server/platform/database.ts';
import type { Job } from '#server/platform/jobs.ts';

/** Each minute reminds the customers whom a case has waited for. */
export const customerReminders: Job = { name: 'customer-reminders', cron: '* * * * *', run: remindCustomers };

/** So many at once: the locks on them are held for a moment only. */
const batch = 20;

/** When the customer was asked last: by the state, a message of the desk, or a question that is still open. In SQL. */
const askedAt = `greatest(e.status_since,
  (select max(m.at) from messages m where m.escalation_id = e.id and m.side = 'desk'),
  (select max(q.asked_at) from questions q
   where q.escalation_id = e.id and q.answered_at is null and q.withdrawn_at is null))`;

interface Waiting extends CalendarRow {
  waits: boolean;
  since: Date;
  armed: boolean;
}

/**
 * Sets when the customer of a case is reminded, in the transaction that changed its state or its talk. Whoever is asked
 * anew is reminded as though for the first time; with the ball the reminders go. An imported case has nobody to remind.
 *
 * @param now when it was changed
 */
export async function refreshReminder(sql: pg.PoolClient, escalationId: string, now: Date): Promise<void> {
  const { rows } = await sql.query<Waiting>(
    `select e.status = 'needs_information' and e.submitted_by_id is not null as waits, ${askedAt} as since,
       e.customer_remind_at is not null or e.customer_reminded > 0 as armed, ${calendarColumns}
     from escalations e cross join lateral ${calendarFor('e.organization_id', 'e.language')} c
     where e.id = $1`,
    [escalationId],
  );
  const [row] = rows;
  if (!row || (!row.waits && !row.armed) || (row.waits && row.since < now)) return;
  const next = row.waits ? nextReminder(await openCalendar(row), row.since, row.since) : null;
  await sql.query('update escalations set customer_remind_at = $2, customer_reminded = 0 where id = $1', [
    escalationId,
    next,
  ]);
}

/**
 * Reminds the customer of each case whose time has come, until none is left or `ending` is aborted: the mail is queued in
 * the transaction that sets the next time, so that any number of instances, and a crash at any point, remind once. After a
 * time in which nothing ran, one reminder stands for those that were missed.
 */
export async function remindCustomers(
  ending: AbortSignal = new AbortController().signal,
  now = new Date(),
): Promise<void> {
  let reminded = batch;
  while (reminded === batch && !ending.aborted) {
    reminded = await transaction((sql) => remindBatch(sql, now));
    if (reminded > 0) await dispatchMail();
  }
}

type Due = CalendarRow &
  Omit<CaseReminder, 'url' | 'last' | 'since'> & { remindAt: Date; since: Date; submitter: MailPerson | null };

async function remindBatch(sql: pg.PoolClient, now: Date): Promise<number> {
  const { rows } = await sql.query<Due>(
    `select e.id as "escalationId", e.reference, e.title, e.language, o.name as organization, p.name as partner,
       e.customer_remind_at as "remindAt", ${askedAt} as since, ${calendarColumns},
       (select coalesce(json_agg(json_build_object('path', q.path, 'body', q.body) order by q.asked_at, q.id), '[]')
        from questions q
        where q.escalation_id = e.id and q.answered_at is null and q.withdrawn_at is null) as questions,
       ${customerPerson('e.submitted_by_id', 'e.organization_id')} as submitter
     from escalations e
     join organizations o on o.id = e.organization_id
     join partners p on p.id = e.partner_id
     cross join lateral ${calendarFor('e.organization_id', 'e.language')} c
     where e.customer_remind_at <= $2
     order by e.customer_remind_at limit $1
     for no key update of e skip locked`,
    [batch, now],
  );
  for (const due of rows) await remindOf(sql, due, now);
  return rows.length;
}

async function remindOf(sql: pg.PoolClient, due: Due, now: Date): Promise<void> {
  const { escalationId, remindAt, since, submitter, country, region, hours, ...rest } = due;
  const next = nextReminder(await openCalendar(due), since, now);
  await sql.query(
    'update escalations set customer_remind_at = $2, customer_reminded = customer_reminded + $3 where id = $1',
    [escalationId, next, submitter ? 1 : 0],
  );
  if (!submitter) return;
  const { email: recipient, locale } = submitter;
  const url = pageOf(submitter, 'customer', due.reference);
  await queueMail(sql, {
    kind: 'case_reminder',
    data: { ...rest, escalationId, url, since: since.toISOString(), last: next === null },
    recipient,
    locale,
    dedupeKey: `case-reminder:${escalationId}:${remindAt.toISOString()}`,
  });
}

/** Whether a case still waits for what it was asked for then: nobody is reminded of what they have done. */
export async function waitsForCustomer({
  escalationId,
  since,
}: {
  escalationId: string;
  since: string;
}): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from escalations e where e.id = $1 and e.status = 'needs_information' and ${askedAt} <= $2`,
    [escalationId, since],
  );
  return rowCount === 1;
}
