import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { addBusinessMinutes, businessMinutesBetween } from '#domain/calendar/business-minutes.ts';
import type { Severity } from '#domain/intake/steps.ts';
import { type CaseCourse, later, type Standing, severityAt, standingsOf } from '#domain/triage/course.ts';
import type { SlaKind, SlaPolicy } from '#domain/triage/sla-policy.ts';
import { isOpen, type Status } from '#domain/triage/status.ts';

/**
 * How a clock stands. `running`: the desk has the ball, in time or late. `paused`: customer or partner have it.
 * `stopped`: the customer withdrew the case before there was anything to judge.
 */
export type ClockState = 'running' | 'paused' | 'met' | 'missed' | 'stopped';

/** A time during which a clock counted, or why it did not: whom it waited for, or that the case was closed. */
export interface SlaStretch {
  from: Date;
  until: Date;
  status: Status;
  counts: 'counted' | 'customer' | 'partner' | 'closed';
  /** business time in it, in minutes with their fraction, counted or not */
  minutes: number;
}

/** A target, and since when it held. */
export interface SlaTarget {
  since: Date;
  severity: Severity;
  /** business minutes */
  minutes: number;
}

/** One of the two clocks of a case. All minutes are business minutes, with their fraction. */
export interface SlaClock {
  kind: SlaKind;
  state: ClockState;
  /** the target that holds, or held as the clock was stopped */
  target: number;
  /** what was counted */
  spent: number;
  /** what is left of the target; negative: what is beyond it */
  left: number;
  /** the full minute by which the target is used up; null while nobody can say: the clock does not run */
  dueAt: Date | null;
  /** when a fifth of the target is left */
  nearAt: Date | null;
  /** when it was stopped: by the first answer, or with the case */
  endedAt: Date | null;
  /** all that it is made of, in order: what explains every figure above */
  stretches: SlaStretch[];
  /** the targets that there were, in order; the last one holds */
  targets: SlaTarget[];
}

/** The part of a target after which it is near. */
export const nearPart = 0.8;

const minute = 60_000;

/**
 * How a clock of a case stands at `now`, by a calendar and the targets of its severities (W2).
 *
 * Business time counts while the desk has the ball. A change of severity changes the target and leaves what was counted;
 * a target that was decided on stays decided. What is done by the due minute is in time; later is late, also when no
 * business time lies between. A case that is reopened goes on with the time it had spent.
 */
export function readClock(
  kind: SlaKind,
  { calendar, policy }: { calendar: BusinessCalendar; policy: SlaPolicy },
  course: CaseCourse,
  now: Date,
): SlaClock {
  const answeredAt =
    kind === 'first_response' ? course.firstResponseAt && later(course.firstResponseAt, course.submittedAt) : null;
  const standings = standingsOf(course, now);
  const status = standings.at(-1)?.status ?? 'submitted';
  const closedAt = isOpen(status) ? null : (standings.at(-1)?.from ?? null);
  const endedAt = answeredAt ?? closedAt;
  const targets = targetsOf(kind, policy, course, endedAt ?? now);
  const target = targets.at(-1)?.minutes ?? 0;

  const stretches = (endedAt ? upTo(standings, endedAt) : standings).map((standing) => stretchOf(standing, calendar));
  const counted = stretches.filter(({ counts }) => counts === 'counted');
  const spent = counted.reduce((sum, { minutes }) => sum + minutes, 0);
  const runs = endedAt === null && stretches.at(-1)?.counts === 'counted';
  const dueAt = usedUp(target, counted, runs, calendar);
  const lastCounted = counted.findLast(({ from, until }) => until > from)?.until ?? course.submittedAt;
  const late = dueAt !== null && lastCounted > dueAt;
  return {
    kind,
    state: stateOf({ answered: answeredAt !== null, status, runs, late }),
    target,
    spent,
    left: target - spent,
    dueAt,
    nearAt: usedUp(target * nearPart, counted, runs, calendar),
    endedAt,
    stretches,
    targets,
  };
}

/** Both clocks of a case. */
export interface Sla {
  firstResponse: SlaClock;
  resolution: SlaClock;
}

/** Reads both clocks, see `readClock`. */
export function readSla(terms: { calendar: BusinessCalendar; policy: SlaPolicy }, course: CaseCourse, now: Date): Sla {
  return {
    firstResponse: readClock('first_response', terms, course, now),
    resolution: readClock('resolution', terms, course, now),
  };
}

/** What of the service levels is stored with a case, for queries: it follows from its course alone, whatever the hour. */
export interface SlaColumns {
  /** which clock runs out first; null: none runs */
  dueKind: SlaKind | null;
  dueAt: Date | null;
  nearAt: Date | null;
  /** null: not decided, or never will be */
  firstResponseMet: boolean | null;
  resolutionMet: boolean | null;
  statusSince: Date;
}

/** What is to be stored of a case's service levels as its course is now. */
export function slaColumns(terms: { calendar: BusinessCalendar; policy: SlaPolicy }, course: CaseCourse): SlaColumns {
  // As of the last thing that happened: a first answer that changed nothing else is one, and may come late.
  const lastChange = course.changes.at(-1)?.at ?? course.submittedAt;
  const { firstResponse, resolution } = readSla(terms, course, later(lastChange, course.firstResponseAt ?? lastChange));
  const [due] = [firstResponse, resolution]
    .filter(({ state, dueAt }) => state === 'running' && dueAt !== null)
    .sort((a, b) => (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0));
  return {
    dueKind: due?.kind ?? null,
    dueAt: due?.dueAt ?? null,
    nearAt: due?.nearAt ?? null,
    firstResponseMet: verdictOf(firstResponse),
    resolutionMet: verdictOf(resolution),
    statusSince: standingsOf(course, course.submittedAt).at(-1)?.from ?? course.submittedAt,
  };
}

function verdictOf({ state }: SlaClock): boolean | null {
  return state === 'met' ? true : state === 'missed' ? false : null;
}

function stateOf(clock: { answered: boolean; status: Status; runs: boolean; late: boolean }): ClockState {
  if (!clock.answered) {
    if (isOpen(clock.status)) return clock.runs ? 'running' : 'paused';
    if (clock.status === 'withdrawn') return 'stopped';
  }
  return clock.late ? 'missed' : 'met';
}

function targetsOf(kind: SlaKind, policy: SlaPolicy, course: CaseCourse, end: Date): SlaTarget[] {
  const since = [course.submittedAt, ...course.changes.flatMap((change) => ('severity' in change ? change.at : []))];
  return since
    .filter((at) => at <= end)
    .map((at) => ({ since: at, severity: severityAt(course, at) }))
    .filter(({ severity }, index, all) => severity !== all[index - 1]?.severity)
    .map((held) => ({ ...held, minutes: policy[held.severity][kind] }));
}

function upTo(standings: readonly Standing[], end: Date): Standing[] {
  return standings
    .filter(({ from }, index) => index === 0 || from < end)
    .map((standing) => (standing.until > end ? { ...standing, until: end } : standing));
}

function stretchOf({ from, until, status, holder }: Standing, calendar: BusinessCalendar): SlaStretch {
  const counts = holder === 'csm' ? 'counted' : holder === 'nobody' ? 'closed' : holder;
  return { from, until, status, counts, minutes: businessMinutesBetween(calendar, from, until) };
}

/** The full minute by which so much was counted; it lies ahead where the clock runs, else null until then. */
function usedUp(
  minutes: number,
  counted: readonly SlaStretch[],
  runs: boolean,
  calendar: BusinessCalendar,
): Date | null {
  // In whole milliseconds: sums of fractions would carry a deadline at the end of a day into the next.
  let left = Math.round(minutes * minute);
  for (const [index, stretch] of counted.entries()) {
    const length = Math.round(stretch.minutes * minute);
    if (left <= length || (runs && index === counted.length - 1)) {
      const at = addBusinessMinutes(calendar, stretch.from, left / minute);
      return at && new Date(Math.ceil(at.getTime() / minute) * minute);
    }
    left -= length;
  }
  return null;
}
