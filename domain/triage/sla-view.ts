import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { businessMinutesBetween } from '#domain/calendar/business-minutes.ts';
import { minuteOfDay, weekdays } from '#domain/calendar/weekly-hours.ts';
import type { Severity } from '#domain/intake/steps.ts';
import { type Holder, holderOf } from '#domain/triage/holder.ts';
import type { SlaKind, SlaPolicy } from '#domain/triage/sla-policy.ts';
import { type SlaState, type StoredSla, slaStateOf } from '#domain/triage/sla-state.ts';
import type { Status } from '#domain/triage/status.ts';

/** A case, as far as its row shows how it stands by its service levels. */
export type SlaSubject = StoredSla & { status: Status; statusSince: Date; severity: Severity };

/** How a case stands by its service levels, ready for words. */
export interface SlaView {
  /** null: withdrawn, nothing to say */
  state: SlaState | null;
  holder: Holder;
  /** which clock is due first; null: none runs */
  kind: SlaKind | null;
  /** null: none runs */
  dueAt: Date | null;
  /** business minutes: left, of the one that is late beyond, of a pause since it began; else 0 */
  minutes: number;
  /** how much of the target is left, 0 to 1 */
  part: number;
  /** business minutes of a usual day there, in which longer times are told */
  dayMinutes: number;
  /** in which times are told */
  timeZone: string;
}

/** Reads from what is stored with a case how it stands at `now`; its history is not needed. */
export function slaView(
  { calendar, policy }: { calendar: BusinessCalendar; policy: SlaPolicy },
  subject: SlaSubject,
  now: Date,
): SlaView {
  const { dueKind: kind, dueAt, status, severity } = subject;
  const state = slaStateOf(subject, now);
  const since = state === 'paused' ? subject.statusSince : now;
  const minutes =
    dueAt && !subject.closedAt
      ? Math.abs(businessMinutesBetween(calendar, now, dueAt))
      : businessMinutesBetween(calendar, since, now);
  const target = kind ? policy[severity][kind] : 0;
  return {
    state,
    holder: holderOf(status),
    kind,
    dueAt,
    minutes,
    part: state === 'late' || target === 0 ? 0 : Math.min(1, minutes / target),
    dayMinutes: dayMinutesOf(calendar),
    timeZone: calendar.timeZone,
  };
}

/** How many business minutes a usual day of a calendar has: the mean of the days that have hours. */
export function dayMinutesOf({ week }: Pick<BusinessCalendar, 'week'>): number {
  const lengths = weekdays
    .map((day) => week[day].reduce((sum, { from, to }) => sum + minuteOfDay(to) - minuteOfDay(from), 0))
    .filter((length) => length > 0);
  return Math.round(lengths.reduce((sum, length) => sum + length, 0) / lengths.length);
}
