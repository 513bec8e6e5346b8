'use client';

import { dayInWords } from '#app/[locale]/escalate/[draft]/_form/day-words.ts';
import type { QuestionWords, StepWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { readDate } from '#domain/intake/calendar-date.ts';
import type { Field, Typed } from '#domain/intake/field.ts';
import type { ListName } from '#domain/intake/steps.ts';
import type { TypedEntry } from '#domain/intake/typed.ts';

/** What stands for a folded entry: the name it goes by, a line of text, and some facts. */
const gists: Record<ListName, { title: string; text: string; facts: string[] }> = {
  scopeReferences: { title: 'section', text: 'deliverable', facts: ['documentTitle', 'agreedOn', 'condition'] },
  partnerContacts: { title: 'partnerRole', text: 'raised', facts: ['contactedOn', 'channel', 'response'] },
  examples: { title: 'reference', text: 'whatHappened', facts: ['occurredOn'] },
};

export function gistTitle(list: ListName, typed: TypedEntry): string {
  const title = typed[gists[list].title];
  return typeof title === 'string' ? title.trim() : '';
}

/** The gist of an entry under its title. */
export function EntryGist({ list, typed, words }: { list: ListName; typed: TypedEntry; words: StepWords }) {
  const { text, facts } = gists[list];
  return (
    <>
      <p className="typed clamp">{String(typed[text] ?? '')}</p>
      <dl>
        {facts.map((name) => (
          <div key={name}>
            <dt>{words.questions[name]?.name}</dt>
            <dd>{readable(typed[name], words.questions[name], words)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** An answer as people read it: the label of a code, a date in words, text as it was typed. */
export function readable(
  typed: Typed | null | undefined,
  question: QuestionWords | undefined,
  words: StepWords,
): string {
  if (typed === null || typed === undefined) return '';
  if (typeof typed === 'object') {
    const date = readDate(typed);
    return date.ok
      ? dayInWords(date.iso, words).long
      : words.form.partOrder
          .map((part) => typed[part])
          .join(' ')
          .trim();
  }
  return question?.options?.find(({ value }) => value === typed && value !== '')?.label ?? typed;
}

/** The kind of a field decides how its control is reached first. */
export function firstControl(fields: Readonly<Record<string, Field>>, words: StepWords): string {
  const [name = '', field] = Object.entries(fields)[0] ?? [];
  return field?.kind === 'date' ? `${name}-${words.form.partOrder[0]}` : name;
}
