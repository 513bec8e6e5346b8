import type { BusinessCalendar, Holidays } from '#domain/calendar/business-calendar.ts';
import { weeklyHours } from '#domain/calendar/weekly-hours.ts';
import { publicHolidays } from '#server/calendar/holidays.ts';
import { pool } from '#server/platform/database.ts';

/**
 * The business calendar of an organization: its own, else the default one, which every installation has. It is read
 * anew each time, so that a change counts at once; the holidays of its place are kept.
 *
 * @param organizationId null: the default calendar
 */
export async function calendarOf(organizationId: string | null): Promise<BusinessCalendar> {
  const { rows } = await pool.query<CalendarRow>(
    `select time_zone as "timeZone", country, region, hours from business_calendars
     where id = (select calendar_id from organizations where id = $1) or is_default
     order by is_default limit 1`,
    [organizationId],
  );
  const [row] = rows;
  if (!row) throw new Error('There is no default calendar. Make one: npm run calendar:set');
  const { timeZone, country, region } = row;
  const holidays = country === null ? noHolidays : await publicHolidays({ country, region }, timeZone);
  return { timeZone, week: weeklyHours.parse(row.hours), holidays };
}

interface CalendarRow {
  timeZone: string;
  country: string | null;
  region: string | null;
  /** as JSON: `weeklyHours` */
  hours: unknown;
}

const noHolidays: Holidays = { isHoliday: () => false };
