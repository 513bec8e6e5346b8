import { useLocale, useTranslations } from 'next-intl';
import type { Example } from '#domain/intake/steps.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/routing.ts';
import { AnswersTable } from './answers-table.tsx';
import { FreeText } from './free-text.tsx';

/** The concrete occurrences. `language`: of the free text. */
export function ExampleAnswers({ entries, language }: { entries: readonly Example[]; language: Locale }) {
  const t = useTranslations('Field.examples');
  const name = useTranslations('Case')('examples');
  const { tableDate } = formatsFor(useLocale());
  return (
    <AnswersTable
      kind="examples"
      name={name}
      entries={entries}
      columns={[
        {
          key: 'when',
          label: t('occurredOn.name'),
          cell: (entry, number) => (
            <>
              <b className="n">{number}</b> <time dateTime={entry.occurredOn}>{tableDate(entry.occurredOn)}</time>
            </>
          ),
        },
        {
          key: 'happened',
          label: t('whatHappened.name'),
          cell: (entry) => (
            <>
              <FreeText language={language}>{entry.whatHappened}</FreeText>
              {entry.reference !== null && (
                <FreeText language={language} className="source">
                  {entry.reference}
                </FreeText>
              )}
            </>
          ),
        },
        {
          key: 'expected',
          label: t('expected.name'),
          cell: ({ expected }) => <FreeText language={language}>{expected}</FreeText>,
        },
        {
          key: 'impact',
          label: t('impact.name'),
          cell: ({ impact }) => <FreeText language={language}>{impact}</FreeText>,
        },
      ]}
    />
  );
}
