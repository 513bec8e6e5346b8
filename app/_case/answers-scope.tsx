import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ScopeReference } from '#domain/intake/steps.ts';
import type { Span } from '#domain/readiness/finding.ts';
import type { Marks } from '#domain/readiness/marks.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/routing.ts';
import { AnswersTable } from './answers-table.tsx';
import type { Ask } from './ask.ts';
import { ConditionBadge } from './badges.tsx';
import { DocumentLocation } from './document-link.tsx';
import { FreeText } from './free-text.tsx';

/** What was agreed and what became of it. `language`: of the free text. */
export function ScopeAnswers({
  entries,
  language,
  marks,
  ask,
}: {
  entries: readonly ScopeReference[];
  language: Locale;
  marks?: Marks | undefined;
  ask?: Ask | undefined;
}) {
  const askAt = (number: number, name: keyof ScopeReference) => ask?.(`scopeReferences[${number - 1}].${name}`);
  const t = useTranslations('Field.scopeReferences');
  const name = useTranslations('Case')('scope');
  const { tableDate } = formatsFor(useLocale());
  return (
    <AnswersTable
      kind="scope"
      name={name}
      entries={entries}
      columns={[
        {
          key: 'deliverable',
          label: t('deliverable.name'),
          cell: (entry, number) => (
            <>
              <Deliverable entry={entry} language={language} />
              {askAt(number, 'deliverable')}
            </>
          ),
        },
        {
          key: 'agreed',
          label: t('agreedOn.name'),
          cell: ({ agreedOn }, number) => (
            <>
              <Day day={agreedOn} format={tableDate} /> {askAt(number, 'agreedOn')}
            </>
          ),
        },
        {
          key: 'due',
          label: t('dueOn.name'),
          cell: ({ dueOn }, number) => (
            <>
              <Day day={dueOn} format={tableDate} /> {askAt(number, 'dueOn')}
            </>
          ),
        },
        {
          key: 'condition',
          label: t('condition.name'),
          cell: ({ condition }, number) => (
            <>
              <ConditionBadge condition={condition} /> {askAt(number, 'condition')}
            </>
          ),
        },
        {
          key: 'detail',
          label: t('detail.name'),
          cell: (entry, number) => (
            <Detail
              entry={entry}
              language={language}
              marksOf={(name) => marks?.get(`scopeReferences[${number - 1}].${name}`)}
              askAt={(name) => askAt(number, name)}
            />
          ),
        },
      ]}
    />
  );
}

function Deliverable({ entry, language }: { entry: ScopeReference; language: Locale }) {
  return (
    <>
      <FreeText language={language}>{entry.section}</FreeText>
      <FreeText language={language} className="plain">
        {entry.deliverable}
      </FreeText>
      <p className="source">
        <FreeText inline language={language}>
          {entry.documentTitle}
        </FreeText>
        {' · '}
        <DocumentLocation location={entry.documentLocation} language={language} />
      </p>
    </>
  );
}

function Detail({
  entry,
  language,
  marksOf,
  askAt,
}: {
  entry: ScopeReference;
  language: Locale;
  marksOf: (name: keyof ScopeReference) => readonly Span[] | undefined;
  askAt: (name: keyof ScopeReference) => ReactNode;
}) {
  const t = useTranslations('Field.scopeReferences');
  return (
    <>
      <FreeText language={language} marks={marksOf('detail')}>
        {entry.detail}
      </FreeText>
      {askAt('detail')}
      {entry.quote !== null && (
        <>
          <p className="sublabel">{t('quote.name')}</p>
          <blockquote>
            <FreeText language={language}>{entry.quote}</FreeText>
          </blockquote>
        </>
      )}
      {entry.timelineImpact !== null && (
        <>
          <p className="sublabel">{t('timelineImpact.name')}</p>
          <FreeText language={language} marks={marksOf('timelineImpact')}>
            {entry.timelineImpact}
          </FreeText>
          {askAt('timelineImpact')}
        </>
      )}
    </>
  );
}

function Day({ day, format }: { day: string | null; format: (day: string) => string }) {
  return day === null ? <span className="absent t-muted">–</span> : <time dateTime={day}>{format(day)}</time>;
}
