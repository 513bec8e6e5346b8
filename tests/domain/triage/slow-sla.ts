import fc from 'fast-check';
import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { type Severity, severities } from '#domain/intake/steps.ts';
import type { CaseCourse, CourseChange } from '#domain/triage/course.ts';
import type { SlaKind, SlaPolicy } from '#domain/triage/sla-policy.ts';
import { type Status, statuses } from '#domain/triage/status.ts';
import { calendarAndInstant, isOpen } from '#tests/domain/calendar/slow-calendar.ts';

const minute = 60_000;

/** What a clock that is looked at each minute would show. Times are whole minutes. */
export interface SlowClock {
  spent: number;
  target: number;
  dueAt: Date | null;
  verdict: 'open' | 'stopped' | 'met' | 'missed';
  held: Record<'csm' | 'customer' | 'partner', number>;
}

const holders: Partial<Record<Status, keyof SlowClock['held']>> = {
  submitted: 'csm',
  in_review: 'csm',
  needs_information: 'customer',
  with_partner: 'partner',
};

/**
 * The model: goes through the life of a case minute by minute, knows what has happened by then, and counts one where
 * the desk has the ball and the calendar is open. Goes on into the future until the target is used up, up to `limit`.
 */
export function slowClock(
  kind: SlaKind,
  calendar: BusinessCalendar,
  policy: SlaPolicy,
  course: CaseCourse,
  now: Date,
  limit: Date,
): SlowClock {
  const events = [...course.changes];
  const held = { csm: 0, customer: 0, partner: 0 };
  let status: Status = 'submitted';
  let [spent, stoppedAt]: [number, number | null] = [0, null];
  const usedUpAt: number[] = [];
  let lastRun = course.submittedAt.getTime();
  for (let at = course.submittedAt.getTime(); ; at += minute) {
    while (events[0] && events[0].at.getTime() <= at) {
      const event = events.shift() as CourseChange;
      if (!('severity' in event)) status = event.status;
    }
    const answered = kind === 'first_response' && course.firstResponseAt && course.firstResponseAt.getTime() <= at;
    if (answered && stoppedAt === null) stoppedAt = spent;
    // Whatever the target is found to be at last: when so much had been counted.
    usedUpAt[spent] ??= at;
    if (at >= now.getTime()) break;
    if (!answered && holders[status] === 'csm') lastRun = at + minute;
    const open = isOpen(calendar, at);
    if (open && !answered && holders[status] === 'csm') spent += 1;
    const holder = holders[status];
    if (open && holder) held[holder] += 1;
  }
  const closed = holders[status] === undefined;
  const answered = kind === 'first_response' && course.firstResponseAt !== null;
  const end = answered ? (course.firstResponseAt as Date) : closed ? closing(course) : now;
  const target = policy[severityBy(course, end)][kind];
  const runs = !answered && holders[status] === 'csm';
  let due = usedUpAt[target] ?? null;
  for (let at = now.getTime(), left = target - spent; due === null && runs && at <= limit.getTime(); at += minute) {
    if (left === 0) due = at;
    if (isOpen(calendar, at)) left -= 1;
  }
  const late = due !== null && lastRun > due;
  const decided = answered || (closed && status !== 'withdrawn');
  return {
    spent,
    target,
    dueAt: due === null ? null : new Date(due),
    verdict: decided ? (late ? 'missed' : 'met') : closed ? 'stopped' : 'open',
    held,
  };
}

function severityBy(course: CaseCourse, end: Date): Severity {
  return course.changes.reduce(
    (held, change) => ('severity' in change && change.at <= end ? change.severity : held),
    course.severity,
  );
}

function closing({ changes }: CaseCourse): Date {
  return changes.findLast((change) => 'status' in change)?.at ?? new Date(0);
}

/** A calendar near a hard instant, a case with several changes of status and severity, and some minute after it. */
export const calendarAndCourse = fc
  .record({
    place: calendarAndInstant,
    severity: fc.constantFrom(...severities),
    changes: fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: 500 }),
        change: fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(...statuses).map((status) => ({ status })) },
          { weight: 1, arbitrary: fc.constantFrom(...severities).map((severity) => ({ severity })) },
        ),
      }),
      { maxLength: 9 },
    ),
    answeredAfter: fc.option(fc.integer({ min: 0, max: 2500 })),
    nowAfter: fc.integer({ min: 0, max: 600 }),
  })
  .map(({ place: { calendar, from: submittedAt }, severity, changes, answeredAfter, nowAfter }) => {
    let at = submittedAt.getTime();
    const dated = changes.map(({ after, change }) => {
      at += after * minute;
      return { at: new Date(at), ...change };
    });
    const now = new Date(at + nowAfter * minute);
    const answered = answeredAfter === null ? null : new Date(submittedAt.getTime() + answeredAfter * minute);
    const firstResponseAt = answered && answered <= now ? answered : null;
    const course: CaseCourse = { submittedAt, severity, firstResponseAt, changes: dated };
    return { calendar, course, now };
  });
