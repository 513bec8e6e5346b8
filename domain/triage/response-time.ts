import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import type { Severity } from '#domain/intake/steps.ts';
import { readClock } from '#domain/triage/sla.ts';
import type { SlaPolicy } from '#domain/triage/sla-policy.ts';

/**
 * The moment by which a case of a severity that was submitted at `submittedAt` gets its first answer (W2): what review,
 * receipt and mail promise is what the desk is measured by. Null when it never comes: the calendar does not open.
 *
 * @param severity null: not chosen yet; then the longest time is promised
 */
export function firstResponseBy(
  terms: { calendar: BusinessCalendar; policy: SlaPolicy },
  submittedAt: Date,
  severity: Severity | null,
): Date | null {
  const course = { submittedAt, severity: severity ?? 'low', firstResponseAt: null, changes: [] };
  return readClock('first_response', terms, course, submittedAt).dueAt;
}
