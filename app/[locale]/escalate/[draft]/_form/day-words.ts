import type { StepWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { readDate } from '#domain/intake/calendar-date.ts';
import type { TypedEntry, TypedStep } from '#domain/intake/typed.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/routing.ts';

/** A day in words: 8 December 2026, and with its weekday. */
export interface DayWords {
  long: string;
  full: string;
}

/**
 * The days of a step in words, by their ISO dates, made with the page. A browser can do it too, but its first formatter
 * of dates takes a long moment, just when somebody wants to type (docs/figures.md).
 */
export function daysInWords(typed: TypedStep, locale: Locale): Record<string, DayWords> {
  const entries = Object.values(typed).flatMap((answer): TypedEntry[] => (Array.isArray(answer) ? answer : []));
  const days = [typed, ...entries].flatMap(Object.values).flatMap((answer) => {
    const date = typeof answer === 'object' && !Array.isArray(answer) ? readDate(answer) : null;
    return date?.ok ? [date.iso] : [];
  });
  return Object.fromEntries(days.map((day) => [day, written(day, locale)]));
}

/** One day in words, also one that was typed since. */
export function dayInWords(day: string, { days, locale }: StepWords): DayWords {
  return days[day] ?? written(day, locale);
}

function written(day: string, locale: Locale): DayWords {
  const { longDate, fullDate } = formatsFor(locale);
  return { long: longDate(day), full: fullDate(day) };
}
