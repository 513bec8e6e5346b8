import { getLocale, getTranslations } from 'next-intl/server';
import type { Course } from '#app/[locale]/escalate/[draft]/_clock/clock-days.tsx';
import { formatsFor } from '#i18n/formats.ts';
import { Section } from '#ui/section.tsx';

/** Of a calendar that is closed for months, nobody wants to read each day. */
const mostDays = 60;

/** Each day since the partner was told, whether it counts, and why not. */
export async function Why({ course }: { course: Course }) {
  const t = await getTranslations('Clock.why');
  const { fullDate } = formatsFor(await getLocale());
  const { raisedOn, readyOn, counted, skipped } = course;
  const total = counted.length;
  const days = [
    ...counted.map((day, index) => ({ day, text: t('counted', { number: index + 1, total }), counts: true })),
    ...skipped.map(({ day, why }) => ({ day, text: t(why), counts: false })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  const refused = course.state === 'ready' && course.reason === 'refused';
  return (
    <Section id="why" title={t('title')}>
      <ol className="whydays">
        <li>
          <span>{fullDate(raisedOn)}</span>
          <span className="mute">{t('raised')}</span>
        </li>
        {days.slice(0, mostDays).map(({ day, text, counts }) => (
          <li key={day}>
            <span>{fullDate(day)}</span>
            <span className={counts ? undefined : 'mute'}>{text}</span>
          </li>
        ))}
        <li>
          <span>{fullDate(readyOn)}</span>
          <span className="strong">
            {refused ? `${t('refused')} ` : ''}
            {t('ready')}
          </span>
        </li>
      </ol>
    </Section>
  );
}
