import { getTranslations } from 'next-intl/server';
import { KeepTyped } from '#app/_live/keep-typed.tsx';
import { Link } from '#app/_shell/link.tsx';
import { Thread, talkEntries } from '#app/_talk/thread.tsx';
import { wholeCase } from '#app/_talk/whole-case.ts';
import type { User } from '#domain/identity/user.ts';
import { isOpen } from '#domain/triage/status.ts';
import { readNotes } from '#server/correspondence/notes.ts';
import { openQuestions, readTalk, talkShown, talkShownAtMost } from '#server/correspondence/talk.ts';
import { listTemplates } from '#server/correspondence/templates.ts';
import type { Case } from '#server/triage/cases.ts';
import { AskForm } from './ask-form.tsx';
import { askHref } from './asking.ts';
import { MessageForm } from './message-form.tsx';
import { NoteForm } from './note-form.tsx';
import { noteEntries } from './note-slip.tsx';
import { Withdraw } from './withdraw.tsx';

/** The talk about a case as the desk has it: what was written, its own notes among it, and the forms for more. */
export async function Correspondence({
  escalation,
  user,
  page,
  asking,
  all,
  from,
}: {
  escalation: Case;
  user: User;
  page: string;
  /** the answers that questions are being written about */
  asking: readonly string[];
  /** whether to show what was said long ago too */
  all: boolean;
  /** the queue that one came from */
  from: string | undefined;
}) {
  const { id, reference, organization, language, status } = escalation;
  const limit = all ? talkShownAtMost : talkShown;
  const [t, q, talk, notes, templates] = await Promise.all([
    getTranslations('Talk'),
    getTranslations('Question'),
    readTalk(user, id, limit),
    readNotes(user, id, limit),
    listTemplates(user),
  ]);
  const open = openQuestions(talk);
  const asked = talk.questions.filter(({ own }) => own).map(({ id: question }) => question);
  const takesBack = status === 'needs_information' && open.length === 1;
  const entries = [
    ...talkEntries(talk, { organization, language }, (question) => (
      <Withdraw reference={reference} question={question.id} last={takesBack} />
    )),
    ...noteEntries(notes),
  ];
  return (
    <section className="correspondence" aria-labelledby="correspondence">
      <div className="ph">
        <h2 id="correspondence">{t('title')}</h2>
        {isOpen(status) && (
          <Link href={askHref(reference, asking, wholeCase, from)} scroll={false} prefetch={false}>
            {q('askWhole')}
          </Link>
        )}
      </div>
      {talk.earlier && !all && (
        <p>
          <Link href={`/desk/${reference}?talk=all#correspondence`}>{t('earlier')}</Link>
        </p>
      )}
      {entries.length > 0 ? <Thread entries={entries} /> : <p className="t-muted">{t('none.desk')}</p>}
      {isOpen(status) && <AskForm escalation={escalation} page={page} asking={asking} asked={asked} from={from} />}
      <KeepTyped>
        <MessageForm escalation={escalation} page={page} talk={talk} templates={templates} />
      </KeepTyped>
      <KeepTyped>
        <NoteForm escalation={escalation} page={page} notes={notes} />
      </KeepTyped>
    </section>
  );
}
