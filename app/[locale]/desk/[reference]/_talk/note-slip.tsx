import { useLocale, useTranslations } from 'next-intl';
import type { ThreadEntry } from '#app/_talk/thread.tsx';
import { formatsFor } from '#i18n/formats.ts';
import type { Note } from '#server/correspondence/notes.ts';
import { Icon } from '#ui/icon.tsx';

/** The notes as entries of the desk's thread. */
export function noteEntries(notes: readonly Note[]): ThreadEntry[] {
  return notes.map((note) => ({ key: note.id, at: note.at, node: <NoteSlip note={note} /> }));
}

/** What the desk wrote to itself: dark, dashed, locked, and said so. */
function NoteSlip({ note: { id, author, own, body, at } }: { note: Note }) {
  const t = useTranslations('Talk');
  const { time, moment } = formatsFor(useLocale());
  return (
    <article className="slip internal" id={id} aria-labelledby={`${id}-by`}>
      <header>
        <p id={`${id}-by`}>
          <Icon name="lock" /> <b>{t('note.name')}</b> {t('note.never')}
        </p>
        <span>
          {own ? t('you') : (author ?? t('desk'))}{' '}
          <time dateTime={at.toISOString()} title={moment(at)}>
            {time(at)}
          </time>
        </span>
      </header>
      <p className="typed" dir="auto" lang="">
        {body}
      </p>
    </article>
  );
}
