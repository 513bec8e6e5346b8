import type HolidayLibrary from 'date-holidays';
import type { Holidays } from '#domain/calendar/business-calendar.ts';
import { dayLength, dayOf } from '#domain/calendar/iso-day.ts';

/** Whose holidays: a country by ISO 3166-1, and a region as date-holidays names it, `ENG` or `BY.A`; null: no region. */
export interface HolidayPlace {
  country: string;
  region: string | null;
}

/** A place that has no holidays here, as a code. */
export type PlaceProblem = 'unknown_country' | 'unknown_region';

/**
 * The public holidays of a place, with the days that stand in for those on a weekend; other days that are merely
 * observed, or off for banks or schools, do not count. Computed a year at a time, and kept. A place that nobody knows
 * has none.
 *
 * @param timeZone in which a holiday begins and ends
 */
export async function publicHolidays({ country, region }: HolidayPlace, timeZone: string): Promise<Holidays> {
  const key = [country, region, timeZone].join(' ');
  const holidays = known.get(key) ?? new PublicHolidays(await placed(country, region, timeZone));
  known.set(key, holidays);
  return holidays;
}

/** Whether date-holidays knows a place; null: it does. */
export async function placeProblem({ country, region }: HolidayPlace): Promise<PlaceProblem | null> {
  const library = new (await load())();
  if (!Object.hasOwn(library.getCountries(), country)) return 'unknown_country';
  return region === null || Object.hasOwn(await regionsOf(country), region) ? null : 'unknown_region';
}

/** The regions of a country with holidays of their own, by code, and with their names. */
export async function regionsOf(country: string): Promise<Record<string, string>> {
  const library = new (await load())();
  const states = Object.entries<string>(library.getStates(country, 'en') ?? {});
  const regions = states.flatMap(([state, name]) => [
    [state, name],
    ...Object.entries<string>(library.getRegions(country, state, 'en') ?? {}).map(([region, part]) => [
      `${state}.${region}`,
      `${name}, ${part}`,
    ]),
  ]);
  return Object.fromEntries(regions);
}

const known = new Map<string, Holidays>();

class PublicHolidays implements Holidays {
  readonly #place: HolidayLibrary;
  readonly #years = new Map<number, ReadonlySet<string>>();

  constructor(place: HolidayLibrary) {
    this.#place = place;
  }

  isHoliday(day: string): boolean {
    const year = Number(day.slice(0, 4));
    return this.#daysOf(year).has(day) || this.#daysOf(year - 1).has(day);
  }

  /** Those of holidays that begin in a year; the last may reach into the next. */
  #daysOf(year: number): ReadonlySet<string> {
    const days = this.#years.get(year) ?? new Set(this.#place.getHolidays(year).flatMap(daysOf));
    this.#years.set(year, days);
    return days;
  }
}

const morning = 11 * 3_600_000;

/**
 * The days that a holiday takes: those on whose morning it is one. So a holiday that begins at sunset is the day after,
 * and half a day off, from noon, leaves a day of work.
 */
function daysOf({ date, start, end }: ReturnType<HolidayLibrary['getHolidays']>[number]): string[] {
  // The wall's time of the beginning, with what the beginning is off that, as `2026-03-20 00:00:00 -0600`.
  const [, wall = '', day = '', off = '0'] = /^((\d{4}-\d\d-\d\d) \d\d:\d\d:\d\d)(?: ([+-]\d\d)00)?$/.exec(date) ?? [];
  const begins = Date.parse(`${wall.replace(' ', 'T')}Z`) + Number(off) * 3_600_000;
  const ends = begins + end.getTime() - start.getTime();
  if (Number.isNaN(begins)) throw new Error(`A holiday of ${day || date} cannot be read.`);
  const days: string[] = [];
  for (let number = Math.ceil((begins - morning) / dayLength); number * dayLength + morning < ends; number += 1) {
    days.push(dayOf(number));
  }
  return days;
}

async function placed(country: string, region: string | null, timezone: string): Promise<HolidayLibrary> {
  const Library = await load();
  const place = region === null ? country : `${country}.${region}`;
  return new Library(place, { types: ['public'], timezone });
}

/** Loaded when somebody needs it: the holidays of all countries weigh 34 MB. */
async function load(): Promise<typeof HolidayLibrary> {
  return (await import('date-holidays')).default;
}
