import type pg from 'pg';
import { isTimeZone } from '#domain/calendar/time-zone.ts';
import { type WeeklyHours, weeklyHours } from '#domain/calendar/weekly-hours.ts';
import { may } from '#domain/identity/permissions.ts';
import type { Actor, Locale } from '#domain/identity/user.ts';
import { placeProblem } from '#server/calendar/holidays.ts';
import { findOrganization } from '#server/catalogue/organizations.ts';
import { recordAudit } from '#server/history/audit.ts';
import { transaction } from '#server/platform/database.ts';
import { askForRecount } from '#server/triage/sla-recounting.ts';

/** What is to be true of a calendar; what is left out stays as it is. */
export interface CalendarChange {
  name: string;
  timeZone?: string;
  /** null: no public holidays, and so no region */
  country?: string | null;
  /** null: the country's as a whole */
  region?: string | null;
  week?: WeeklyHours;
  /** of the cases in this language whose organization has none of its own; the one that had it has it no more. null: of none */
  language?: Locale | null;
  /** of all others; the one that was the default is it no more */
  isDefault?: true;
  /** names of organizations that are to have it */
  organizations?: readonly string[];
}

/** A calendar as it is kept. */
export interface StoredCalendar {
  id: string;
  name: string;
  timeZone: string;
  country: string | null;
  region: string | null;
  week: WeeklyHours;
  language: Locale | null;
  isDefault: boolean;
}

export type CalendarProblem =
  | { code: 'name_required' | 'name_too_long' | 'time_zone_required' | 'country_required' }
  /** of a region: those of `country` */
  | { code: 'unknown_region'; value: string; country: string }
  | { code: 'unknown_time_zone' | 'unknown_country' | 'unknown_organization'; value: string };

export type CalendarSet =
  | { ok: true; created: boolean; calendar: StoredCalendar }
  | { ok: false; code: 'forbidden' }
  | { ok: false; code: 'invalid'; problems: CalendarProblem[] };

const longestName = 100;

/**
 * Makes the calendar of a name, or changes it: all of what is asked, or nothing. A new one needs a time zone; unless
 * told otherwise it has no holidays, and Monday to Friday from 9 to 17. Noted in the audit log; the due times of open cases
 * follow soon.
 */
export async function setCalendar(actor: Actor, change: CalendarChange): Promise<CalendarSet> {
  return transaction((sql) => setCalendarIn(sql, actor, change));
}

/** The same as a part of a larger transaction: a failure has written nothing. */
export async function setCalendarIn(sql: pg.PoolClient, actor: Actor, change: CalendarChange): Promise<CalendarSet> {
  if (!may(actor, 'calendar.set')) return { ok: false, code: 'forbidden' };
  // One at a time, so that there is always exactly one default. Reading goes on.
  await sql.query('lock table business_calendars in share row exclusive mode');
  const before = await find(sql, change.name.trim());
  const wanted = merge(before, change);
  const organizations = await findAll(sql, change.organizations ?? []);
  const problems = [...(await problemsOf(wanted)), ...organizations.flatMap(({ problem }) => problem ?? [])];
  if (problems.length > 0) return { ok: false, code: 'invalid', problems };

  const calendar = await store(sql, wanted);
  const ids = organizations.flatMap(({ id }) => id ?? []);
  await sql.query('update organizations set calendar_id = $1 where id = any($2)', [calendar.id, ids]);
  const data = { calendar: calendar.id, default: calendar.isDefault, organizations: ids };
  await recordAudit(sql, { kind: 'calendar_set', actor, data });
  await askForRecount(sql);
  return { ok: true, created: before === null, calendar };
}

const workdays = [{ from: '09:00', to: '17:00' }];
const usualWeek: WeeklyHours = { 1: workdays, 2: workdays, 3: workdays, 4: workdays, 5: workdays, 6: [], 7: [] };

type Wanted = Omit<StoredCalendar, 'id'>;

async function find(sql: pg.PoolClient, name: string): Promise<StoredCalendar | null> {
  const { rows } = await sql.query<StoredCalendar>(
    `select id, name, time_zone as "timeZone", country, region, hours as week, language,
       is_default as "isDefault"
     from business_calendars where name = $1`,
    [name],
  );
  return rows[0] ?? null;
}

function merge(before: StoredCalendar | null, change: CalendarChange): Wanted {
  const country = change.country === undefined ? (before?.country ?? null) : change.country;
  // A region is one of its country: with another country, it is gone.
  const known = before && before.country === country ? before.region : null;
  return {
    name: change.name.trim(),
    timeZone: change.timeZone ?? before?.timeZone ?? '',
    country,
    region: change.region === undefined ? known : change.region,
    language: change.language === undefined ? (before?.language ?? null) : change.language,
    week: weeklyHours.parse(change.week ?? before?.week ?? usualWeek),
    isDefault: change.isDefault ?? before?.isDefault ?? false,
  };
}

async function problemsOf({ name, timeZone, country, region }: Wanted): Promise<CalendarProblem[]> {
  const problems: CalendarProblem[] = [];
  if (name === '') problems.push({ code: 'name_required' });
  if (name.length > longestName) problems.push({ code: 'name_too_long' });
  if (timeZone === '') problems.push({ code: 'time_zone_required' });
  else if (!isTimeZone(timeZone)) problems.push({ code: 'unknown_time_zone', value: timeZone });
  if (country === null) return region === null ? problems : [...problems, { code: 'country_required' }];
  const code = await placeProblem({ country, region });
  if (code === 'unknown_country') problems.push({ code, value: country });
  if (code === 'unknown_region') problems.push({ code, value: region ?? '', country });
  return problems;
}

async function findAll(sql: pg.PoolClient, names: readonly string[]) {
  const found: { id?: string; problem?: CalendarProblem }[] = [];
  for (const name of names) {
    const organization = await findOrganization(sql, name);
    found.push(organization ?? { problem: { code: 'unknown_organization', value: name } });
  }
  return found;
}

async function store(sql: pg.PoolClient, wanted: Wanted): Promise<StoredCalendar> {
  if (wanted.isDefault) {
    await sql.query('update business_calendars set is_default = false where is_default and name <> $1', [wanted.name]);
  }
  const { name, timeZone, country, region, week, language, isDefault } = wanted;
  if (language !== null) {
    await sql.query('update business_calendars set language = null where language = $1 and name <> $2', [
      language,
      name,
    ]);
  }
  const { rows } = await sql.query<{ id: string }>(
    `insert into business_calendars (id, name, time_zone, country, region, hours, is_default, language)
     values (uuidv7(), $1, $2, $3, $4, $5, $6, $7)
     on conflict (name) do update set time_zone = excluded.time_zone, country = excluded.country,
       region = excluded.region, hours = excluded.hours, is_default = excluded.is_default, language = excluded.language
     returning id`,
    [name, timeZone, country, region, JSON.stringify(week), isDefault, language],
  );
  return { id: rows[0]?.id ?? '', ...wanted };
}
