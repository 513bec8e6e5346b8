import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, numberOf, plusDays } from '#domain/calendar/iso-day.ts';
import { channels, conditions, responses } from '#domain/intake/steps.ts';
import { layOut, type Mark, type Measures, type Picture } from '#domain/triage/picture.ts';
import { cut, widthOf } from '#domain/triage/text-width.ts';
import { timeScale } from '#domain/triage/time-scale.ts';
import { laneNames, type Moment, type Timeline, type TimelineCase, timelineOf } from '#domain/triage/timeline.ts';

const today = '2026-11-20';
const empty: TimelineCase = {
  scopeReferences: [],
  partnerContacts: [],
  examples: [],
  goLiveOn: null,
  submittedOn: '2026-11-19',
  closedOn: null,
  happenings: [],
};
const agreed = (section: string, agreedOn: string, dueOn: string | null = null, condition = 'unsatisfactory') =>
  ({ documentTitle: 'SOW 2', section, agreedOn, dueOn, condition }) as TimelineCase['scopeReferences'][number];
const contact = (contactedOn: string, response: (typeof responses)[number]) =>
  ({ contactedOn, channel: 'email', response }) as const;
const measures: Measures = { width: 944, left: 120, right: 8, head: 40, row: 26, rows: 4, mark: 9, type: 13, tick: 60 };
const nameOf = (moment: Moment) => `${moment.kind} ${'numbers' in moment ? moment.numbers.join() : moment.day}`;

describe('the timeline of a case', () => {
  test('tells what was agreed by document and day, what was due by day', () => {
    const { moments } = timelineOf(
      {
        ...empty,
        scopeReferences: [agreed('4.2', '2026-05-18', '2026-08-03'), agreed('4.3', '2026-05-18', '2026-08-03')],
        goLiveOn: '2026-12-01',
      },
      today,
    );
    expect(moments.map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-05-18', 'agreed'],
      ['2026-08-03', 'due'],
      ['2026-12-01', 'goLive'],
    ]);
    expect(moments.map((moment) => ('numbers' in moment ? moment.numbers : null))).toEqual([[1, 2], [1, 2], null]);
  });

  test('calls late what was said to be missing after it was due, until the case was submitted', () => {
    const until = (condition: string, dueOn: string) =>
      timelineOf({ ...empty, scopeReferences: [agreed('4.2', '2026-05-18', dueOn, condition)] }, today).moments[1]
        ?.until;
    expect(until('not-delivered', '2026-08-03')).toBe('2026-11-19');
    expect(until('partly-delivered', '2026-08-03')).toBe('2026-11-19');
    expect(until('unsatisfactory', '2026-08-03')).toBeNull();
    expect(until('added-later', '2026-08-03')).toBeNull();
    expect(until('not-delivered', '2026-11-19')).toBeNull();
  });

  test('sees a due date move where a later agreement on the same passage names another day, and nowhere else', () => {
    const moved = (...scopeReferences: TimelineCase['scopeReferences']) =>
      timelineOf({ ...empty, scopeReferences }, today);
    const { moments, moves } = moved(
      agreed('4.2  Order export', '2026-05-18', '2026-08-03', 'not-delivered'),
      agreed('4.2 order export', '2026-07-29', '2026-08-31', 'not-delivered'),
    );
    expect(moves.map(({ from, to, days }) => [moments[from]?.day, moments[to]?.day, days])).toEqual([
      ['2026-08-03', '2026-08-31', 28],
    ]);
    // What was replaced is late no more.
    expect(moments.filter(({ kind }) => kind === 'due').map(({ until }) => until)).toEqual([null, '2026-11-19']);
    expect(moved(agreed('4.2', '2026-05-18', '2026-08-03'), agreed('4.3', '2026-07-29', '2026-08-31')).moves).toEqual(
      [],
    );
    expect(moved(agreed('4.2', '2026-05-18', '2026-08-03'), agreed('4.2', '2026-05-18', '2026-08-31')).moves).toEqual(
      [],
    );
    expect(moved(agreed('4.2', '2026-05-18', '2026-08-03'), agreed('4.2', '2026-07-29', '2026-08-03')).moves).toEqual(
      [],
    );
  });

  test('hears silence after a contact without answer until the next, until today, or until the case was closed', () => {
    const partnerContacts = [
      contact('2026-11-10', 'none'),
      contact('2026-10-01', 'none'),
      contact('2026-10-05', 'unclear'),
    ];
    const silences = (closedOn: string | null) =>
      timelineOf({ ...empty, partnerContacts, closedOn }, today).moments.map(({ day, until }) => [day, until]);
    expect(silences(null)).toEqual([
      ['2026-10-01', '2026-10-05'],
      ['2026-10-05', null],
      ['2026-11-10', today],
    ]);
    expect(silences('2026-11-12').at(-1)).toEqual(['2026-11-10', '2026-11-12']);
    expect(silences('2026-11-10').at(-1)).toEqual(['2026-11-10', null]);
  });

  test('names what happened on a day once each, in its order', () => {
    const happenings = (['submitted', 'in_review', 'question_asked', 'question_asked'] as const).map((what) => ({
      day: '2026-11-19',
      what,
    }));
    expect(timelineOf({ ...empty, happenings }, today).moments).toEqual([
      {
        ...{ lane: 'case', kind: 'case', day: '2026-11-19', until: null },
        happened: ['submitted', 'in_review', 'question_asked'],
      },
    ]);
  });
});

describe('a scale of time', () => {
  const edges = { left: 100, right: 900 };

  test('shortens what is long and empty, and says by how much', () => {
    const days = ['2006-11-20', '2026-11-01', '2026-11-10', '2026-11-20'];
    const { at, breaks } = timeScale(days, edges, 60);
    expect(breaks.map(({ days: length }) => length)).toContain(numberOf('2026-11-01') - numberOf('2006-11-20'));
    expect(at('2026-11-01') - at('2006-11-20')).toBeLessThan(400);
    expect(at('2006-11-20')).toBe(100);
    expect(at('2026-11-20')).toBe(900);
  });

  test('puts a day that is alone into the middle', () => {
    const { at, breaks, ticks } = timeScale([today, today], edges, 60);
    expect(at(today)).toBe(500);
    expect(breaks).toEqual([]);
    expect(ticks).toEqual([{ at: 500, day: today, month: false, year: true }]);
  });

  test('names months where there is room for them, and a year once', () => {
    const days = Array.from({ length: 12 }, (_, index) => plusDays('2026-09-20', index * 10));
    const { ticks } = timeScale(days, edges, 60);
    const months = ticks.filter(({ month }) => month);
    expect(months.map(({ day, year }) => [day, year])).toEqual([
      ['2026-10-01', false],
      ['2026-11-01', false],
      ['2026-12-01', false],
      ['2027-01-01', true],
    ]);
  });
});

const day = fc.integer({ min: numberOf('2004-01-01'), max: numberOf('2032-01-01') }).map(dayOf);
const nearDay = fc.integer({ min: 0, max: 40 }).map((days) => plusDays('2026-10-20', days));
const someDay = fc.oneof(nearDay, nearDay, fc.constant(today), day);
const few = <T>(one: fc.Arbitrary<T>, maxLength = 12) => fc.array(one, { maxLength });
const cases: fc.Arbitrary<TimelineCase> = fc.record({
  scopeReferences: few(
    fc.record({
      documentTitle: fc.constantFrom('SOW 2', 'Design', 'CR-07'),
      section: fc.constantFrom('4.2', '4.3', '4.5'),
      agreedOn: someDay,
      dueOn: fc.option(someDay),
      condition: fc.constantFrom(...conditions),
    }),
    30,
  ),
  partnerContacts: few(
    fc.record({
      contactedOn: someDay,
      channel: fc.constantFrom(...channels),
      response: fc.constantFrom(...responses),
    }),
    100,
  ),
  examples: few(fc.record({ occurredOn: someDay, reference: fc.option(fc.string()) }), 30),
  goLiveOn: fc.option(someDay),
  submittedOn: nearDay,
  closedOn: fc.option(someDay),
  happenings: few(
    fc.record({ day: nearDay, what: fc.constantFrom('submitted', 'in_review', 'question_asked', 'merged') }),
    40,
  ),
}) as fc.Arbitrary<TimelineCase>;
const names = fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { minLength: 1, maxLength: 9 });

/** A timeline laid out with names of any length. */
const drawn = fc
  .record({ escalation: cases, words: names, width: fc.constantFrom(640, 944, 1290) })
  .map(({ escalation, words, width }) => {
    const timeline = timelineOf(escalation, today);
    const named = (moment: Moment) => words[timeline.moments.indexOf(moment) % words.length] ?? '';
    const sizes = { ...measures, width };
    return { escalation, timeline, sizes, picture: layOut(timeline, named, sizes) };
  });

interface Extent {
  from: number;
  to: number;
  y: number;
}
/** Where a name stands, as wide as its letters may be. */
const nameBox = ({ name }: Mark): Extent[] => {
  if (!name) return [];
  const width = widthOf(name.text, measures.type);
  return [
    {
      from: name.from === 'start' ? name.at : name.at - width,
      to: name.from === 'start' ? name.at + width : name.at,
      y: name.y,
    },
  ];
};
const markBox = ({ at, until, y }: Mark): Extent => ({
  from: at - measures.mark,
  to: Math.max(at + measures.mark, until ?? 0),
  y,
});
const touch = (one: Extent, other: Extent) => one.y === other.y && one.from < other.to && other.from < one.to;
const marksOf = (picture: Picture) => picture.lanes.flatMap(({ marks }) => marks);

describe('a picture', () => {
  test('no two names of a lane touch, nor a name and another mark', () => {
    fc.assert(
      fc.property(drawn, ({ picture }) => {
        for (const { marks } of picture.lanes) {
          const named = marks.filter(({ name }) => name);
          for (const [index, mark] of named.entries()) {
            const [box] = nameBox(mark);
            if (!box) continue;
            for (const other of named.slice(index + 1)) {
              expect([...nameBox(other), markBox(other)].some((extent) => touch(box, extent))).toBe(false);
              expect(nameBox(other).some((extent) => touch(markBox(mark), extent))).toBe(false);
            }
          }
        }
      }),
    );
  });

  test('everything lies inside, and each lane below the one before', () => {
    fc.assert(
      fc.property(drawn, ({ picture, sizes }) => {
        let bottom = sizes.head;
        for (const lane of picture.lanes) {
          expect(lane.top).toBe(bottom);
          bottom = lane.top + lane.height;
          for (const extent of lane.marks.flatMap((mark) => [markBox(mark), ...nameBox(mark)])) {
            expect(extent.from).toBeGreaterThanOrEqual(sizes.left);
            expect(extent.to).toBeLessThanOrEqual(sizes.width - sizes.right);
            expect(extent.y).toBeGreaterThan(lane.top);
            expect(extent.y).toBeLessThan(bottom);
          }
        }
        expect(picture.height).toBe(bottom);
        for (const { top, from, to } of picture.arcs) expect(top).toBeLessThan(Math.min(from.y, to.y));
        for (const { at } of [...picture.scale.ticks, ...picture.scale.breaks, { at: picture.today }]) {
          expect(at).toBeGreaterThanOrEqual(sizes.left);
          expect(at).toBeLessThanOrEqual(sizes.width - sizes.right);
        }
      }),
    );
  });

  test('what was earlier stands further to the left', () => {
    fc.assert(
      fc.property(drawn, ({ picture, timeline }) => {
        const places = timeline.moments.map(
          (_, index) => marksOf(picture).find(({ moment }) => moment === index)?.at ?? -1,
        );
        for (const [index, moment] of timeline.moments.entries()) {
          const [before, place] = [places[index - 1], places[index] ?? -1];
          if (before === undefined) continue;
          if (timeline.moments[index - 1]?.day === moment.day) expect(place).toBe(before);
          else expect(place).toBeGreaterThan(before);
        }
      }),
    );
  });

  test('every entry is a moment, and every moment is drawn once, named or counted', () => {
    fc.assert(
      fc.property(drawn, ({ escalation, timeline, picture }) => {
        const entries = (kind: Moment['kind']) =>
          timeline.moments
            .flatMap((moment) =>
              moment.kind !== kind
                ? []
                : 'numbers' in moment
                  ? moment.numbers
                  : 'number' in moment
                    ? [moment.number]
                    : [],
            )
            .sort((a, b) => a - b);
        const all = (list: readonly unknown[]) => list.map((_, index) => index + 1);
        expect(entries('agreed')).toEqual(all(escalation.scopeReferences));
        expect(entries('contact')).toEqual(all(escalation.partnerContacts));
        expect(entries('example')).toEqual(all(escalation.examples));
        expect(entries('due')).toHaveLength(escalation.scopeReferences.filter(({ dueOn }) => dueOn !== null).length);
        expect(
          marksOf(picture)
            .map(({ moment }) => moment)
            .sort((a, b) => a - b),
        ).toEqual([...timeline.moments.keys()]);
        for (const { marks, unnamed } of picture.lanes) expect(marks.filter(({ name }) => !name)).toHaveLength(unnamed);
      }),
    );
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(cases, (escalation) => {
        const once = () => JSON.stringify(layOut(timelineOf(escalation, today), nameOf, measures));
        expect(once()).toBe(once());
      }),
      { numRuns: 20 },
    );
  });

  test('a hundred contacts on one day are named as far as there is room, the others counted', () => {
    const partnerContacts = Array.from({ length: 100 }, () => contact('2026-11-10', 'unclear'));
    const { lanes } = layOut(timelineOf({ ...empty, partnerContacts }, today), nameOf, measures);
    const lane = lanes.find(({ lane: name }) => name === 'contact');
    expect(lane?.marks).toHaveLength(100);
    expect(lane?.unnamed).toBe(100 - measures.rows);
  });

  test('is there without anything to show', () => {
    const nothing: Timeline = timelineOf(empty, today);
    const picture = layOut(nothing, nameOf, measures);
    expect(picture.lanes.map(({ lane }) => lane)).toEqual([...laneNames]);
    expect(picture.lanes.every(({ marks, height }) => marks.length === 0 && height > 0)).toBe(true);
  });
});

test('a name is cut to what it may take, and to whole characters', () => {
  expect(cut(' 4.2  Order\nexport ', 300, 13)).toBe('4.2 Order export');
  expect(cut('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 160, 13)).toMatch(/^(👩‍👩‍👧)+…$/u);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(widthOf(cut(text, 120, 13), 13)).toBeLessThanOrEqual(120);
    }),
  );
});
