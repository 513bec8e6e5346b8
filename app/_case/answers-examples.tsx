import { useLocale, useTranslations } from 'next-intl';
import type { Example } from '#domain/intake/steps.ts';
import type { Marks } from '#domain/readiness/marks.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/routing.ts';
import { AnswersTable } from './answers-table.tsx';
import type { Ask } from './ask.ts';
import { FreeText } from './free-text.tsx';

/** The concrete occurrences. `language`: of the free text. */
export function ExampleAnswers({
  entries,
  language,
  marks,
  ask,
}: {
  entries: readonly Example[];
  language: Locale;
  marks?: Marks | undefined;
  ask?: Ask | undefined;
}) {
  const askAt = (number: number, name: keyof Example) => ask?.(`examples[${number - 1}].${name}`);
  const marksOf = (number: number, name: keyof Example) => marks?.get(`examples[${number - 1}].${name}`);
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
              <b className="n">{number}</b> <time dateTime={entry.occurredOn}>{tableDate(entry.occurredOn)}</time>{' '}
              {askAt(number, 'occurredOn')}
            </>
          ),
        },
        {
          key: 'happened',
          label: t('whatHappened.name'),
          cell: (entry, number) => (
            <>
              <FreeText language={language} marks={marksOf(number, 'whatHappened')}>
                {entry.whatHappened}
              </FreeText>
              {askAt(number, 'whatHappened')}
              {entry.reference !== null && (
                <FreeText language={language} className="source" marks={marksOf(number, 'reference')}>
                  {entry.reference}
                </FreeText>
              )}
            </>
          ),
        },
        {
          key: 'expected',
          label: t('expected.name'),
          cell: ({ expected }, number) => (
            <>
              <FreeText language={language} marks={marksOf(number, 'expected')}>
                {expected}
              </FreeText>
              {askAt(number, 'expected')}
            </>
          ),
        },
        {
          key: 'impact',
          label: t('impact.name'),
          cell: ({ impact }, number) => (
            <>
              <FreeText language={language} marks={marksOf(number, 'impact')}>
                {impact}
              </FreeText>
              {askAt(number, 'impact')}
            </>
          ),
        },
      ]}
    />
  );
}
