import type { ReactNode } from 'react';
import { observationsOf } from '#app/[locale]/escalate/[draft]/_form/observations.ts';
import { ObservedList } from '#app/[locale]/escalate/[draft]/_form/observed.tsx';
import type { NoteWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { Readiness } from '#app/[locale]/escalate/[draft]/review/readiness.tsx';
import type { StepName } from '#domain/intake/steps.ts';
import type { Draft } from '#server/intake/drafts.ts';

type Notes = Record<Exclude<StepName, 'concern'>, NoteWords>;

/** The notes of the review, each with what it means for what was entered: first the practice, then this draft. */
export async function withAdvice(notes: Notes, draft: Draft, unfinished: boolean, now: Date): Promise<Notes> {
  const observed = await observationsOf(draft, now);
  const about = (...steps: StepName[]) => (
    <ObservedList observed={observed.filter(({ step }) => steps.includes(step))} />
  );
  const project = (
    <>
      <Readiness draft={draft} unfinished={unfinished} now={now} />
      {about('project', 'concern')}
    </>
  );
  return {
    project: continued(notes.project, project),
    scope: continued(notes.scope, about('scope')),
    contact: continued(notes.contact, about('contact')),
    examples: continued(notes.examples, about('examples')),
  };
}

function continued({ body, ...note }: NoteWords, more: ReactNode): NoteWords {
  return {
    ...note,
    body: (
      <>
        {body}
        {more}
      </>
    ),
  };
}
