import type { BusinessCalendar, Holidays } from '#domain/calendar/business-calendar.ts';
import { weeklyHours } from '#domain/calendar/weekly-hours.ts';
import type { Locale } from '#domain/identity/user.ts';
import { publicHolidays } from '#server/calendar/holidays.ts';
import { pool } from '#server/platform/database.ts';

/**
 * The business calendar of an organization: its own, else the one of the language that the case or draft is written in,
 * else the default one, which every installation has. It is read anew each time, so that a change counts at once; the
 * holidays of its place are kept.
 *
 * @param organizationId null: none that is known
 * @param language null: none that is known
 */
export async function calendarOf(
  organizationId: string | null,
  language: Locale | null = null,
): Promise<BusinessCalendar> {
  const { rows } = await pool.query<CalendarRow>(
    `select ${calendarColumns} from ${calendarFor('$1::uuid', '$2::text')} c`,
    [organizationId, language],
  );
  return openCalendar(rows[0]);
}

/**
 * Reads in SQL the calendar row of an organization and a language, to be joined laterally or read from.
 *
 * @param organization an SQL expression, as is `language`; null: none
 */
export function calendarFor(organization: string, language: string): string {
  const own = `(select calendar_id from organizations where id = ${organization})`;
  return `(select * from business_calendars where id = ${own} or language = ${language} or is_default
    order by case when id = ${own} then 0 when language = ${language} then 1 else 2 end limit 1)`;
}

/** What `openCalendar` needs of a calendar row `c`. */
export const calendarColumns = 'c.time_zone as "timeZone", c.country, c.region, c.hours';

export interface CalendarRow {
  timeZone: string;
  country: string | null;
  region: string | null;
  /** as JSON: `weeklyHours` */
  hours: unknown;
}

/** Makes a calendar of its row, with the holidays of its place. */
export async function openCalendar(row: CalendarRow | undefined): Promise<BusinessCalendar> {
  if (!row) throw new Error('There is no default calendar. Make one: npm run calendar:set');
  const { timeZone, country, region } = row;
  const holidays = country === null ? noHolidays : await publicHolidays({ country, region }, timeZone);
  return { timeZone, week: weeklyHours.parse(row.hours), holidays };
}

const noHolidays: Holidays = { isHoliday: () => false };
