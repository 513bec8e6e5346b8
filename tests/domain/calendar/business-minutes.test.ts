import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { addBusinessMinutes, businessMinutesBetween, startOfBusiness } from '#domain/calendar/business-minutes.ts';
import { dayIn } from '#domain/calendar/time-zone.ts';
import type { Hours, WeeklyHours } from '#domain/calendar/weekly-hours.ts';
import { calendarAndInstant, countMinutes, walkMinutes } from '#tests/domain/calendar/slow-calendar.ts';

const office = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const allDay = [{ from: '00:00', to: '24:00' }];

const everyDay = (hours: readonly Hours[]): WeeklyHours => ({
  1: hours,
  2: hours,
  3: hours,
  4: hours,
  5: hours,
  6: hours,
  7: hours,
});

function calendar(
  timeZone: string,
  week: WeeklyHours = { ...everyDay(office), 6: [], 7: [] },
  holidays: string[] = [],
) {
  return { timeZone, week, holidays: { isHoliday: (day) => holidays.includes(day) } } satisfies BusinessCalendar;
}

const between = (of: BusinessCalendar, from: string, to: string) =>
  businessMinutesBetween(of, new Date(from), new Date(to));
const after = (of: BusinessCalendar, from: string, minutes: number) =>
  addBusinessMinutes(of, new Date(from), minutes)?.toISOString() ?? null;

describe('against a model that looks at the clock each minute', () => {
  test('the minutes between two instants are those that it counts', () => {
    fc.assert(
      fc.property(calendarAndInstant, fc.integer({ min: 0, max: 2880 }), ({ calendar: of, from }, length) => {
        const to = new Date(from.getTime() + length * 60_000);
        expect(businessMinutesBetween(of, from, to)).toBe(countMinutes(of, from, to));
        expect(businessMinutesBetween(of, to, from)).toBe(-countMinutes(of, from, to) || 0);
      }),
      { numRuns: 120 },
    );
  });

  test('so many minutes end where it ends', () => {
    fc.assert(
      fc.property(calendarAndInstant, fc.integer({ min: 0, max: 1500 }), ({ calendar: of, from }, minutes) => {
        const limit = new Date(from.getTime() + 2880 * 60_000);
        const end = addBusinessMinutes(of, from, minutes);
        const expected = walkMinutes(of, from, minutes, limit);
        if (expected) expect(end).toEqual(expected);
        else expect(end === null || end > limit).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});

test('over years, the parts make the whole, and what was added is between', () => {
  const years = fc.integer({ min: 0, max: 12 * 525_600 });
  fc.assert(
    fc.property(calendarAndInstant, years, years, ({ calendar: of, from }, one, two) => {
      const [middle, end] = [one, one + two].map((minutes) => new Date(from.getTime() + minutes * 60_000));
      const all = businessMinutesBetween(of, from, end as Date);
      expect(
        businessMinutesBetween(of, from, middle as Date) + businessMinutesBetween(of, middle as Date, end as Date),
      ).toBe(all);
      const again = addBusinessMinutes(of, from, all);
      if (again) expect(businessMinutesBetween(of, from, again)).toBe(all);
    }),
    { numRuns: 8 },
  );
});

describe('in Rome, Monday to Friday, with an hour at noon', () => {
  const rome = calendar('Europe/Rome', undefined, ['2026-12-25']);

  test.each([
    ['2026-11-20T08:00Z', '2026-11-20T16:00Z', 420, 'a day, less the break'],
    ['2026-11-20T15:30Z', '2026-11-23T08:30Z', 60, 'over a weekend'],
    ['2026-11-20T11:15Z', '2026-11-20T11:45Z', 0, 'in the break'],
    ['2026-11-20T08:00:30Z', '2026-11-20T08:01Z', 0.5, 'a part of a minute'],
    ['2026-12-24T15:00Z', '2026-12-28T09:00Z', 120, 'over a holiday and a weekend'],
    ['2026-03-27T08:00Z', '2026-03-30T15:00Z', 840, 'over the change to summer time'],
    ['2026-10-23T07:00Z', '2026-10-26T16:00Z', 840, 'over the change to winter time'],
    ['2026-11-23T08:30Z', '2026-11-20T15:30Z', -60, 'backwards'],
  ])('from %s to %s it is %i minutes: %4$s', (from, to, minutes) => {
    expect(between(rome, from, to)).toBe(minutes);
  });

  test.each([
    ['2026-11-20T08:00Z', 180, '2026-11-20T11:00:00.000Z', 'ends as the break begins'],
    ['2026-11-20T08:00Z', 181, '2026-11-20T12:01:00.000Z', 'goes on after the break'],
    ['2026-11-20T08:00Z', 420, '2026-11-20T16:00:00.000Z', 'ends with the day'],
    ['2026-11-20T16:00Z', 1, '2026-11-23T08:01:00.000Z', 'begins on Monday'],
    ['2026-11-21T10:00Z', 0, '2026-11-21T10:00:00.000Z', 'no time at all'],
  ])('%s and %i minutes end at %s: %4$s', (from, minutes, end) => {
    expect(after(rome, from, minutes)).toBe(end);
  });
});

test.each([
  ['Europe/Rome', '2026-03-29', 23 * 60],
  ['Europe/Rome', '2026-10-25', 25 * 60],
  ['America/Sao_Paulo', '2018-11-04', 23 * 60],
  ['Atlantic/Azores', '2026-10-25', 25 * 60],
  ['Australia/Lord_Howe', '2026-04-05', 24.5 * 60],
  ['Pacific/Apia', '2011-12-29', 24 * 60],
])('in %s the %s is as long as clocks made it', (zone, day, minutes) => {
  const onlyThen = calendar(zone, everyDay(allDay));
  const begin = startOfBusiness(onlyThen, day) as Date;
  expect(dayIn(zone, begin)).toBe(day);
  const end = addBusinessMinutes(onlyThen, begin, minutes) as Date;
  expect(dayIn(zone, new Date(end.getTime() - 1))).toBe(day);
  expect(dayIn(zone, end)).not.toBe(day);
});

test('business begins with the first hour of a day, and not on one that is off or never was', () => {
  const of = calendar('Pacific/Apia', undefined, ['2026-12-25']);
  expect(startOfBusiness(of, '2026-11-20')?.toISOString()).toBe('2026-11-19T20:00:00.000Z');
  expect(['2026-11-21', '2026-12-25', '2011-12-30'].map((day) => startOfBusiness(of, day))).toEqual([null, null, null]);
});

test('where it is never open, nothing ends', () => {
  const holidays = { isHoliday: () => true };
  expect(after(calendar('Europe/Rome', everyDay([])), '2026-11-20T08:00Z', 1)).toBeNull();
  expect(after({ ...calendar('Europe/Rome'), holidays }, '2026-11-20T08:00Z', 1)).toBeNull();
  expect(between({ ...calendar('Europe/Rome'), holidays }, '2016-11-20T08:00Z', '2026-11-20T08:00Z')).toBe(0);
  expect(after(calendar('Europe/Rome'), '2026-11-20T08:00Z', 1e12)).toBeNull();
});
