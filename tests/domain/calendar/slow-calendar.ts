import fc from 'fast-check';
import type { BusinessCalendar } from '#domain/calendar/business-calendar.ts';
import type { Hours, WeeklyHours } from '#domain/calendar/weekly-hours.ts';

const minute = 60_000;

/** The model: looks at the clock on the wall, minute by minute, and knows nothing else about time zones. */
export function countMinutes(calendar: BusinessCalendar, from: Date, to: Date): number {
  let count = 0;
  for (let at = from.getTime(); at < to.getTime(); at += minute) if (isOpen(calendar, at)) count += 1;
  return count;
}

/** The model of adding: goes on minute by minute until so many were open; null when `limit` comes first. */
export function walkMinutes(calendar: BusinessCalendar, from: Date, minutes: number, limit: Date): Date | null {
  let left = minutes;
  for (let at = from.getTime(); at <= limit.getTime(); at += minute) {
    if (left === 0) return new Date(at);
    if (isOpen(calendar, at)) left -= 1;
  }
  return null;
}

export function isOpen({ timeZone, week, holidays }: BusinessCalendar, at: number): boolean {
  const { day, weekday, time } = onTheWall(timeZone, at);
  return week[weekday].some(({ from, to }) => from <= time && time < to) && !holidays.isHoliday(day);
}

const weekdayNames = { Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6, Sun: 7 } as const;

/** What calendar and clock show in a zone, as Intl says: `Sun, 10/25/2026, 02:30`. */
function onTheWall(timeZone: string, at: number) {
  const shown = /^(\w+), (\d+)\/(\d+)\/(\d+), (\d+:\d+)$/.exec(clockOf(timeZone).format(at));
  const [, name, month, day, year, time = ''] = shown ?? [];
  return { day: `${year}-${month}-${day}`, weekday: weekdayNames[name as 'Mon'], time };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  const parts = { weekday: 'short', year: 'numeric', month: two, day: two, hour: two, minute: two } as const;
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts });
  clocks.set(timeZone, clock);
  return clock;
}

/** Days that are hard: the instants at which clocks were changed, and what they did there. */
export const changes: readonly [zone: string, at: string, what: string][] = [
  ['Europe/Rome', '2026-03-29T01:00Z', 'an hour left out'],
  ['Europe/Rome', '2026-10-25T01:00Z', 'an hour twice'],
  ['America/New_York', '2026-11-01T06:00Z', 'an hour twice'],
  ['America/Sao_Paulo', '2018-11-04T03:00Z', 'midnight left out'],
  ['America/Sao_Paulo', '2018-02-18T02:00Z', 'the hour before midnight twice'],
  ['America/St_Johns', '2010-11-07T02:31Z', 'a minute after midnight back to the day before'],
  ['America/Havana', '2026-11-01T05:00Z', 'the hour after midnight twice'],
  ['Atlantic/Azores', '2026-03-29T01:00Z', 'midnight left out'],
  ['Atlantic/Azores', '2026-10-25T01:00Z', 'the hour after midnight twice'],
  ['Australia/Lord_Howe', '2026-04-04T15:00Z', 'half an hour twice'],
  ['Australia/Lord_Howe', '2026-10-03T15:30Z', 'half an hour left out'],
  ['Antarctica/Troll', '2026-03-29T01:00Z', 'two hours left out'],
  ['Africa/Casablanca', '2026-02-15T02:00Z', 'back for Ramadan'],
  ['Pacific/Apia', '2011-12-30T10:00Z', 'a day left out'],
  ['Asia/Kathmandu', '2026-01-01T00:00Z', 'no change, a quarter of an hour off'],
  ['Etc/UTC', '2026-12-31T23:00Z', 'no change, over the year'],
];

/** A calendar with an instant near a change of its zone: random weeks with breaks, some days holidays. */
export const calendarAndInstant: fc.Arbitrary<{ calendar: BusinessCalendar; from: Date }> = fc
  .record({
    change: fc.constantFrom(...changes),
    week: fc.tuple(day(), day(), day(), day(), day(), day(), day()),
    off: fc.array(fc.integer({ min: -2, max: 5 }), { maxLength: 2 }),
    before: fc.integer({ min: -600, max: 1800 }),
  })
  .map(({ change: [timeZone, at], week: [mon, tue, wed, thu, fri, sat, sun], off, before }) => {
    const instant = Date.parse(at);
    const free = new Set(off.map((days) => new Date(instant + days * 1440 * minute).toISOString().slice(0, 10)));
    const week: WeeklyHours = { 1: mon, 2: tue, 3: wed, 4: thu, 5: fri, 6: sat, 7: sun };
    const calendar = { timeZone, week, holidays: { isHoliday: (day: string) => free.has(day) } };
    return { calendar, from: new Date(instant - before * minute) };
  });

/** Up to three spans of a day, in order, that may touch, begin at midnight and end at it. */
function day(): fc.Arbitrary<Hours[]> {
  const minutes = fc.oneof(
    fc.integer({ min: 0, max: 1440 }),
    fc.integer({ min: 0, max: 24 }).map((hour) => hour * 60),
  );
  const edges = fc.array(minutes, { minLength: 2, maxLength: 6 }).map((list) => list.toSorted((a, b) => a - b));
  return edges.map((list) => {
    const spans = [0, 2, 4].map((index) => ({ from: time(list[index]), to: time(list[index + 1]) }));
    return spans.filter(({ from, to }) => from < to);
  });
}

function time(minutes = 1440): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
