import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { businessMinutesBetween } from '#domain/calendar/business-minutes.ts';

/** Some time of the day that many days before `now`, a little later for each step. */
export function momentOf(daysAgo: number, step: number, now: Date): Date {
  return new Date(now.getTime() - daysAgo * 86_400_000 + step * 23 * 60_000);
}

/** The ISO date of the day that many days before `now`; a negative number lies ahead. */
export function isoDay(daysAgo: number, now: Date): string {
  return momentOf(daysAgo, 0, now).toISOString().slice(0, 10);
}

/** The latest instant since which at least so many business minutes have passed until `now`, to the minute. */
export function businessTimeAgo(calendar: BusinessCalendar, minutes: number, now: Date): Date {
  let [from, until] = [now.getTime() - 60 * 86_400_000, now.getTime()];
  while (until - from > 60_000) {
    const middle = (from + until) / 2;
    if (businessMinutesBetween(calendar, new Date(middle), now) >= minutes) from = middle;
    else until = middle;
  }
  return new Date(from);
}
