import type { Locale } from '#i18n/routing.ts';

/** Formatters of one language for moments as the clocks of one time zone show them; that zone is named. */
export interface ZonedFormats {
  /** Friday 20 November 2026 at 14:32 GMT */
  fullMoment: (moment: Date) => string;
  /** 20 Nov, 14:32 GMT: for tables and rows */
  shortMoment: (moment: Date) => string;
  /** 20 Nov, 14:32: where the zone is named beside it */
  plainMoment: (moment: Date) => string;
  /** 14:32 */
  clock: (moment: Date) => string;
}

/** Made once per language and zone. */
export function zonedFormats(locale: Locale, timeZone: string): ZonedFormats {
  const key = `${locale} ${timeZone}`;
  const made = cache.get(key) ?? make(locale, timeZone);
  cache.set(key, made);
  return made;
}

const cache = new Map<string, ZonedFormats>();

function make(locale: Locale, timeZone: string): ZonedFormats {
  // Plain `en` is American: 11/20/26 and PM.
  const tag = locale === 'en' ? 'en-GB' : locale;
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(tag, {
      timeZone,
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
      ...options,
    });
    return (moment: Date) => made.format(moment);
  };
  const full = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZoneName: 'short' } as const;
  const fullMoment = format(full);
  return {
    // In a Spanish sentence, after el or del, the weekday takes no comma.
    fullMoment: locale === 'es' ? (moment) => fullMoment(moment).replace(',', '') : fullMoment,
    shortMoment: format({ day: 'numeric', month: 'short', timeZoneName: 'short' }),
    plainMoment: format({ day: 'numeric', month: 'short' }),
    clock: format({}),
  };
}
