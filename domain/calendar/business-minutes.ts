import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { longestPause } from '#domain/calendar/business-days.ts';
import { dayLength, dayOf, numberOf, weekdayOfNumber } from '#domain/calendar/iso-day.ts';
import { stretches } from '#domain/calendar/time-zone.ts';
import { minuteOfDay, type Weekday, type WeeklyHours, weekdays } from '#domain/calendar/weekly-hours.ts';

const minute = 60_000;

/**
 * How much business time lies between two instants, in minutes, with their fraction; backwards the same, negative.
 *
 * An instant is business time when the clock on the wall shows an hour of the calendar, on a day that is no holiday.
 * So an hour that the wall shows twice, as clocks go back, counts twice, and one that it never shows does not count.
 */
export function businessMinutesBetween(calendar: BusinessCalendar, from: Date, to: Date): number {
  if (to < from) return -businessMinutesBetween(calendar, to, from) || 0;
  let sum = 0;
  for (const span of openSpans(calendar, from.getTime(), to.getTime())) sum += span.until - span.from;
  return sum / minute;
}

/**
 * The first instant by which `minutes` of business time have passed since `from`: eight hours that end with the working
 * day end at its end, not at the next one's start; 0 minutes end at once. Null when they never pass: the calendar is
 * closed for more than a year on end, or it would be after the year 2200.
 *
 * @param minutes 0 or more, also fractions; to the millisecond
 */
export function addBusinessMinutes(calendar: BusinessCalendar, from: Date, minutes: number): Date | null {
  let left = Math.round(minutes * minute);
  if (left <= 0) return new Date(from);
  for (let start = from.getTime(); start < lastInstant; start += longestPause * dayLength) {
    let open = false;
    for (const span of openSpans(calendar, start, start + longestPause * dayLength)) {
      open = true;
      if (left <= span.until - span.from) return new Date(span.from + left);
      left -= span.until - span.from;
    }
    if (!open) return null;
  }
  return null;
}

const lastInstant = Date.UTC(2201, 0);

/** Business time on one day: all of it that lies between two instants. */
export interface BusinessDaySpans {
  /** the ISO day on the wall */
  day: string;
  spans: { from: Date; until: Date }[];
}

/** The business time between two instants, day by day, for those who want to see it; at most `limit` days. */
export function businessTimeByDay(calendar: BusinessCalendar, from: Date, to: Date, limit: number): BusinessDaySpans[] {
  const days: BusinessDaySpans[] = [];
  for (const span of openSpans(calendar, from.getTime(), to.getTime())) {
    const last = days.at(-1);
    const dated = { from: new Date(span.from), until: new Date(span.until) };
    if (last?.day === span.day) last.spans.push(dated);
    else if (days.length === limit) break;
    else days.push({ day: span.day, spans: [dated] });
  }
  return days;
}

/** When business begins on an ISO day; null where it does not: no hours, a holiday, or a day that a zone left out. */
export function startOfBusiness(calendar: BusinessCalendar, day: string): Date | null {
  // A local day lies within a day before and two after the same day in UTC, whatever the zone.
  const midnight = numberOf(day) * dayLength;
  for (const span of openSpans(calendar, midnight - dayLength, midnight + 2 * dayLength)) {
    if (span.day === day) return new Date(span.from);
  }
  return null;
}

interface OpenSpan {
  /** in milliseconds, as is `until` */
  from: number;
  until: number;
  /** the ISO day on the wall */
  day: string;
}

/**
 * The business time between two instants, in order. Each stretch of one offset is a piece of plain local time, so that
 * within it days are days of 24 hours; cutting it at its ends is all that summer time needs.
 */
function* openSpans(calendar: BusinessCalendar, from: number, until: number): Generator<OpenSpan> {
  const hours = hoursOf(calendar.week);
  for (const stretch of stretches(calendar.timeZone, from, until)) {
    const lastDay = Math.floor((stretch.until - 1 + stretch.offset) / dayLength);
    for (let number = Math.floor((stretch.from + stretch.offset) / dayLength); number <= lastDay; number += 1) {
      const open = hours[weekdayOfNumber(number)];
      if (open.length === 0 || calendar.holidays.isHoliday(dayOf(number))) continue;
      const midnight = number * dayLength - stretch.offset;
      for (const { opens, closes } of open) {
        const start = Math.max(midnight + opens, stretch.from);
        const end = Math.min(midnight + closes, stretch.until);
        if (start < end) yield { from: start, until: end, day: dayOf(number) };
      }
    }
  }
}

/** The hours of the week in milliseconds after midnight. */
function hoursOf(week: WeeklyHours): Record<Weekday, { opens: number; closes: number }[]> {
  const read = weekdays.map((weekday) => [
    weekday,
    week[weekday].map(({ from, to }) => ({ opens: minuteOfDay(from) * minute, closes: minuteOfDay(to) * minute })),
  ]);
  return Object.fromEntries(read) as Record<Weekday, { opens: number; closes: number }[]>;
}
