import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { startOfBusiness } from '#domain/calendar/business-minutes.ts';
import { dayIn } from '#domain/calendar/time-zone.ts';

/** On which business days after the ball came to the customer they are reminded (W9). */
export const reminderDays = [1, 3, 5] as const;

/**
 * When a customer who was asked at `since` is reminded: as business begins on the first, third and fifth business day
 * after that day. Days that never come are left out.
 */
export function reminderTimes(calendar: BusinessCalendar, since: Date): Date[] {
  const asked = dayIn(calendar.timeZone, since);
  return reminderDays.flatMap((count) => {
    const day = addBusinessDays(calendar, asked, count);
    const start = day === null ? null : startOfBusiness(calendar, day);
    return start === null ? [] : [start];
  });
}

/** The next of them after `now`; null: there is none. */
export function nextReminder(calendar: BusinessCalendar, since: Date, now: Date): Date | null {
  return reminderTimes(calendar, since).find((time) => time > now) ?? null;
}
