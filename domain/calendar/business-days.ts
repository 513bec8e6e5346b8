import { type BusinessCalendar, type DayOff, dayOff } from '#domain/calendar/business-calendar.ts';
import { plusDays } from '#domain/calendar/iso-day.ts';

/** How long a calendar may be closed without a break before it counts as never open again, in days. */
export const longestPause = 366;

/** Business days in a row, and the days between them that did not count. */
export interface CountedDays {
  counted: string[];
  skipped: { day: string; why: DayOff }[];
}

/**
 * The first `count` business days after `day` (an ISO day, which itself never counts), with the days passed over on
 * the way. Null when they never come: the calendar is closed for more than a year on end.
 */
export function countBusinessDays(calendar: BusinessCalendar, day: string, count: number): CountedDays | null {
  const counted: string[] = [];
  const skipped: CountedDays['skipped'] = [];
  let pause = 0;
  for (let next = plusDays(day, 1); counted.length < count; next = plusDays(next, 1)) {
    const why = dayOff(calendar, next);
    if (why) skipped.push({ day: next, why });
    else counted.push(next);
    pause = why ? pause + 1 : 0;
    if (pause > longestPause) return null;
  }
  return { counted, skipped };
}

/**
 * The `count`-th business day after `day`; for 0 the day itself, business or not. Null when it never comes, see
 * `countBusinessDays`.
 *
 * @param count 0 or more
 */
export function addBusinessDays(calendar: BusinessCalendar, day: string, count: number): string | null {
  return count === 0 ? day : (countBusinessDays(calendar, day, count)?.counted.at(-1) ?? null);
}

/**
 * How many business days there are after `from` up to and with `to`, both ISO days: from Friday to Monday it is one.
 * Backwards it is the same number, negative.
 */
export function businessDaysBetween(calendar: BusinessCalendar, from: string, to: string): number {
  if (to < from) return -businessDaysBetween(calendar, to, from) || 0;
  let count = 0;
  for (let day = from; day < to; ) {
    day = plusDays(day, 1);
    if (!dayOff(calendar, day)) count += 1;
  }
  return count;
}

/** The holidays among the days from one ISO day to another, both included, at most `limit`; not those of days off. */
export function holidaysBetween(calendar: BusinessCalendar, from: string, to: string, limit: number): string[] {
  const found: string[] = [];
  for (let day = from; day <= to && found.length < limit; day = plusDays(day, 1)) {
    if (dayOff(calendar, day) === 'holiday') found.push(day);
  }
  return found;
}
