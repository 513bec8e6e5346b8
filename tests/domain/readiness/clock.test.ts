import { describe, expect, test } from 'vitest';
import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { clockPolicy, readinessClock } from '#domain/readiness/clock.ts';

const open = [{ from: '09:00', to: '17:00' }];
const calendar: BusinessCalendar = {
  timeZone: 'Europe/London',
  week: { 1: open, 2: open, 3: open, 4: open, 5: open, 6: [], 7: [] },
  holidays: { isHoliday: (day) => day === '2026-12-25' || day === '2026-12-28' },
};

const contact = (contactedOn: string | null, response: string | null = 'none') => ({ contactedOn, response });
const clock = (contacts: ReturnType<typeof contact>[], today: string) =>
  readinessClock(contacts, calendar, clockPolicy, today);

test('without a contact that has a date, nothing was raised', () => {
  expect(clock([], '2026-09-10')).toEqual({ state: 'not_raised' });
  expect(clock([contact(null, 'refused')], '2026-09-10')).toEqual({ state: 'not_raised' });
});

describe('raised on Wednesday, 2 September 2026', () => {
  const counted = ['2026-09-03', '2026-09-04', '2026-09-07', '2026-09-08', '2026-09-09'];
  const skipped = [
    { day: '2026-09-05', why: 'weekend' },
    { day: '2026-09-06', why: 'weekend' },
  ];
  const course = { raisedOn: '2026-09-02', answerBy: '2026-09-09', readyOn: '2026-09-10', counted, skipped };
  const raised = contact('2026-09-02', 'unclear');

  test.each([
    ['2026-09-02', 5],
    ['2026-09-03', 5],
    ['2026-09-04', 4],
    ['2026-09-05', 3],
    ['2026-09-06', 3],
    ['2026-09-09', 1],
  ])('on %s the partner has %i days left', (today, daysLeft) => {
    expect(clock([raised], today)).toEqual({ state: 'waiting', daysLeft, ...course });
  });

  test('the day after the last of five business days it is ready', () => {
    const ready = { state: 'ready', reason: 'time', ...course };
    expect(clock([raised], '2026-09-10')).toEqual(ready);
    expect(clock([raised], '2027-01-10')).toEqual(ready);
  });

  test('later contacts do not put the day off, in whatever order they stand', () => {
    const later = contact('2026-09-30', 'promised');
    expect(clock([later, contact(null), raised], '2026-09-10')).toEqual(clock([raised], '2026-09-10'));
  });

  test('a refusal makes it ready on its day', () => {
    expect(clock([raised, contact('2026-09-05', 'refused')], '2026-09-05')).toEqual({
      state: 'ready',
      reason: 'refused',
      raisedOn: '2026-09-02',
      answerBy: '2026-09-09',
      readyOn: '2026-09-05',
      counted: ['2026-09-03', '2026-09-04'],
      skipped: [{ day: '2026-09-05', why: 'weekend' }],
    });
  });

  test('a refusal of the first contact makes it ready at once', () => {
    const state = clock([contact('2026-09-02', 'refused')], '2026-09-02');
    expect(state).toMatchObject({ state: 'ready', reason: 'refused', readyOn: '2026-09-02', counted: [], skipped: [] });
  });

  test('a refusal on the last of the days still comes before they are over', () => {
    const state = clock([raised, contact('2026-09-09', 'refused')], '2026-09-09');
    expect(state).toMatchObject({ state: 'ready', reason: 'refused', readyOn: '2026-09-09', counted });
  });

  test('a refusal after the five days changes nothing', () => {
    const refused = contact('2026-11-09', 'refused');
    expect(clock([raised, refused], '2026-11-20')).toEqual({ state: 'ready', reason: 'time', ...course });
  });

  test.each(['none', 'unclear', 'promised', 'resolved', null])(
    'an answer “%s” leaves the clock as it is',
    (response) => {
      expect(clock([contact('2026-09-02', response)], '2026-09-04')).toEqual({
        state: 'waiting',
        daysLeft: 4,
        ...course,
      });
    },
  );
});

test('holidays are days that the partner does not have', () => {
  expect(clock([contact('2026-12-23')], '2026-12-24')).toMatchObject({
    answerBy: '2027-01-01',
    skipped: [
      { day: '2026-12-25', why: 'holiday' },
      { day: '2026-12-26', why: 'weekend' },
      { day: '2026-12-27', why: 'weekend' },
      { day: '2026-12-28', why: 'holiday' },
    ],
  });
});

test('a policy without days makes it ready as it is raised', () => {
  const state = readinessClock([contact('2026-09-02')], calendar, { days: 0 }, '2026-09-02');
  expect(state).toMatchObject({ state: 'ready', reason: 'time', readyOn: '2026-09-02', counted: [] });
});

test('in a calendar that never opens, each day counts', () => {
  const never = { ...calendar, holidays: { isHoliday: () => true } };
  const state = readinessClock([contact('2026-09-02')], never, clockPolicy, '2026-09-02');
  expect(state).toMatchObject({ state: 'waiting', answerBy: '2026-09-07', skipped: [] });
});
