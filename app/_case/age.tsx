import { useLocale } from 'next-intl';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/routing.ts';

/** How old something is, in its largest whole unit: 5 days, 3 hr. The moment itself stands behind it. */
export function Age({ since, now }: { since: Date; now: Date }) {
  const locale = useLocale();
  return (
    <time dateTime={since.toISOString()} title={formatsFor(locale).moment(since)}>
      {ageOf(since, now, locale)}
    </time>
  );
}

function ageOf(since: Date, now: Date, locale: Locale): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const [value, unit] = days > 0 ? [days, 'day'] : hours > 0 ? [hours, 'hour'] : [minutes, 'minute'];
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    useGrouping: 'always',
  }).format(value);
}
