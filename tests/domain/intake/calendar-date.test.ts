import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latestToday, partsOf, readDate } from '#domain/intake/calendar-date.ts';

const read = (day: string, month: string, year: string) => {
  const result = readDate({ day, month, year });
  return result.ok ? result.iso : `${result.problem.code} ${result.problem.part}`;
};

describe('a date of three parts', () => {
  test.each([
    ['18', '5', '2026', '2026-05-18'],
    [' 08 ', '05', '2026', '2026-05-08'],
    ['29', '2', '2028', '2028-02-29'],
    ['1', '1', '1990', '1990-01-01'],
  ])('%s %s %s is a day', (day, month, year, iso) => {
    expect(read(day, month, year)).toBe(iso);
  });

  test.each([
    ['', '', '', 'required null'],
    [' ', '', '\t', 'required null'],
    ['', '5', '2026', 'day_missing day'],
    ['18', '', '', 'month_missing month'],
    ['18', '5', '', 'year_missing year'],
    ['29', '2', '2027', 'day_unreal day'],
    ['31', '4', '2026', 'day_unreal day'],
    ['0', '4', '2026', 'day_unreal day'],
    ['1.5', '4', '2026', 'day_unreal day'],
    ['1', '13', '2026', 'month_unreal month'],
    ['1', 'May', '2026', 'month_unreal month'],
    ['1', '5', '26', 'year_unreal year'],
    ['1', '5', '1989', 'year_unreal year'],
    ['1', '5', '2101', 'year_unreal year'],
    ['1', '5', '+2026', 'year_unreal year'],
    ['１', '5', '2026', 'day_unreal day'],
  ])('%s %s %s asks for the part to mend', (day, month, year, problem) => {
    expect(read(day, month, year)).toBe(problem);
  });

  test('comes back from its ISO form as it was', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const parts = partsOf(iso);
        expect(parts && readDate(parts)).toEqual({ ok: true, iso });
      }),
    );
  });
});

test.each(['', '2026-5-18', '18.05.2026', '2026-05-18T00:00', '12026-05-18'])('“%s” is no ISO date', (written) => {
  expect(partsOf(written)).toBeNull();
});

test('today is already the next day where the day begins', () => {
  expect(latestToday(new Date('2026-11-20T09:59:59Z'))).toBe('2026-11-20');
  expect(latestToday(new Date('2026-11-20T10:00:00Z'))).toBe('2026-11-21');
});
