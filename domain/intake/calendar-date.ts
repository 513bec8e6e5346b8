/** A date as it is typed: three parts, kept even when they make no date. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

export const noDate: DateParts = { day: '', month: '', year: '' };

/** Why three parts make no date, and which part is to be mended; no part where the whole is meant. */
export interface DateProblem {
  code: 'required' | 'day_missing' | 'month_missing' | 'year_missing' | 'day_unreal' | 'month_unreal' | 'year_unreal';
  part: keyof DateParts | null;
}

export const firstYear = 1990;
export const lastYear = 2100;

/** Splits `2026-05-18` into parts; anything else is no date: null. */
export function partsOf(iso: string): DateParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? { year: match[1] ?? '', month: match[2] ?? '', day: match[3] ?? '' } : null;
}

/**
 * Reads three typed parts as a day of the calendar. Returns the ISO date (`2026-05-18`), or the first problem in the
 * order a reader would mend it: what is missing, then what cannot be.
 */
export function readDate(parts: DateParts): { ok: true; iso: string } | { ok: false; problem: DateProblem } {
  const day = parts.day.trim();
  const month = parts.month.trim();
  const year = parts.year.trim();
  const fail = (code: DateProblem['code'], part: DateProblem['part']) =>
    ({ ok: false, problem: { code, part } }) as const;

  if (!day && !month && !year) return fail('required', null);
  if (!day) return fail('day_missing', 'day');
  if (!month) return fail('month_missing', 'month');
  if (!year) return fail('year_missing', 'year');
  if (!/^\d{4}$/.test(year) || Number(year) < firstYear || Number(year) > lastYear) return fail('year_unreal', 'year');
  if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) return fail('month_unreal', 'month');
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) {
    return fail('day_unreal', 'day');
  }
  return { ok: true, iso: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/**
 * The latest day that is today anywhere on earth at `now` (UTC+14), as an ISO date: a customer in Auckland may write
 * today's date while the server still has yesterday.
 */
export function latestToday(now: Date): string {
  return new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** The earliest day that is today anywhere on earth at `now` (UTC−12): a day before it has passed for everybody. */
export function earliestToday(now: Date): string {
  return new Date(now.getTime() - 12 * 3_600_000).toISOString().slice(0, 10);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
