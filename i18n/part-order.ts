import type { Locale } from '#i18n/routing.ts';

/** Day, month and year as the language writes them: Swedish begins with the year. */
export function partOrder(locale: Locale): ('day' | 'month' | 'year')[] {
  const parts = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale).formatToParts(0).map(({ type }) => type);
  return parts.filter((type) => type === 'day' || type === 'month' || type === 'year');
}
