import type { Weekday } from '#domain/calendar/weekly-hours.ts';

export const dayLength = 86_400_000;

/** How many days an ISO day (`2026-05-18`) is after 1970-01-01: arithmetic on days needs no time zone. */
export function numberOf(day: string): number {
  return Date.parse(`${day}T00:00Z`) / dayLength;
}

/** The ISO day of such a number. */
export function dayOf(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

/** The ISO day `count` days after `day`; before it, where `count` is negative. */
export function plusDays(day: string, count: number): string {
  return dayOf(numberOf(day) + count);
}

/** The day of the week of an ISO day. */
export function weekdayOf(day: string): Weekday {
  return weekdayOfNumber(numberOf(day));
}

/** The day of the week of such a number: 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: number): Weekday {
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;
}
