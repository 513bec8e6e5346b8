'use client';

import { type Control, type FieldValues, useWatch } from 'react-hook-form';
import { readable } from '#app/[locale]/escalate/[draft]/_form/entry-gist.tsx';
import { fill, type QuestionWords, type StepWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { differences } from '#domain/intake/difference.ts';
import type { Typed } from '#domain/intake/field.ts';
import { readTyped, type TypedStep, withoutBlankEntries } from '#domain/intake/typed.ts';

/** What is typed here beside what was saved since, answer by answer. */
export function Comparison({
  words,
  control,
  theirs,
}: {
  words: StepWords;
  control: Control<FieldValues>;
  theirs: TypedStep;
}) {
  const { step, trouble } = words;
  const mine = withoutBlankEntries(step, readTyped(step, useWatch({ control })));
  return (
    <ul className="compare">
      {differences(step, mine, withoutBlankEntries(step, theirs)).map(({ entry, field, ...sides }) => {
        const question = questionOf(words, field);
        const name = question?.name ?? '';
        const say = (typed: Typed | null) => readable(typed, question, words) || trouble.stale.nothing;
        return (
          <li key={`${entry}.${field}`}>
            <h3>
              {entry === null || !words.list ? name : fill(words.list.problem, { number: entry + 1, message: name })}
            </h3>
            <dl>
              <div>
                <dt>{trouble.stale.mine}</dt>
                <dd className="typed">{say(sides.mine)}</dd>
              </div>
              <div>
                <dt>{trouble.stale.theirs}</dt>
                <dd className="typed">{say(sides.theirs)}</dd>
              </div>
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

function questionOf({ questions, waiver }: StepWords, field: string): QuestionWords | undefined {
  if (!waiver) return questions[field];
  if (field === 'waiverReason') return waiver.reason;
  if (field !== 'waived') return questions[field];
  return { label: waiver.label, name: waiver.label, problems: {}, options: [{ value: 'yes', label: waiver.check }] };
}
