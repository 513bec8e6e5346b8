import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FreeText } from '#app/_case/free-text.tsx';
import type { Moment, Timeline } from '#domain/triage/timeline.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Case } from '#server/triage/cases.ts';
import { daysFrom } from './moment-words.ts';

/** All that the picture shows, and what it has no room for, in the order of time. */
export function PictureTable({ timeline, escalation }: { timeline: Timeline; escalation: Case }) {
  const t = useTranslations('Picture');
  const { mediumDate } = formatsFor(useLocale());
  const { moments, moves } = timeline;
  return (
    <table className="plaintable timetable">
      <caption className="vh">{t('title')}</caption>
      <thead>
        <tr>
          {(['date', 'lane', 'what'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...moments.entries()].map(([index, moment]) => {
          const move = moves.find(({ to }) => to === index);
          return (
            <tr key={index}>
              <th scope="row">
                <time dateTime={moment.day}>{mediumDate(moment.day)}</time>
              </th>
              <td>{t(`lane.${moment.lane}`)}</td>
              <td>
                <What moment={moment} escalation={escalation} />
                {move && <p>{t('movedFrom', { date: mediumDate(moments[move.from]?.day ?? '') })}</p>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function What({ moment, escalation }: { moment: Moment; escalation: Case }): ReactNode {
  const t = useTranslations('Picture');
  const channel = useTranslations('Channel');
  const { list } = formatsFor(useLocale());
  const { language, scopeReferences } = escalation;
  const typed = (text: string, className?: string) => (
    <FreeText language={language} className={className}>
      {text}
    </FreeText>
  );
  const { day, until } = moment;
  switch (moment.kind) {
    case 'agreed':
    case 'due':
      return (
        <>
          {moment.kind === 'agreed' && typed(moment.document)}
          {moment.numbers.map((number) => (
            <div key={number}>{typed(scopeReferences[number - 1]?.section ?? '', 't-muted')}</div>
          ))}
          {until !== null && <p>{t('late', { days: daysFrom(day, until) })}</p>}
        </>
      );
    case 'goLive':
      return t('goLiveDate');
    case 'contact': {
      const words = { channel: channel(moment.channel) };
      return (
        <>
          <p>
            <b className="n">{moment.number}</b>{' '}
            {until === null
              ? t(`contact.${moment.response}`, words)
              : t('contact.silence', { ...words, days: daysFrom(day, until) })}
          </p>
          {typed(escalation.partnerContacts[moment.number - 1]?.partnerRole ?? '', 't-muted')}
        </>
      );
    }
    case 'example':
      return (
        <>
          <p>
            <b className="n">{moment.number}</b> {t('example', { number: String(moment.number) })}
          </p>
          {moment.reference !== null && typed(moment.reference, 't-muted')}
        </>
      );
    case 'case':
      return list(moment.happened.map((what) => t(`happened.${what}`)));
  }
}
