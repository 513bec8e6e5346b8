import { dayLength } from '#domain/calendar/iso-day.ts';

/** A time during which the clocks of a zone were the same way ahead of UTC. All in milliseconds. */
export interface Stretch {
  from: number;
  until: number;
  /** what local time is ahead of UTC */
  offset: number;
}

/** Whether a name is one of the IANA database that this system knows, as `Europe/Rome`; `+02:00` is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** The ISO day that it is in a zone at an instant. */
export function dayIn(timeZone: string, instant: Date): string {
  return new Date(instant.getTime() + offsetAt(timeZone, instant.getTime())).toISOString().slice(0, 10);
}

/**
 * The time from one instant to another in stretches between which the clocks were put forward or back, in order and
 * without gaps. A stretch also ends with the year.
 */
export function* stretches(timeZone: string, from: number, until: number): Generator<Stretch> {
  let start = from;
  while (start < until) {
    const year = new Date(start).getUTCFullYear();
    const change = changesOf(timeZone, year).find((at) => at > start) ?? Date.UTC(year + 1, 0);
    const end = Math.min(change, until);
    yield { from: start, until: end, offset: offsetAt(timeZone, start) };
    start = end;
  }
}

/** When the clocks of a zone are changed in a year. Kept: a process asks about few zones and years, but often. */
function changesOf(timeZone: string, year: number): readonly number[] {
  const key = `${timeZone} ${year}`;
  const known = changes.get(key) ?? findChanges(timeZone, year);
  changes.set(key, known);
  return known;
}

const changes = new Map<string, readonly number[]>();

/** No zone has ever changed its clocks twice within a day, so that looking once a day finds every change. */
function findChanges(timeZone: string, year: number): number[] {
  const found: number[] = [];
  const end = Date.UTC(year + 1, 0);
  for (let day = Date.UTC(year, 0); day < end; day += dayLength) {
    if (offsetAt(timeZone, day) !== offsetAt(timeZone, day + dayLength)) found.push(changeIn(timeZone, day));
  }
  return found;
}

/** The second, of the day that begins at `day`, from which on another offset holds. */
function changeIn(timeZone: string, day: number): number {
  const before = offsetAt(timeZone, day);
  let [same, other] = [day, day + dayLength];
  while (other - same > 1000) {
    const middle = Math.floor((same + other) / 2000) * 1000;
    if (offsetAt(timeZone, middle) === before) same = middle;
    else other = middle;
  }
  return other;
}

/** Intl knows the zones but tells their offset only in words: `5/18/2026, GMT+02:00`, and plain `GMT` for none. */
function offsetAt(timeZone: string, instant: number): number {
  const [, sign, hours, minutes, seconds = '0'] =
    /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(formatOf(timeZone).format(instant)) ?? [];
  if (!sign) return 0;
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === '-' ? -ahead : ahead) * 1000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}

const formats = new Map<string, Intl.DateTimeFormat>();
