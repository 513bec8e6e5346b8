import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import type { WeeklyHours } from '#domain/calendar/weekly-hours.ts';
import { ballOf } from '#domain/triage/ball.ts';
import type { CaseCourse } from '#domain/triage/course.ts';
import { readClock, readSla, slaColumns } from '#domain/triage/sla.ts';
import { defaultSlaPolicy, type SlaPolicy, slaKinds, slaPolicy } from '#domain/triage/sla-policy.ts';
import { slaStateOf } from '#domain/triage/sla-state.ts';
import { calendarAndCourse, slowClock } from '#tests/domain/triage/slow-sla.ts';

const minute = 60_000;
const office = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];

function calendar(timeZone = 'Europe/Rome', holidays: string[] = []): BusinessCalendar {
  const week: WeeklyHours = { 1: office, 2: office, 3: office, 4: office, 5: office, 6: [], 7: [] };
  return { timeZone, week, holidays: { isHoliday: (day) => holidays.includes(day) } };
}

const policy = defaultSlaPolicy;
const at = (time: string) => new Date(time);

/** A case of high severity: four hours for the first response, forty to settle it. */
function course(submittedAt: string, known: Partial<CaseCourse> = {}): CaseCourse {
  return { submittedAt: at(submittedAt), severity: 'high', firstResponseAt: null, changes: [], ...known };
}

const response = (of: CaseCourse, now: string, by = calendar()) =>
  readClock('first_response', { calendar: by, policy }, of, at(now));
const resolution = (of: CaseCourse, now: string, by = calendar()) =>
  readClock('resolution', { calendar: by, policy }, of, at(now));
const dueOf = (submittedAt: string, by = calendar()) =>
  response(course(submittedAt), submittedAt, by).dueAt?.toISOString();

describe('against a model that looks at the clock each minute', () => {
  const short: SlaPolicy = {
    critical: { first_response: 10, resolution: 60 },
    high: { first_response: 45, resolution: 200 },
    medium: { first_response: 120, resolution: 480 },
    low: { first_response: 300, resolution: 900 },
  };

  test('over pauses, reopenings and changes of severity, what was spent, when it is due and whether it was met', () => {
    fc.assert(
      fc.property(calendarAndCourse, ({ calendar: by, course: of, now }) => {
        const limit = new Date(now.getTime() + 2880 * minute);
        for (const kind of slaKinds) {
          const slow = slowClock(kind, by, short, of, now, limit);
          const clock = readClock(kind, { calendar: by, policy: short }, of, now);
          const verdict = clock.state === 'running' || clock.state === 'paused' ? 'open' : clock.state;
          expect([clock.spent, clock.target, verdict]).toEqual([slow.spent, slow.target, slow.verdict]);
          if (slow.dueAt) expect(clock.dueAt).toEqual(slow.dueAt);
          else expect(clock.dueAt === null || clock.dueAt > limit).toBe(true);
          const counted = clock.stretches.filter(({ counts }) => counts === 'counted');
          expect(counted.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(clock.spent);
        }
        expect(ballOf(by, of, now).minutes).toEqual(slowClock('resolution', by, short, of, now, now).held);
      }),
      { numRuns: 150 },
    );
  });

  test('what is stored is what is read at any time until the next change', () => {
    fc.assert(
      fc.property(calendarAndCourse, ({ calendar: by, course: of, now }) => {
        const terms = { calendar: by, policy: short };
        const stored = slaColumns(terms, of);
        const { firstResponse, resolution: settled } = readSla(terms, of, now);
        const dues = [firstResponse, settled].flatMap(({ state, dueAt }) =>
          state === 'running' && dueAt ? dueAt : [],
        );
        const [first] = dues.toSorted((a, b) => a.getTime() - b.getTime());
        expect(stored.dueAt).toEqual(first ?? null);
        expect(stored.dueKind === null).toBe(stored.dueAt === null);
        expect(stored.nearAt === null || stored.nearAt <= (stored.dueAt as Date)).toBe(true);
        const verdict = (state: string) => (state === 'met' ? true : state === 'missed' ? false : null);
        expect([stored.firstResponseMet, stored.resolutionMet]).toEqual([
          verdict(firstResponse.state),
          verdict(settled.state),
        ]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the seven traps', () => {
  test('weekday schedule: only the hours of the day’s own weekday count', () => {
    const by = { ...calendar(), week: { ...calendar().week, 5: [{ from: '09:00', to: '12:00' }] } };
    expect(dueOf('2026-11-20T10:00Z', by)).toBe('2026-11-23T11:00:00.000Z');
    expect(dueOf('2026-11-20T10:00Z')).toBe('2026-11-20T15:00:00.000Z');
  });

  test('lunch break: it does not count, and what ends as it begins is due as it begins', () => {
    expect(dueOf('2026-11-19T07:00Z')).toBe('2026-11-19T13:00:00.000Z');
    expect(dueOf('2026-11-18T15:00Z')).toBe('2026-11-19T11:00:00.000Z');
    expect(response(course('2026-11-19T08:00Z'), '2026-11-19T11:40Z').spent).toBe(180);
  });

  test('midnight: a case of late evening begins with the next morning, by the calendar’s clock', () => {
    expect(dueOf('2026-11-18T22:59Z')).toBe('2026-11-19T13:00:00.000Z');
    expect(dueOf('2026-11-18T23:01Z')).toBe('2026-11-19T13:00:00.000Z');
    const night = { ...calendar(), week: { ...calendar().week, 4: [{ from: '20:00', to: '24:00' }] } };
    expect(dueOf('2026-11-19T22:00Z', night)).toBe('2026-11-20T11:00:00.000Z');
  });

  test('weekend: Friday afternoon goes on on Monday', () => {
    expect(dueOf('2026-11-20T15:00Z')).toBe('2026-11-23T11:00:00.000Z');
    expect(response(course('2026-11-20T15:00Z'), '2026-11-22T18:00Z').left).toBe(180);
  });

  test('DST both ways: the office keeps its hours, and an hour of night work that comes twice counts twice', () => {
    expect(dueOf('2026-03-27T15:00Z')).toBe('2026-03-30T10:00:00.000Z');
    expect(dueOf('2026-10-23T14:00Z')).toBe('2026-10-26T11:00:00.000Z');
    const sundays = { ...calendar(), week: { ...calendar().week, 7: [{ from: '00:00', to: '24:00' }] } };
    expect(dueOf('2026-03-29T00:00Z', sundays)).toBe('2026-03-29T04:00:00.000Z');
    expect(dueOf('2026-10-24T23:00Z', sundays)).toBe('2026-10-25T03:00:00.000Z');
    expect(response(course('2026-10-24T22:00Z'), '2026-10-25T23:00Z', sundays).spent).toBe(25 * 60);
  });

  test('holiday: it is one by the calendar’s own zone, whatever day it is elsewhere', () => {
    const by = calendar('America/Sao_Paulo', ['2026-11-20']);
    // Friday 02:00 in London is still Thursday evening there; Friday is off until midnight there.
    expect(dueOf('2026-11-20T02:00Z', by)).toBe('2026-11-23T17:00:00.000Z');
    expect(response(course('2026-11-19T19:00Z'), '2026-11-23T12:30Z', by).spent).toBe(60 + 30);
  });

  test('an answer in the very minute: by the due minute it is met, after it it is missed', () => {
    const answered = (time: string) =>
      response(course('2026-11-19T08:00Z', { firstResponseAt: at(time) }), '2026-11-25T08:00Z').state;
    expect(dueOf('2026-11-19T08:00Z')).toBe('2026-11-19T13:00:00.000Z');
    expect(answered('2026-11-19T12:59:59.999Z')).toBe('met');
    expect(answered('2026-11-19T13:00:00.000Z')).toBe('met');
    expect(answered('2026-11-19T13:00:00.001Z')).toBe('missed');
    const open = { closedAt: null, dueKind: 'first_response', nearAt: at('2026-11-19T12:12Z') } as const;
    const stored = { ...open, dueAt: at('2026-11-19T13:00Z'), resolutionMet: null };
    const states = ['12:11:59', '12:12:00', '13:00:00', '13:00:01'].map((time) =>
      slaStateOf(stored, at(`2026-11-19T${time}Z`)),
    );
    expect(states).toEqual(['running', 'near', 'near', 'late']);
  });
});

describe('a due minute', () => {
  test('is whole: seconds of the submission are rounded up for whoever answers', () => {
    expect(dueOf('2026-11-19T08:00:41.123Z')).toBe('2026-11-19T13:01:00.000Z');
  });

  test('that ends with a day is over on the weekend, though no business time has passed since', () => {
    const of = course('2026-11-20T12:00Z', { firstResponseAt: at('2026-11-21T09:00Z') });
    const clock = response(of, '2026-11-21T10:00Z');
    expect([clock.dueAt?.toISOString(), clock.left, clock.state]).toEqual(['2026-11-20T16:00:00.000Z', 0, 'missed']);
  });
});

describe('a pause', () => {
  const paused = course('2026-11-19T08:00Z', {
    firstResponseAt: at('2026-11-19T09:00Z'),
    changes: [
      { at: at('2026-11-19T09:00Z'), status: 'needs_information' },
      { at: at('2026-11-20T08:30Z'), status: 'in_review' },
      { at: at('2026-11-20T09:00Z'), status: 'with_partner' },
    ],
  });

  test('keeps what was spent, and has no due time', () => {
    const clock = resolution(paused, '2026-11-27T12:00Z');
    expect([clock.state, clock.spent, clock.left, clock.dueAt]).toEqual(['paused', 90, 2310, null]);
    expect(clock.stretches.map(({ counts, minutes }) => [counts, minutes])).toEqual([
      ['counted', 60],
      ['customer', 390],
      ['counted', 30],
      ['partner', 2220],
    ]);
    expect(slaColumns({ calendar: calendar(), policy }, paused)).toEqual({
      dueKind: null,
      dueAt: null,
      nearAt: null,
      firstResponseMet: true,
      resolutionMet: null,
      statusSince: at('2026-11-20T09:00Z'),
    });
  });

  test('shows whose time it was', () => {
    const ball = ballOf(calendar(), paused, at('2026-11-27T12:00Z'));
    expect(ball).toEqual({
      holder: 'partner',
      since: at('2026-11-20T09:00Z'),
      minutes: { csm: 90, customer: 390, partner: 2220 },
    });
  });
});

describe('a case that was closed', () => {
  const closed = course('2026-11-19T08:00Z', {
    firstResponseAt: at('2026-11-19T10:00Z'),
    changes: [{ at: at('2026-11-19T10:00Z'), status: 'resolved' }],
  });

  test('was settled in time or not, and stays so', () => {
    expect(resolution(closed, '2027-11-19T10:00Z').state).toBe('met');
    const later = { ...closed, changes: [{ at: at('2026-12-19T10:00Z'), status: 'resolved' }] } as const;
    expect(resolution(later, '2027-11-19T10:00Z').state).toBe('missed');
  });

  test('and reopened goes on with the time it had spent; in between nothing counts', () => {
    const reopened = { ...closed, changes: [...closed.changes, { at: at('2026-11-26T08:00Z'), status: 'in_review' }] };
    const clock = resolution(reopened as CaseCourse, '2026-11-26T09:00Z');
    expect([clock.state, clock.spent]).toEqual(['running', 180]);
    expect(clock.stretches.map(({ counts }) => counts)).toEqual(['counted', 'closed', 'counted']);
    expect(response(reopened as CaseCourse, '2026-11-26T09:00Z').state).toBe('met');
  });

  test('by the customer has nothing to judge', () => {
    const withdrawn = course('2026-11-19T08:00Z', { changes: [{ at: at('2026-11-25T08:00Z'), status: 'withdrawn' }] });
    const { firstResponseMet, resolutionMet, dueKind } = slaColumns({ calendar: calendar(), policy }, withdrawn);
    expect([firstResponseMet, resolutionMet, dueKind]).toEqual([null, null, null]);
    expect(
      slaStateOf(
        { closedAt: at('2026-11-25T08:00Z'), dueKind, dueAt: null, nearAt: null, resolutionMet },
        at('2026-11-26T08:00Z'),
      ),
    ).toBeNull();
  });
});

describe('a change of severity', () => {
  const raised = course('2026-11-19T08:00Z', {
    severity: 'medium',
    changes: [{ at: at('2026-11-19T10:00Z'), severity: 'critical' }],
  });

  test('changes the target and leaves what was counted', () => {
    const clock = response(raised, '2026-11-19T10:00Z');
    expect([clock.spent, clock.target, clock.dueAt?.toISOString()]).toEqual([120, 120, '2026-11-19T10:00:00.000Z']);
    expect(clock.targets.map(({ severity, minutes }) => [severity, minutes])).toEqual([
      ['medium', 480],
      ['critical', 120],
    ]);
  });

  test('decides nothing again that was decided', () => {
    const answered = { ...raised, firstResponseAt: at('2026-11-19T09:30Z') };
    expect(response(answered, '2026-11-19T12:00Z')).toMatchObject({
      state: 'met',
      target: 480,
      targets: [{ minutes: 480 }],
    });
  });

  test('after the last change of status counts for what is stored', () => {
    expect(slaColumns({ calendar: calendar(), policy }, raised)).toMatchObject({
      dueKind: 'first_response',
      dueAt: at('2026-11-19T10:00Z'),
    });
  });
});

test('which clock is due is the one that runs out first', () => {
  const terms = { calendar: calendar(), policy };
  expect(slaColumns(terms, course('2026-11-19T08:00Z'))).toMatchObject({
    dueKind: 'first_response',
    nearAt: at('2026-11-19T12:12Z'),
  });
  const answered = course('2026-11-19T08:00Z', { firstResponseAt: at('2026-11-19T09:00Z') });
  expect(slaColumns(terms, answered)).toMatchObject({ dueKind: 'resolution', dueAt: at('2026-11-26T14:00Z') });
});

test('clocks that were put back move nothing before what it follows', () => {
  const of = course('2026-11-19T08:00Z', {
    changes: [
      { at: at('2026-11-19T10:00Z'), status: 'needs_information' },
      { at: at('2026-11-19T09:59Z'), status: 'in_review' },
    ],
  });
  expect(resolution(of, '2026-11-19T11:00Z').spent).toBe(180);
});

describe('targets', () => {
  const changed = (change: object) => slaPolicy.safeParse({ ...policy, ...change });

  test('are whole minutes, for each severity, the first response not after the resolution', () => {
    expect(changed({}).success).toBe(true);
    const wrong = [
      changed({ low: { first_response: 0, resolution: 60 } }),
      changed({ low: { first_response: 1.5, resolution: 60 } }),
      changed({ low: { first_response: 61, resolution: 60 } }),
      changed({ low: { first_response: 60 } }),
      changed({ urgent: { first_response: 1, resolution: 60 } }),
    ];
    expect(wrong.map(({ error }) => error?.issues[0]?.message)).toEqual([
      'not_minutes',
      'not_minutes',
      'response_after_resolution',
      'not_minutes',
      'not_targets',
    ]);
  });
});
