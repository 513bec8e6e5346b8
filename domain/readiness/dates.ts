import type { Locale } from '#domain/identity/user.ts';
import { fold } from '#domain/readiness/text.ts';

/** A day that a text names. */
export interface NamedDay {
  /** the ISO day */
  day: string;
  /** the words before it, folded: whether something was promised for that day or answered on it */
  before: string;
}

/** The ISO days alone that a text names; see `namedDays`. */
export function daysIn(text: string, language: Locale, around: string): string[] {
  return namedDays(text, language, around).map(({ day }) => day);
}

/**
 * The days that a text names, in the order of the text: `2026-09-02`, `15/10/2026`, `3 August`, `den 3
 * augusti 2026`, `del 1 al 10 de septiembre`, `26/10` in Brazil. A day without a year is the one nearest to `around`.
 * What makes no day of the calendar is passed over.
 *
 * @param around an ISO day that the text is about: of the contact, of the example, or today
 */
export function namedDays(text: string, language: Locale, around: string): NamedDay[] {
  const folded = fold(text.toWellFormed()).slice(0, longestText);
  const found: { at: number; day: string }[] = [];
  const add = (at: number, year: string | undefined, month: number, day: string) => {
    const iso = isoDay(year, month, Number(day), around);
    if (iso) found.push({ at, day: iso });
  };
  for (const { index, groups: { y = '', m = '', d = '' } = {} } of folded.matchAll(isoPattern))
    add(index, y, Number(m), d);
  for (const { index, groups: { d = '', m = '', y = '' } = {} } of folded.matchAll(numbersPattern))
    add(index, y, Number(m), d);
  if (language === 'pt-BR') {
    for (const { index, groups: { d = '', m = '' } = {} } of folded.matchAll(shortPattern))
      add(index, undefined, Number(m), d);
  }
  const { months, dayFirst, monthFirst } = wordsOf(language);
  for (const { index, groups: { d = '', upTo, m = '', y } = {} } of folded.matchAll(dayFirst)) {
    add(index, y, months.get(m) ?? 0, d);
    if (upTo) add(index + 1, y, months.get(m) ?? 0, upTo);
  }
  for (const { index, groups: { d = '', m = '', y } = {} } of monthFirst ? folded.matchAll(monthFirst) : []) {
    add(index, y, months.get(m) ?? 0, d);
  }
  return found
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, day }) => ({ day, before: folded.slice(Math.max(0, at - 24), at) }));
}

/** Far above every limit of a field. */
const longestText = 10_000;

const isoPattern = /(?<!\d)(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d)/g;
const numbersPattern = /(?<!\d)(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})(?!\d)/g;
const shortPattern = /(?<![\d/])(?<d>\d{2})\/(?<m>\d{2})(?![\d/])/g;

interface MonthWords {
  months: Map<string, number>;
  dayFirst: RegExp;
  monthFirst: RegExp | null;
}

const known = new Map<Locale, MonthWords>();

function wordsOf(language: Locale): MonthWords {
  const words = known.get(language) ?? makeWords(language);
  known.set(language, words);
  return words;
}

/** 3 August, 3 de agosto de 2026, 1º de setembro, 1 to 10 September; in English also August 3, 2026. */
function makeWords(language: Locale): MonthWords {
  const months = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const name = fold(format.format(Date.UTC(2026, month - 1, 1))).replace('.', '');
      if (!months.has(name)) months.set(name, month);
    }
  }
  const name = `(?<m>${[...months.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![a-z])`;
  const year = '(?:,? (?:de |del )?(?<y>\\d{4})(?!\\d))?';
  const range = '(?: ?(?:–|-|al?|ao|to|till|tot(?: en met)?|t/m|en|och|and|y|e) ?(?<upTo>\\d{1,2})(?:º|°|o)?)?';
  return {
    months,
    dayFirst: new RegExp(`(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|:?e|º|°|o)?${range} (?:de |of )?${name}${year}`, 'g'),
    monthFirst:
      language === 'en' ? new RegExp(`(?<![a-z])${name} (?<d>\\d{1,2})(?!\\d)(?:st|nd|rd|th)?${year}`, 'g') : null,
  };
}

function isoDay(year: string | undefined, month: number, day: number, around: string): string | null {
  if (year) return realDay(Number(year), month, day);
  const near = Number(around.slice(0, 4));
  const candidates = [near - 1, near, near + 1].flatMap((candidate) => realDay(candidate, month, day) ?? []);
  const distance = (iso: string) => Math.abs(Date.parse(iso) - Date.parse(around));
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1990 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
  return real ? date.toISOString().slice(0, 10) : null;
}
