import { weekdayOf } from '#domain/calendar/iso-day.ts';
import type { WeeklyHours } from '#domain/calendar/weekly-hours.ts';

/** Days on which nobody works, whatever the day of the week. */
export interface Holidays {
  /** @param day an ISO day, `2026-12-25` */
  isHoliday(day: string): boolean;
}

/** When people work: hours of the week in the local time of a zone, less the holidays. */
export interface BusinessCalendar {
  /** of the IANA database, as `Europe/Rome` */
  timeZone: string;
  week: WeeklyHours;
  holidays: Holidays;
}

/** Why a day does not count; `weekend` is any day of the week that has no hours. */
export type DayOff = 'weekend' | 'holiday';

/** Why an ISO day is no business day; null: it is one. A holiday that falls on a weekend is the weekend's. */
export function dayOff({ week, holidays }: BusinessCalendar, day: string): DayOff | null {
  if (week[weekdayOf(day)].length === 0) return 'weekend';
  return holidays.isHoliday(day) ? 'holiday' : null;
}
