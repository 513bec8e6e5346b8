import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FreeText } from '#app/_case/free-text.tsx';
import { Link } from '#app/_shell/link.tsx';
import { Answers } from '#app/[locale]/escalate/[draft]/_answers/answers.tsx';
import { noteOf } from '#app/[locale]/escalate/[draft]/_form/note-of.ts';
import type { FormWords, NoteWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { concernFields, projectFields, type StepName, stepShapes } from '#domain/intake/steps.ts';
import { emptyStep, entriesOf, isBlankEntry, type TypedEntry, type TypedStep } from '#domain/intake/typed.ts';
import type { Draft } from '#server/intake/drafts.ts';
import { Section } from '#ui/section.tsx';
import { Row } from '#ui/spread.tsx';

/** All answers of a draft, a section a step; with `changeable`, each with the link that changes it and returns. */
export async function DraftAnswers({
  draft,
  changeable,
  notes = {},
  form,
}: {
  draft: Draft;
  changeable: boolean;
  notes?: Partial<Record<StepName, NoteWords>>;
  form: FormWords;
}) {
  const t = await getTranslations('Escalate.review');
  const typed = (step: StepName) => draft.steps[step]?.answers ?? emptyStep(step);
  const change = (step: StepName, what: string, id?: string) =>
    changeable ? <Change key={id} href={`/escalate/${draft.id}/${step}`} id={id} what={what} /> : undefined;
  const row = (step: StepName, children: ReactNode) => {
    const note = notes[step];
    return <Row note={note && noteOf({ form }, note, `review-${step}`)}>{children}</Row>;
  };
  const lists = (['scope', 'contact', 'examples'] as const).map((step) => {
    const entries = entriesOf(step, typed(step)).filter((entry) => !isBlankEntry(entry));
    const title = t(step, { count: entries.length });
    return { step, entries, title };
  });
  return (
    <>
      {row(
        'project',
        <Section id="project-and-concern" title={t('projectAndConcern')}>
          {(['project', 'concern'] as const).map((step) => (
            <Answers
              key={step}
              group={step}
              fields={step === 'project' ? projectFields : concernFields}
              typed={typed(step) as TypedEntry}
              language={draft.language}
              change={changeable ? (name, noun) => change(step, noun, name) : undefined}
            />
          ))}
        </Section>,
      )}
      {lists.map(({ step, entries, title }) => (
        <div key={step}>
          {row(
            step,
            <Section id={step} title={title} action={change(step, title)}>
              <ListAnswers step={step} entries={entries} typed={typed(step)} draft={draft} changeable={changeable} />
            </Section>,
          )}
        </div>
      ))}
    </>
  );
}

async function ListAnswers({
  step,
  entries,
  typed,
  draft,
  changeable,
}: {
  step: 'scope' | 'contact' | 'examples';
  entries: TypedEntry[];
  typed: TypedStep;
  draft: Draft;
  changeable: boolean;
}) {
  const t = await getTranslations('Escalate');
  const { list } = stepShapes[step];
  if (!list) return null;
  if (typed.waived === 'yes')
    return (
      <>
        <p className="strong">{t('review.waived')}</p>
        <FreeText language={draft.language}>{`${typed.waiverReason}`.toWellFormed()}</FreeText>
      </>
    );
  if (entries.length === 0) return <p className="t-warn">{t('review.none')}</p>;
  return (
    <ol className="answers">
      {entries.map((entry, index) => {
        const title = t('entries.entry', { number: String(index + 1) });
        return (
          // An entry has no name of its own; its place is what the reader sees.
          <li key={title}>
            <div className="sechead">
              <h3>{title}</h3>
              {changeable && <Change href={`/escalate/${draft.id}/${step}`} id={`entry-${index + 1}`} what={title} />}
            </div>
            <Answers group={list.name} fields={list.fields} typed={entry} language={draft.language} />
          </li>
        );
      })}
    </ol>
  );
}

async function Change({ href, id, what }: { href: string; id?: string; what: string }) {
  const t = await getTranslations('Escalate.review');
  return (
    <Link href={`${href}?from=review${id ? `#${id}` : ''}`} aria-label={t('changeOf', { what })}>
      {t('change')}
    </Link>
  );
}
