import { z } from 'zod';

/** A day of the week as ISO 8601 counts: Monday is 1, Sunday 7. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/** From one time of day to another, as `08:00`; the end may be `24:00`. The end itself is not in it any more. */
export interface Hours {
  from: string;
  to: string;
}

/** The hours of each day of the week, in their order; what lies between two of them is a break. */
export type WeeklyHours = Readonly<Record<Weekday, readonly Hours[]>>;

/** `not_a_time`: no `HH:MM` up to 24:00; `ends_before_start`: or at it; `overlap`: two of one day; `never_open`. */
export type HoursProblem = 'not_a_time' | 'ends_before_start' | 'overlap' | 'never_open' | 'not_hours';

const code = (problem: HoursProblem) => problem;

const time = z.string({ error: code('not_a_time') }).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, {
  error: code('not_a_time'),
  abort: true,
});

const hours = z
  .strictObject({ from: time, to: time }, { error: code('not_hours') })
  .refine(({ from, to }) => from < to, { error: code('ends_before_start') });

const day = z
  .array(hours, { error: code('not_hours') })
  .transform((list) => list.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
  .refine((list) => list.every(({ from }, index) => from >= (list[index - 1]?.to ?? '')), { error: code('overlap') });

/**
 * Hours as they are stored: the weekdays `1` to `7`, each with a list of `{ from, to }`. Gives them sorted. A week
 * without any hours is refused: nothing that counts business time would ever end. Issues carry a `HoursProblem`.
 */
export const weeklyHours: z.ZodType<WeeklyHours> = z
  .strictObject({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }, { error: code('not_hours') })
  .refine((week) => weekdays.some((weekday) => week[weekday].length > 0), { error: code('never_open') });

/** A time of day in minutes after midnight: `08:30` is 510, `24:00` is 1440. */
export function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
