import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { countBusinessDays } from '#domain/calendar/business-days.ts';
import { startOfBusiness } from '#domain/calendar/business-minutes.ts';
import { plusDays } from '#domain/calendar/iso-day.ts';
import { type Clock, type ClockContact, clockPolicy, readinessClock } from '#domain/readiness/clock.ts';

/** What decides whether an escalation has to wait: the contact entries, and whether they were waived. */
export interface Approach {
  partnerContacts: readonly { readonly contactedOn?: string | null; readonly response?: string | null }[];
  waived: boolean;
}

/** The clock of what was entered about the partner; null where there is nobody to wait for: contact was waived. */
export function clockOf(
  { partnerContacts, waived }: Approach,
  calendar: BusinessCalendar,
  today: string,
): Clock | null {
  if (waived) return null;
  const contacts: ClockContact[] = partnerContacts.map(({ contactedOn = null, response = null }) => ({
    contactedOn,
    response,
  }));
  return readinessClock(contacts, calendar, clockPolicy, today);
}

/**
 * The day from which on an escalation may be submitted, where that is still to come (G5); null where it may be now.
 * That there is any contact at all is for the schema of the step to say. Whoever has a reason not to wait bypasses this.
 */
export function readyLater(approach: Approach, calendar: BusinessCalendar, today: string): string | null {
  const clock = clockOf(approach, calendar, today);
  return clock?.state === 'waiting' ? clock.readyOn : null;
}

/**
 * Until when a draft is put aside: until the case is ready; where it is ready already, as long again from today, for a
 * partner who is given more time. Null where the partner has not been told yet: nothing is there to wait for.
 *
 * @returns the first business day from then on, and the instant of the reminder: when business begins on it
 */
export function parkedUntil(
  clock: Clock,
  calendar: BusinessCalendar,
  today: string,
): { day: string; remindAt: Date } | null {
  if (clock.state === 'not_raised') return null;
  const again = () => readinessClock([{ contactedOn: today, response: null }], calendar, clockPolicy, today);
  const waiting = clock.state === 'waiting' ? clock : again();
  if (waiting.state !== 'waiting') return null;
  const { readyOn } = waiting;
  const open = countBusinessDays(calendar, plusDays(readyOn, -1), 1)?.counted[0] ?? readyOn;
  return { day: open, remindAt: startOfBusiness(calendar, open) ?? new Date(`${open}T09:00Z`) };
}
