import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import { addBusinessDays, businessDaysBetween, countBusinessDays } from '#domain/calendar/business-days.ts';
import { plusDays } from '#domain/calendar/iso-day.ts';
import type { WeeklyHours } from '#domain/calendar/weekly-hours.ts';

const open = [{ from: '09:00', to: '17:00' }];
const week: WeeklyHours = { 1: open, 2: open, 3: open, 4: open, 5: open, 6: [], 7: [] };

function office(...off: string[]): BusinessCalendar {
  return { timeZone: 'Europe/London', week, holidays: { isHoliday: (day) => off.includes(day) } };
}

const christmas = office('2026-12-25', '2026-12-28', '2027-01-01');

describe('so many business days after a day', () => {
  test.each([
    ['2026-11-18', 1, '2026-11-19', 'Wednesday to Thursday'],
    ['2026-11-19', 2, '2026-11-23', 'Thursday over the weekend to Monday'],
    ['2026-11-20', 2, '2026-11-24', 'Friday to Tuesday'],
    ['2026-11-21', 2, '2026-11-24', 'Saturday to Tuesday'],
    ['2026-12-24', 1, '2026-12-29', 'over the holidays'],
    ['2026-12-31', 1, '2027-01-04', 'over the year'],
    ['2028-02-28', 1, '2028-02-29', 'into a leap day'],
    ['2026-11-21', 0, '2026-11-21', 'no day at all'],
  ])('%s and %i end on %s: %4$s', (from, count, day) => {
    expect(addBusinessDays(christmas, from, count)).toBe(day);
  });

  test('the days passed over are told with the reason', () => {
    expect(countBusinessDays(christmas, '2026-12-24', 2)).toEqual({
      counted: ['2026-12-29', '2026-12-30'],
      skipped: [
        { day: '2026-12-25', why: 'holiday' },
        { day: '2026-12-26', why: 'weekend' },
        { day: '2026-12-27', why: 'weekend' },
        { day: '2026-12-28', why: 'holiday' },
      ],
    });
  });

  test('a calendar that never opens has none', () => {
    expect(addBusinessDays({ ...christmas, holidays: { isHoliday: () => true } }, '2026-11-20', 1)).toBeNull();
  });
});

test.each([
  ['2026-11-20', '2026-11-20', 0, 'the same day'],
  ['2026-11-20', '2026-11-23', 1, 'Friday to Monday'],
  ['2026-11-21', '2026-11-22', 0, 'within a weekend'],
  ['2026-12-18', '2027-01-08', 12, 'over Christmas and New Year'],
  ['2026-11-23', '2026-11-20', -1, 'Monday back to Friday'],
])('from %s to %s it is %i: %4$s', (from, to, count) => {
  expect(businessDaysBetween(christmas, from, to)).toBe(count);
});

test('in a random week with random holidays, each day counts as a calendar on the wall would have it', () => {
  const closed = fc.subarray([1, 2, 3, 4, 5, 6, 7]);
  const start = fc.date({ min: new Date('2020-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(closed, start, fc.nat(60), fc.array(fc.nat(60)), (shut, begin, length, off) => {
      const from = begin.toISOString().slice(0, 10);
      const to = plusDays(from, length);
      const days = off.map((count) => plusDays(from, count));
      const hours = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, shut.includes(day) ? [] : open]));
      const calendar = { ...office(...days), week: hours as unknown as WeeklyHours };

      let expected = 0;
      const date = new Date(from);
      while (date.toISOString().slice(0, 10) !== to) {
        date.setUTCDate(date.getUTCDate() + 1);
        const day = date.toISOString().slice(0, 10);
        if (!shut.includes(date.getUTCDay() || 7) && !days.includes(day)) expected += 1;
      }
      expect(businessDaysBetween(calendar, from, to)).toBe(expected);
      expect(businessDaysBetween(calendar, to, from)).toBe(-expected || 0);
      const end = addBusinessDays(calendar, from, expected);
      if (end !== null) expect(businessDaysBetween(calendar, from, end)).toBe(expected);
      if (end !== null) expect(end <= to).toBe(true);
    }),
    { numRuns: 300 },
  );
});
