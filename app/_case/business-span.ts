import type { Locale } from '#i18n/routing.ts';

/**
 * Business time in its two largest units: 3h 40m, 2d 6h, 25m. A day is a usual day of the calendar, not one of 24 hours.
 *
 * @param minutes 0 or more; parts of a minute are left out
 */
export function businessSpan(minutes: number, dayMinutes: number, locale: Locale): string {
  // Sums of fractions may end a thousandth short of their minute.
  const whole = Math.floor(minutes + 0.001);
  const days = Math.floor(whole / dayMinutes);
  if (days === 0) return exactSpan(whole, locale);
  const hours = Math.floor((whole - days * dayMinutes) / 60);
  return formatsOf(locale).spans.format({ days, ...(hours > 0 && { hours }) });
}

/** Business time to the minute, in hours: 30h 25m. For figures that are added up. */
export function exactSpan(minutes: number, locale: Locale): string {
  const whole = Math.floor(minutes + 0.001);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const { spans, minutesAlone } = formatsOf(locale);
  return hours > 0
    ? spans.format({ hours, ...(rest > 0 && { minutes: rest }) })
    : minutesAlone.format({ minutes: rest });
}

function formatsOf(locale: Locale) {
  const tag = locale === 'en' ? 'en-GB' : locale;
  const made = formats.get(locale) ?? {
    spans: new Intl.DurationFormat(tag, { style: 'narrow' }),
    // Left to itself it would say nothing at all of no minutes.
    minutesAlone: new Intl.DurationFormat(tag, { style: 'narrow', minutesDisplay: 'always' }),
  };
  formats.set(locale, made);
  return made;
}

const formats = new Map<Locale, { spans: Intl.DurationFormat; minutesAlone: Intl.DurationFormat }>();
