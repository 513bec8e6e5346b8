import { type Weekday, type WeeklyHours, weekdays } from '#domain/calendar/weekly-hours.ts';
import type { Locale } from '#i18n/routing.ts';

/** The hours of a week as people of a language read them: Mon–Thu 09:00–12:00, 13:00–17:00; Fri 09:00–12:00. */
export function businessHours(week: WeeklyHours, locale: Locale): string {
  const name = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { weekday: 'short', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  const nameOf = (day: Weekday) => name.format(Date.UTC(2024, 0, day));
  return runsOf(week)
    .map(([first, last, hours]) => `${first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`} ${hours}`)
    .join('; ');
}

/** Days in a row that have the same hours. */
function runsOf(week: WeeklyHours): [first: Weekday, last: Weekday, hours: string][] {
  const runs: [Weekday, Weekday, string][] = [];
  for (const day of weekdays) {
    const hours = week[day].map(({ from, to }) => `${from}–${to}`).join(', ');
    const run = runs.at(-1);
    if (hours === '') continue;
    if (run && run[1] === day - 1 && run[2] === hours) run[1] = day;
    else runs.push([day, day, hours]);
  }
  return runs;
}
