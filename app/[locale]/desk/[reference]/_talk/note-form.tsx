import { useTranslations } from 'next-intl';
import { WritingForm } from '#app/_talk/writing-form.tsx';
import { useWritingWords } from '#app/_talk/writing-words.ts';
import { talkLimits } from '#domain/correspondence/message.ts';
import type { Note } from '#server/correspondence/notes.ts';
import type { Case } from '#server/triage/cases.ts';
import { Icon } from '#ui/icon.tsx';
import { postNote } from './actions.ts';

/**
 * Where notes are written: a form of its own, opened first, in another place and colour than that of messages, with
 * its own draft and its own action. What is typed here has no way to the customer.
 */
export function NoteForm({ escalation, page, notes }: { escalation: Case; page: string; notes: readonly Note[] }) {
  const t = useTranslations('Talk');
  const { reference, version } = escalation;
  const mine = notes.filter(({ own }) => own).map(({ id }) => id);
  return (
    <details className="notebook" id="note-form">
      <summary>
        <Icon name="lock" /> {t('note.open')}
      </summary>
      <p>{t('note.never')}</p>
      <WritingForm
        key={mine.at(-1)}
        action={postNote}
        page={page}
        look="note"
        seen={{ reference, version }}
        keep={`${reference}:note`}
        ids={{ noteId: crypto.randomUUID() }}
        stored={mine}
        words={useWritingWords(t('note.keep'))}
        groups={[
          {
            key: 'note',
            controls: [
              {
                kind: 'paragraph',
                name: 'noted',
                id: 'note',
                label: t('note.label'),
                limit: t('write.limit', { limit: talkLimits.note }),
                rows: 4,
              },
            ],
          },
        ]}
      />
    </details>
  );
}
