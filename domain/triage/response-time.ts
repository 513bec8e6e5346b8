import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { plusDays } from '#domain/calendar/iso-day.ts';
import { dayIn } from '#domain/calendar/time-zone.ts';

/**
 * How many business days a Customer Success Manager has for the first answer. Product policy until service levels by
 * severity exist; the receipt and the review promise no more than this.
 */
export const firstResponseDays = 2;

/**
 * The day by which a case that was submitted at `submittedAt` gets its first answer, as an ISO date: so many business
 * days after the day that it then was in the calendar's zone. Should the calendar never open, each day counts.
 *
 * @param calendar of the customer's organization
 */
export function firstResponseBy(calendar: BusinessCalendar, submittedAt: Date): string {
  const day = dayIn(calendar.timeZone, submittedAt);
  return addBusinessDays(calendar, day, firstResponseDays) ?? plusDays(day, firstResponseDays);
}
