import { useLocale, useTranslations } from 'next-intl';
import { StatusBadge } from '#app/_case/badges.tsx';
import { businessHours } from '#app/_case/business-hours.ts';
import { exactSpan } from '#app/_case/business-span.ts';
import { holidaysBetween } from '#domain/calendar/business-days.ts';
import { businessTimeByDay } from '#domain/calendar/business-minutes.ts';
import { dayIn } from '#domain/calendar/time-zone.ts';
import type { SlaClock, SlaStretch } from '#domain/triage/sla.ts';
import { formatsFor } from '#i18n/formats.ts';
import { zonedFormats } from '#i18n/zoned.ts';
import type { CaseSla } from '#server/triage/sla.ts';

/** How many days of business time are listed for one stretch, and how many holidays in all. */
const shownDays = 10;
const shownHolidays = 20;

/** Everything that a clock's figures are made of: each stretch, whether it counted and why, and its business hours. */
export function Explain({ clock, sla }: { clock: SlaClock; sla: CaseSla }) {
  const t = useTranslations('Sla');
  const severity = useTranslations('Severity');
  const locale = useLocale();
  const { calendar } = sla.terms;
  const { shortMoment } = zonedFormats(locale, calendar.timeZone);
  const { list, longDate } = formatsFor(locale);
  const span = (minutes: number) => exactSpan(minutes, locale);
  const held = clock.targets.at(-1);
  const [first, last] = [clock.stretches[0], clock.stretches.at(-1)];
  const day = (moment: Date) => dayIn(calendar.timeZone, moment);
  const holidays =
    first && last ? holidaysBetween(calendar, day(first.from), day(last.until), shownHolidays).map(longDate) : [];
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section className="explained" aria-labelledby={`explain-${clock.kind}`} tabIndex={0}>
        <table className="counted">
          <caption id={`explain-${clock.kind}`}>
            {held &&
              t('explain.caption', {
                clock: t(`clock.${clock.kind}`),
                time: span(held.minutes),
                severity: severity(held.severity),
              })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('explain.status')}</th>
              <th scope="col">{t('explain.from')}</th>
              <th scope="col">{t('explain.until')}</th>
              <th scope="col" className="n">
                {t('explain.time')}
              </th>
              <th scope="col">{t('explain.counts')}</th>
            </tr>
          </thead>
          <tbody>
            {wholeMinutes(clock.stretches).map(({ stretch, minutes }, index) => (
              <StretchRow
                key={`${stretch.from.toISOString()} ${stretch.status}`}
                stretch={stretch}
                minutes={minutes}
                goesOn={clock.endedAt === null && index === clock.stretches.length - 1}
                sla={sla}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('explain.spent')}
              </th>
              <td className="n">{span(clock.spent)}</td>
              <td />
            </tr>
            <tr>
              <th scope="row" colSpan={3}>
                {t(clock.left < 0 ? 'explain.over' : 'explain.left')}
              </th>
              <td className="n">{span(Math.abs(clock.target - Math.floor(clock.spent + 0.001)))}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
      {clock.targets.length > 1 && (
        <>
          <p>{t('explain.targets')}</p>
          <ul className="changes">
            {clock.targets.map(({ since, severity: code, minutes }) => (
              <li key={since.toISOString()}>
                {t('explain.target', { severity: severity(code), moment: shortMoment(since), time: span(minutes) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {holidays.length > 0 && <p>{t('explain.holidays', { days: list(holidays) })}</p>}
      <p className="hint">
        {t('explain.hours', {
          hours: businessHours(calendar.week, locale),
          calendar: sla.calendar,
          zone: calendar.timeZone,
        })}
      </p>
    </div>
  );
}

/** The minutes of each stretch so that those that count add up to what is said below them: the seconds are carried on. */
function wholeMinutes(stretches: readonly SlaStretch[]): { stretch: SlaStretch; minutes: number }[] {
  let sum = 0;
  return stretches.map((stretch) => {
    if (stretch.counts !== 'counted') return { stretch, minutes: stretch.minutes };
    const before = Math.floor(sum + 0.001);
    sum += stretch.minutes;
    return { stretch, minutes: Math.floor(sum + 0.001) - before };
  });
}

function StretchRow({
  stretch,
  minutes,
  goesOn,
  sla,
}: {
  stretch: SlaStretch;
  minutes: number;
  goesOn: boolean;
  sla: CaseSla;
}) {
  const t = useTranslations('Sla.explain');
  const locale = useLocale();
  const { calendar } = sla.terms;
  const { plainMoment } = zonedFormats(locale, calendar.timeZone);
  const counted = stretch.counts === 'counted';
  return (
    <tr className={counted ? undefined : 'rests'}>
      <td>
        <StatusBadge status={stretch.status} />
      </td>
      <td>
        <time dateTime={stretch.from.toISOString()}>{plainMoment(stretch.from)}</time>
      </td>
      <td>{goesOn ? t('now') : <time dateTime={stretch.until.toISOString()}>{plainMoment(stretch.until)}</time>}</td>
      <td className="n">{exactSpan(minutes, locale)}</td>
      <td>
        {stretch.counts === 'counted' ? t('yes') : t(stretch.counts)}
        {counted && <CountedDays stretch={stretch} sla={sla} />}
      </td>
    </tr>
  );
}

/** The very hours that were counted, day by day. */
function CountedDays({ stretch, sla }: { stretch: SlaStretch; sla: CaseSla }) {
  const t = useTranslations('Sla.explain');
  const locale = useLocale();
  const { calendar } = sla.terms;
  const { shortDate } = formatsFor(locale);
  const { clock } = zonedFormats(locale, calendar.timeZone);
  const days = businessTimeByDay(calendar, stretch.from, stretch.until, shownDays + 1);
  if (days.length === 0) return null;
  return (
    <ul className="sub">
      {days.slice(0, shownDays).map(({ day, spans }) => (
        <li key={day}>
          {shortDate(day)}: {spans.map(({ from, until }) => `${clock(from)}–${clock(until)}`).join(', ')}
        </li>
      ))}
      {days.length > shownDays && <li>{t('more')}</li>}
    </ul>
  );
}
