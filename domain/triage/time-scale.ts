import { dayOf, numberOf } from '#domain/calendar/iso-day.ts';

/** Where the days of a picture lie. */
export interface TimeScale {
  /** the place of an ISO day, between the edges it was made for */
  at: (day: string) => number;
  /** the stretches where nothing happened that are drawn shorter than they were: place of the mark, days */
  breaks: readonly { at: number; days: number }[];
  /** days to orient oneself by, from the left */
  ticks: readonly Tick[];
}

/** `month`: the first of a month, else a day of its own. `year`: it is another than before, and to be named. */
export interface Tick {
  at: number;
  day: string;
  month: boolean;
  year: boolean;
}

/** A stretch without anything is drawn at most this long; of everything it takes at most a quarter, but a week. */
const longest = 45;
const shortest = 7;

/**
 * A scale on which the days given lie between `left` and `right`, in their order. Where nothing happens for long, time
 * is shortened, so that what lies close together can be told apart.
 *
 * @param days ISO days, in any order
 * @param room what a tick with its name takes
 */
export function timeScale(days: readonly string[], edges: { left: number; right: number }, room: number): TimeScale {
  const { left, right } = edges;
  const numbers = [...new Set(days.map(numberOf))].sort((a, b) => a - b);
  const cap = capOf(gapsOf(numbers));
  const lengths = gapsOf(numbers).map((gap) => Math.min(gap, cap));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const places = [left];
  let passed = 0;
  for (const length of lengths) {
    passed += length;
    places.push(left + ((right - left) * passed) / total);
  }
  // Where there is one day alone, it stands in the middle.
  if (numbers.length === 1) places[0] = (left + right) / 2;
  const at = (day: string) => placeOf(numberOf(day), numbers, places);
  return { at, breaks: breaksOf(numbers, places, cap), ticks: ticksOf(numbers, at, cap, room) };
}

function gapsOf(numbers: readonly number[]): number[] {
  return numbers.slice(1).map((number, index) => number - (numbers[index] ?? number));
}

function capOf(gaps: readonly number[]): number {
  const total = gaps.reduce((sum, gap) => sum + Math.min(gap, longest), 0);
  return Math.min(longest, Math.max(shortest, Math.ceil(total / 4)));
}

function placeOf(number: number, numbers: readonly number[], places: readonly number[]): number {
  const next = numbers.findIndex((known) => known >= number);
  if (next === -1) return places.at(-1) ?? 0;
  const [after = 0, placeAfter = 0] = [numbers[next], places[next]];
  if (next === 0 || after === number) return placeAfter;
  const [before = 0, placeBefore = 0] = [numbers[next - 1], places[next - 1]];
  return placeBefore + ((placeAfter - placeBefore) * (number - before)) / (after - before);
}

function breaksOf(numbers: readonly number[], places: readonly number[], cap: number): TimeScale['breaks'] {
  return gapsOf(numbers).flatMap((days, index) =>
    days > cap ? [{ at: ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2, days }] : [],
  );
}

/**
 * The beginnings of months that are not in a shortened stretch, as far apart as their names need; and where there is
 * room, the first day of all and those with which time goes on after a stretch that was shortened.
 */
function ticksOf(numbers: readonly number[], at: TimeScale['at'], cap: number, room: number): Tick[] {
  const resumed = numbers.filter((number, index) => index === 0 || number - (numbers[index - 1] ?? number) > cap);
  const ticks: Omit<Tick, 'year'>[] = [];
  const add = (day: string, month: boolean) => {
    const place = at(day);
    if (ticks.every((tick) => Math.abs(tick.at - place) >= room)) ticks.push({ at: place, day, month });
  };
  for (const day of monthsIn(numbers, cap)) add(day, true);
  for (const number of resumed) add(dayOf(number), false);
  const inOrder = ticks.sort((one, other) => one.at - other.at);
  return inOrder.map((tick, index) => ({
    ...tick,
    year: inOrder[index - 1]?.day.slice(0, 4) !== tick.day.slice(0, 4),
  }));
}

/** The first days of the months in the stretches that are drawn at full length. */
function monthsIn(numbers: readonly number[], cap: number): string[] {
  const found = new Set<string>();
  for (const [index, from] of numbers.entries()) {
    const to = numbers[index + 1] ?? from;
    if (to - from > cap) continue;
    for (let number = from; number <= to; number += 1) if (dayOf(number).endsWith('-01')) found.add(dayOf(number));
  }
  return [...found];
}
