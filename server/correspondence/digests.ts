import type pg from 'pg';
import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { startOfBusiness } from '#domain/calendar/business-minutes.ts';
import { dayIn } from '#domain/calendar/time-zone.ts';
import { type Locale, locales, type User } from '#domain/identity/user.ts';
import { type CalendarRow, calendarColumns, calendarFor, openCalendar } from '#server/calendar/calendars.ts';
import { readDigest } from '#server/correspondence/digest-reading.ts';
import { dispatchMail, queueMail } from '#server/correspondence/outbox.ts';
import { afterCommit, pool, transaction } from '#server/platform/database.ts';
import type { Job } from '#server/platform/jobs.ts';

/** Every five minutes makes the digests of those whose business day has begun. */
export const digests: Job = {
  name: 'digests',
  cron: '*/5 * * * *',
  run: (ending) => sendDigests(ending),
};

/**
 * Tells each CSM once a day, from when business begins on, how their cases stand (W9): what is late and what is due today
 * of theirs, where customers have answered, and what is new and nobody's. Their day is that of the calendar of their
 * language, else of the default one. Who was told is noted in the transaction that queues the mail, so that any number of
 * instances tells once, and a day on which nothing ran is not made up for. Where there is nothing to say there is no mail.
 */
export async function sendDigests(ending: AbortSignal = new AbortController().signal, now = new Date()): Promise<void> {
  for (const { locale, calendar } of await calendarsByLocale()) {
    const day = dayIn(calendar.timeZone, now);
    const start = startOfBusiness(calendar, day);
    if (start === null || now < start) continue;
    const today = { locale, day, start, now, timeZone: calendar.timeZone };
    while (!ending.aborted && (await transaction((sql) => sendNext(sql, today))));
  }
}

/** A business day that has begun, for those who read one language. */
interface Today {
  locale: Locale;
  day: string;
  start: Date;
  now: Date;
  timeZone: string;
}

async function calendarsByLocale(): Promise<{ locale: Locale; calendar: BusinessCalendar }[]> {
  const { rows } = await pool.query<CalendarRow & { locale: Locale }>(
    `select l.locale, ${calendarColumns}
     from unnest($1::text[]) l(locale) cross join lateral ${calendarFor('null::uuid', 'l.locale')} c`,
    [locales],
  );
  return Promise.all(rows.map(async (row) => ({ locale: row.locale, calendar: await openCalendar(row) })));
}

/** How far back a digest looks for those who were away, or are told for the first time, in milliseconds. */
const longestLook = 7 * 24 * 3_600_000;

/** Tells the next one who was not told today and whom nobody else is telling. False: there is none. */
async function sendNext(sql: pg.PoolClient, { locale, day, start, now, timeZone }: Today): Promise<boolean> {
  const { rows } = await sql.query<User & { digestedAt: Date | null }>(
    `select u.id, u.name, u.email, u.role, u.locale, u.organization_id as "organizationId",
       u.serves_all as "servesAll", u.digested_at as "digestedAt",
       array(select organization_id from services where user_id = u.id) as serves
     from users u
     where u.role = 'csm' and u.locale = $1 and (u.digested_at is null or u.digested_at < $2)
     order by u.id limit 1 for no key update of u skip locked`,
    [locale, start],
  );
  const [user] = rows;
  if (!user) return false;
  await sql.query('update users set digested_at = $2 where id = $1', [user.id, now]);
  const since = new Date(Math.max(user.digestedAt?.getTime() ?? 0, now.getTime() - longestLook));
  const digest = await readDigest(sql, user, { day, timeZone, since, now });
  if (digest.count === 0) return true;
  await queueMail(sql, {
    kind: 'desk_digest',
    data: digest,
    recipient: user.email,
    locale,
    dedupeKey: `digest:${user.id}:${day}`,
  });
  afterCommit(sql, dispatchMail);
  return true;
}
