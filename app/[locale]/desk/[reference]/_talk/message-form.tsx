import { useLocale, useTranslations } from 'next-intl';
import { WritingForm } from '#app/_talk/writing-form.tsx';
import { useWritingWords } from '#app/_talk/writing-words.ts';
import { talkLimits } from '#domain/correspondence/message.ts';
import { templateCodes } from '#domain/correspondence/template.ts';
import { isOpen } from '#domain/triage/status.ts';
import type { Talk } from '#server/correspondence/talk.ts';
import { inLanguage, type OwnTemplate } from '#server/correspondence/templates.ts';
import type { Case } from '#server/triage/cases.ts';
import { postMessage } from './actions.ts';

/** Where the desk writes to the customer, who is named, in the customer's language, which is named too. */
export function MessageForm({
  escalation,
  page,
  talk,
  templates,
}: {
  escalation: Case;
  page: string;
  talk: Talk;
  templates: readonly OwnTemplate[];
}) {
  const t = useTranslations('Talk');
  const template = useTranslations('Template');
  const languages = useTranslations('Language');
  const locale = useLocale();
  const { reference, version, organization, language, status } = escalation;
  const mine = talk.messages.filter(({ own }) => own).map(({ id }) => id);
  return (
    <section className="compose" aria-labelledby="write">
      <h3 id="write">{t('write.toCustomer', { organization })}</h3>
      <WritingForm
        key={mine.at(-1)}
        action={postMessage}
        page={page}
        seen={{ reference, version }}
        keep={`${reference}:message`}
        ids={{ id: crypto.randomUUID() }}
        stored={mine}
        words={useWritingWords(t('write.send', { organization }))}
        shut={isOpen(status) ? undefined : <p>{t('shut.desk')}</p>}
        groups={[
          {
            key: 'message',
            controls: [
              {
                kind: 'paragraph',
                name: 'body',
                id: 'message',
                label: t('write.toCustomerLabel', { organization }),
                hint: t('write.inLanguage', { language: languages(language) }),
                limit: t('write.limit', { limit: talkLimits.message }),
                language,
                rows: 6,
              },
            ],
          },
        ]}
        insert={{
          label: t('write.template'),
          none: t('write.noTemplate'),
          submit: t('write.insert'),
          options: [
            ...templateCodes.map((code) => ({ value: code as string, label: template(`${code}.name`) })),
            ...templates.map(({ id, names }) => ({ value: id, label: inLanguage(names, locale) })),
          ],
        }}
      />
    </section>
  );
}
