import { useLocale, useTranslations } from 'next-intl';
import type { PartnerContact } from '#domain/intake/steps.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/routing.ts';
import { AnswersTable } from './answers-table.tsx';
import { FreeText } from './free-text.tsx';

/** The record of contact with the partner. `language`: of the free text. */
export function ContactAnswers({ entries, language }: { entries: readonly PartnerContact[]; language: Locale }) {
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
              <b className="n">{number}</b> <time dateTime={entry.contactedOn}>{tableDate(entry.contactedOn)}</time>
            </>
          ),
        },
        {
          key: 'whom',
          label: c('channelAndRole'),
          cell: (entry) => (
            <>
              <p>{channel(entry.channel)}</p>
              <FreeText language={language} className="t-muted">
                {entry.partnerRole}
              </FreeText>
            </>
          ),
        },
        {
          key: 'raised',
          label: t('raised.name'),
          cell: ({ raised }) => <FreeText language={language}>{raised}</FreeText>,
        },
        {
          key: 'response',
          label: t('response.name'),
          cell: (entry) => (
            <>
              <p className="strong">{response(entry.response)}</p>
              {entry.responseDetail !== null && <FreeText language={language}>{entry.responseDetail}</FreeText>}
              {entry.reference !== null && (
                <FreeText language={language} className="source">
                  {entry.reference}
                </FreeText>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
