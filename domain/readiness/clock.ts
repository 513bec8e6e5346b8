import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { type CountedDays, countBusinessDays } from '#domain/calendar/business-days.ts';
import { plusDays } from '#domain/calendar/iso-day.ts';

/** How long a partner has to answer before a case is ready (G5), in business days. */
export interface ClockPolicy {
  days: number;
}

export const clockPolicy: ClockPolicy = { days: 5 };

/** What the clock reads of a contact entry: the ISO day, and the code of the response, as far as they are known. */
export interface ClockContact {
  contactedOn: string | null;
  response: string | null;
}

/** The days that the partner had or has: those that count, and those between them that do not. */
interface Course extends CountedDays {
  /** the first day on which the partner was told */
  raisedOn: string;
  /** the last of the days that the partner has to answer */
  answerBy: string;
  /** the first day on which the case is ready: the day after `answerBy`, or that of the refusal */
  readyOn: string;
}

export type Clock =
  /** no contact entry has a date yet */
  | { state: 'not_raised' }
  /** `daysLeft`: how many of the counted days are not over, today's included; 1 or more */
  | ({ state: 'waiting'; daysLeft: number } & Course)
  /** `time`: the days are over; `refused`: the partner said no before they were */
  | ({ state: 'ready'; reason: 'time' | 'refused' } & Course);

/**
 * From when on a case is ready, by the rule of G5: the partner was told at least once and had the days of the policy to
 * answer. The first contact with a date counts, in whatever order they were entered. The day of that contact does not
 * count; the last of the days counts in full, so that the case is ready on the day after. A partner who refuses has
 * answered: the case is ready from the day of that entry on. Any other answer leaves the clock as it is. Nobody
 * is locked out by it: the customer may bypass it with a reason.
 *
 * @param today the ISO day of the calendar's time zone
 */
export function readinessClock(
  contacts: readonly ClockContact[],
  calendar: BusinessCalendar,
  policy: ClockPolicy,
  today: string,
): Clock {
  const raisedOn = firstDay(contacts);
  if (raisedOn === null) return { state: 'not_raised' };
  const course = courseFrom(raisedOn, calendar, policy);
  const refusedOn = firstDay(contacts.filter(({ response }) => response === 'refused'));
  if (refusedOn !== null && refusedOn < course.readyOn) {
    return { state: 'ready', reason: 'refused', ...until(refusedOn, course) };
  }
  if (today >= course.readyOn) return { state: 'ready', reason: 'time', ...course };
  return { state: 'waiting', daysLeft: course.counted.filter((day) => day >= today).length, ...course };
}

function firstDay(contacts: readonly ClockContact[]): string | null {
  return contacts.flatMap(({ contactedOn }) => contactedOn ?? []).sort()[0] ?? null;
}

function courseFrom(raisedOn: string, calendar: BusinessCalendar, { days }: ClockPolicy): Course {
  const course = countBusinessDays(calendar, raisedOn, days) ?? everyDay(raisedOn, days);
  const answerBy = course.counted.at(-1) ?? raisedOn;
  return { raisedOn, answerBy, readyOn: days === 0 ? raisedOn : plusDays(answerBy, 1), ...course };
}

/** A calendar that never opens has no business days to wait for: then each day counts. */
function everyDay(raisedOn: string, days: number): CountedDays {
  return { counted: Array.from({ length: days }, (_, index) => plusDays(raisedOn, index + 1)), skipped: [] };
}

/** The course up to the day on which it was cut short; the days after it were not needed. */
function until(refusedOn: string, course: Course): Course {
  return {
    ...course,
    readyOn: refusedOn,
    counted: course.counted.filter((day) => day <= refusedOn),
    skipped: course.skipped.filter(({ day }) => day <= refusedOn),
  };
}
