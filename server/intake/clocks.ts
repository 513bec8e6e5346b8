import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { dayIn } from '#domain/calendar/time-zone.ts';
import { answersOfDraft } from '#domain/readiness/answers.ts';
import type { Clock } from '#domain/readiness/clock.ts';
import { clockOf } from '#domain/readiness/patience.ts';
import { calendarOf } from '#server/calendar/calendars.ts';
import type { Draft } from '#server/intake/drafts.ts';

/** The readiness clock of a draft, by the calendar that counts for it. */
export interface DraftClock {
  /** null: contact with the partner was waived, so that nobody has to be waited for */
  clock: Clock | null;
  calendar: BusinessCalendar;
  /** the ISO day there */
  today: string;
}

/** Reads the clock of a draft as it stands at `now` (G5). */
export async function clockOfDraft(
  draft: Pick<Draft, 'organizationId' | 'language' | 'steps'>,
  now: Date,
): Promise<DraftClock> {
  const calendar = await calendarOf(draft.organizationId, draft.language);
  const today = dayIn(calendar.timeZone, now);
  const contact = draft.steps.contact?.answers ?? null;
  const { partnerContacts, waivers } = answersOfDraft({ ...nothing, contact });
  const approach = { partnerContacts, waived: waivers.contact !== undefined };
  return { clock: clockOf(approach, calendar, today), calendar, today };
}

const nothing = { project: null, concern: null, scope: null, contact: null, examples: null };
