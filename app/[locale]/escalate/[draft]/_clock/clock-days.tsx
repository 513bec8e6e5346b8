import { getLocale, getTranslations } from 'next-intl/server';
import type { Clock } from '#domain/readiness/clock.ts';
import { formatsFor } from '#i18n/formats.ts';
import { Icon } from '#ui/icon.tsx';

/** What a clock that runs, or has run, knows of the days. */
export type Course = Exclude<Clock, { state: 'not_raised' }>;

/** The days that the partner has to answer as a row of boxes, what lies between them named, and the end. */
export async function ClockDays({ course }: { course: Course }) {
  const t = await getTranslations('Clock.days');
  const { shortDate, fullDate } = formatsFor(await getLocale());
  const { raisedOn, readyOn, counted, state } = course;
  return (
    <ol className="days" aria-label={t('label')}>
      <li className="raised">{t('raised', { date: shortDate(raisedOn) })}</li>
      {daysInOrder(course).map((part) =>
        'day' in part ? (
          <li key={part.day} className="day">
            <span aria-hidden="true">{Number(part.day.slice(8))}</span>
            <span className="vh">
              {t('counted', { date: fullDate(part.day), number: counted.indexOf(part.day) + 1 })}
            </span>
          </li>
        ) : (
          <li key={part.from} className="off">
            {t(part.why)}
          </li>
        ),
      )}
      <li className={state === 'ready' ? 'end' : 'end ahead'}>
        <Icon name={state === 'ready' ? 'check' : 'ring'} /> {t('ready', { date: shortDate(readyOn) })}
      </li>
    </ol>
  );
}

type Part = { day: string } | { from: string; why: 'weekend' | 'holiday' | 'both' };

/** Counted days one by one, what does not count between two of them as one gap. */
function daysInOrder({ counted, skipped }: Course): Part[] {
  const parts: Part[] = [];
  const all = [...counted.map((day) => ({ day, why: null })), ...skipped].sort((a, b) => (a.day < b.day ? -1 : 1));
  for (const { day, why } of all) {
    const last = parts.at(-1);
    if (why === null) parts.push({ day });
    else if (last && 'why' in last) last.why = last.why === why ? why : 'both';
    else parts.push({ from: day, why });
  }
  return parts;
}
