import { useLocale, useTranslations } from 'next-intl';
import type { PartnerContact } from '#domain/intake/steps.ts';
import type { Marks } from '#domain/readiness/marks.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/routing.ts';
import { AnswersTable } from './answers-table.tsx';
import type { Ask } from './ask.ts';
import { FreeText } from './free-text.tsx';

/** The record of contact with the partner. `language`: of the free text. */
export function ContactAnswers({
  entries,
  language,
  marks,
  ask,
}: {
  entries: readonly PartnerContact[];
  language: Locale;
  marks?: Marks | undefined;
  ask?: Ask | undefined;
}) {
  const askAt = (number: number, name: keyof PartnerContact) => ask?.(`partnerContacts[${number - 1}].${name}`);
  const marksOf = (number: number, name: keyof PartnerContact) => marks?.get(`partnerContacts[${number - 1}].${name}`);
  const t = useTranslations('Field.partnerContacts');
  const c = useTranslations('Case');
  const channel = useTranslations('Channel');
  const response = useTranslations('Response');
  const { tableDate } = formatsFor(useLocale());
  return (
    <AnswersTable
      kind="contacts"
      name={c('contacts')}
      entries={entries}
      columns={[
        {
          key: 'when',
          label: t('contactedOn.name'),
          cell: (entry, number) => (
            <>
              <b className="n">{number}</b> <time dateTime={entry.contactedOn}>{tableDate(entry.contactedOn)}</time>{' '}
              {askAt(number, 'contactedOn')}
            </>
          ),
        },
        {
          key: 'whom',
          label: c('channelAndRole'),
          cell: (entry, number) => (
            <>
              <p>{channel(entry.channel)}</p>
              <FreeText language={language} className="t-muted" marks={marksOf(number, 'partnerRole')}>
                {entry.partnerRole}
              </FreeText>
              {askAt(number, 'partnerRole')}
            </>
          ),
        },
        {
          key: 'raised',
          label: t('raised.name'),
          cell: ({ raised }, number) => (
            <>
              <FreeText language={language} marks={marksOf(number, 'raised')}>
                {raised}
              </FreeText>
              {askAt(number, 'raised')}
            </>
          ),
        },
        {
          key: 'response',
          label: t('response.name'),
          cell: (entry, number) => (
            <>
              <p className="strong">{response(entry.response)}</p>
              {entry.responseDetail !== null && (
                <FreeText language={language} marks={marksOf(number, 'responseDetail')}>
                  {entry.responseDetail}
                </FreeText>
              )}
              {entry.reference !== null && (
                <FreeText language={language} className="source" marks={marksOf(number, 'reference')}>
                  {entry.reference}
                </FreeText>
              )}
              {askAt(number, entry.responseDetail === null ? 'response' : 'responseDetail')}
            </>
          ),
        },
      ]}
    />
  );
}
