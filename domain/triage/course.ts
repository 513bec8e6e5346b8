import type { Severity } from '#domain/intake/steps.ts';
import { type Holder, holderOf } from '#domain/triage/holder.ts';
import type { Status } from '#domain/triage/status.ts';

/** What of a case's history its clocks depend on: everything about service levels is derived from this, each time anew. */
export interface CaseCourse {
  submittedAt: Date;
  /** the one that it was submitted with */
  severity: Severity;
  /** when the desk first told the customer something; null: not yet */
  firstResponseAt: Date | null;
  /** changes of status and severity, in the order in which they happened */
  changes: readonly CourseChange[];
}

export type CourseChange = { at: Date; status: Status } | { at: Date; severity: Severity };

/** A time during which a case had one status. */
export interface Standing {
  from: Date;
  until: Date;
  status: Status;
  holder: Holder;
}

/**
 * The standings of a case from its submission to `now`, in order and without gaps; there is at least one. A change that
 * a clock put before the one that it follows, or after `now`, counts as of then.
 */
export function standingsOf({ submittedAt, changes }: CaseCourse, now: Date): Standing[] {
  const standings: Standing[] = [];
  let [from, status]: [Date, Status] = [submittedAt, 'submitted'];
  for (const change of changes) {
    if (!('status' in change)) continue;
    const until = later(from, change.at);
    standings.push({ from, until, status, holder: holderOf(status) });
    [from, status] = [until, change.status];
  }
  standings.push({ from, until: later(from, now), status, holder: holderOf(status) });
  return standings;
}

/** The severity that a case had at an instant; at the very instant of a change, the new one. */
export function severityAt({ severity, changes }: CaseCourse, instant: Date): Severity {
  let held = severity;
  for (const change of changes) if ('severity' in change && change.at <= instant) held = change.severity;
  return held;
}

/** The later of two instants. */
export function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
