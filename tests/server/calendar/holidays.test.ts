import { describe, expect, test } from 'vitest';
import { type HolidayPlace, placeProblem, publicHolidays, regionsOf } from '#server/calendar/holidays.ts';

const offIn = async (place: HolidayPlace, timeZone: string, days: string[]) => {
  const holidays = await publicHolidays(place, timeZone);
  return days.filter((day) => holidays.isHoliday(day));
};

const england = { country: 'GB', region: 'ENG' };
const scotland = { country: 'GB', region: 'SCT' };

test('the public holidays count, with the days that stand in for them', async () => {
  const days = ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-28', '2026-12-29', '2027-01-01', '2027-01-02'];
  const off = await offIn(england, 'Europe/London', days);
  expect(off).toEqual(['2026-12-25', '2026-12-26', '2026-12-28', '2027-01-01']);
});

test('days that are merely observed, or off for banks and schools, do not', async () => {
  const days = ['2026-03-08', '2026-05-10', '2026-12-24', '2026-12-31'];
  expect(await offIn({ country: 'IT', region: null }, 'Europe/Rome', days)).toEqual([]);
});

test('a region has its own', async () => {
  const day = ['2026-11-30', '2026-08-03', '2026-08-31'];
  expect(await offIn(england, 'Europe/London', day)).toEqual(['2026-08-31']);
  expect(await offIn(scotland, 'Europe/London', day)).toEqual(['2026-11-30', '2026-08-03']);
  expect(await offIn({ country: 'DE', region: 'BY.A' }, 'Europe/Berlin', ['2026-08-08'])).toEqual(['2026-08-08']);
});

describe('a holiday that does not last from midnight to midnight', () => {
  test('and begins at sunset is the days after', async () => {
    const days = ['2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23'];
    expect(await offIn({ country: 'EG', region: null }, 'Africa/Cairo', days)).toEqual(days.slice(1, 4));
  });

  test('and takes only the afternoon leaves a day of work', async () => {
    const days = ['2026-12-24', '2026-12-25'];
    expect(await offIn({ country: 'AU', region: 'QLD' }, 'Australia/Brisbane', days)).toEqual(['2026-12-25']);
    expect(await offIn({ country: 'CN', region: null }, 'Asia/Shanghai', ['2026-05-04'])).toEqual([]);
  });

  test('and lasts over the year reaches into it', async () => {
    const days = ['2026-12-25', '2026-12-28', '2026-12-31', '2027-01-02', '2027-01-04'];
    const off = ['2026-12-25', '2026-12-28', '2026-12-31', '2027-01-02'];
    expect(await offIn({ country: 'SZ', region: null }, 'Africa/Mbabane', days)).toEqual(off);
  });
});

test('a holiday is of the day in the calendar’s zone, west of the country’s capital too', async () => {
  const days = ['2026-09-06', '2026-09-07', '2026-09-08'];
  expect(await offIn({ country: 'BR', region: 'AC' }, 'America/Rio_Branco', days)).toEqual(['2026-09-07']);
});

test('a place is known by country and region', async () => {
  const problem = (country: string, region: string | null) => placeProblem({ country, region });
  expect(await problem('IT', null)).toBeNull();
  expect(await problem('DE', 'BY.A')).toBeNull();
  expect(await problem('UK', null)).toBe('unknown_country');
  expect(await problem('toString', null)).toBe('unknown_country');
  expect(await problem('GB', 'BY')).toBe('unknown_region');
  expect(await problem('SE', 'ZH')).toBe('unknown_region');
  expect(await regionsOf('GB')).toMatchObject({ ENG: 'England', SCT: 'Scotland' });
  expect(await regionsOf('SE')).toEqual({});
});
