import type { Locale } from '#i18n/routing.ts';

/**
 * Formatters of one language for what `Intl` has to say: dates, numbers, lists. Made once per language.
 * A day is an ISO date (`2026-12-08`) and never moves with a time zone; a moment is a `Date` or ISO timestamp, shown in UTC.
 */
export function formatsFor(locale: Locale): Formats {
  const made = cache.get(locale) ?? make(locale);
  cache.set(locale, made);
  return made;
}

export type Formats = {
  /** Tuesday, 8 December 2026: the form for running text and deadlines, safe after any preposition. */
  fullDate: (day: Day) => string;
  /** 8 December 2026 */
  longDate: (day: Day) => string;
  /** 08/12/2026, 2026-12-08, 08-12-2026: for tables. */
  tableDate: (day: Day) => string;
  /** 8 Dec: where a picture leaves no room for more. */
  shortDate: (day: Day) => string;
  /** 8 Dec 2026: where a table or a picture has to be narrow. */
  mediumDate: (day: Day) => string;
  /** Dec */
  monthName: (day: Day) => string;
  /** Dec 2026 */
  monthOfYear: (day: Day) => string;
  /** December 2026 */
  month: (day: Day) => string;
  /** 8 December 2026 at 14:32 UTC */
  moment: (moment: Day) => string;
  /** 14:32 UTC */
  time: (moment: Day) => string;
  number: (value: number) => string;
  percent: (value: number) => string;
  /** A, B and C */
  list: (items: Iterable<string>) => string;
  /** Order of names as readers of this language expect it. */
  compare: (a: string, b: string) => number;
};

/** `{count, number, grouped}` in a message: 1.234 in Italian and Spanish too, where `#` alone would give 1234. */
export const numberFormats = { number: { grouped: { useGrouping: 'always' } } } as const;

type Day = string | Date;

const cache = new Map<Locale, Formats>();

function make(locale: Locale): Formats {
  // Plain `en` is American: 11/20/26 and PM.
  const tag = locale === 'en' ? 'en-GB' : locale;
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = whenAsked(() => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', hourCycle: 'h23', ...options }));
    return (day: Day) => format().format(typeof day === 'string' ? new Date(day) : day);
  };
  const fullDate = date({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const number = whenAsked(() => new Intl.NumberFormat(tag, { useGrouping: 'always' }));
  const share = { style: 'percent', maximumFractionDigits: 0, useGrouping: 'always' } as const;
  const percent = whenAsked(() => new Intl.NumberFormat(tag, share));
  const list = whenAsked(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const collator = whenAsked(() => new Intl.Collator(tag));
  return {
    // In a Spanish sentence, after el or del, the weekday takes no comma.
    fullDate: locale === 'es' ? (day) => fullDate(day).replace(',', '') : fullDate,
    longDate: date({ day: 'numeric', month: 'long', year: 'numeric' }),
    tableDate: date({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    shortDate: date({ day: 'numeric', month: 'short' }),
    mediumDate: date({ day: 'numeric', month: 'short', year: 'numeric' }),
    monthName: date({ month: 'short' }),
    monthOfYear: date({ month: 'short', year: 'numeric' }),
    month: date({ month: 'long', year: 'numeric' }),
    moment: date({
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    }),
    time: date({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
    number: (value) => number().format(value),
    percent: (value) => percent().format(value),
    list: (items) => list().format(items),
    compare: (a, b) => collator().compare(a, b),
  };
}

/** Made once, and not before: a browser takes several milliseconds for each of `Intl`, and a page needs one or two. */
function whenAsked<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
