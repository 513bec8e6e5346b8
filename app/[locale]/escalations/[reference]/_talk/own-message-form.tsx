import { useTranslations } from 'next-intl';
import { WritingForm } from '#app/_talk/writing-form.tsx';
import { useWritingWords } from '#app/_talk/writing-words.ts';
import { talkLimits } from '#domain/correspondence/message.ts';
import { isOpen } from '#domain/triage/status.ts';
import type { Talk } from '#server/correspondence/talk.ts';
import type { Case } from '#server/triage/cases.ts';
import { postOwnMessage } from './actions.ts';

/** Where the customer writes to the CSM. Into a closed case nobody writes: reopening it says why. */
export function OwnMessageForm({
  escalation,
  talk,
  page,
  reopenable,
}: {
  escalation: Case;
  talk: Talk;
  page: string;
  reopenable: boolean;
}) {
  const t = useTranslations('Talk');
  const { reference, version, status, language } = escalation;
  const mine = talk.messages.filter(({ own }) => own).map(({ id }) => id);
  const shut = (
    <p>{reopenable ? t.rich('shut.own', { link: (chunks) => <a href="#next">{chunks}</a> }) : t('shut.forGood')}</p>
  );
  return (
    <div className="compose">
      <h3>{t('write.toDesk')}</h3>
      <WritingForm
        key={mine.at(-1)}
        action={postOwnMessage}
        page={page}
        seen={{ reference, version }}
        keep={`${reference}:message`}
        ids={{ id: crypto.randomUUID() }}
        stored={mine}
        words={useWritingWords(t('write.sendToDesk'))}
        shut={isOpen(status) ? undefined : shut}
        groups={[
          {
            key: 'message',
            controls: [
              {
                kind: 'paragraph',
                name: 'body',
                id: 'message',
                label: t('write.toDeskLabel'),
                hint: t('write.toDeskHint'),
                limit: t('write.limit', { limit: talkLimits.message }),
                language,
                rows: 6,
              },
            ],
          },
        ]}
      />
    </div>
  );
}
