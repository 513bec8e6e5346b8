'use client';

import { type Control, type FieldValues, type UseFormRegister, useWatch } from 'react-hook-form';
import type { Observed, StepAdvice } from '#app/[locale]/escalate/[draft]/_form/advice.ts';
import { dayInWords } from '#app/[locale]/escalate/[draft]/_form/day-words.ts';
import { idOf, type ShownProblem } from '#app/[locale]/escalate/[draft]/_form/shown-problem.ts';
import type { QuestionWords, StepWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { readDate, type DateParts as TypedParts } from '#domain/intake/calendar-date.ts';
import type { Field } from '#domain/intake/field.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { Radios } from '#ui/choice.tsx';
import { DateParts } from '#ui/date-parts.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';

/** What the questions of a form share. */
export interface Questions {
  words: StepWords;
  problems: readonly ShownProblem[];
  register: UseFormRegister<FieldValues>;
  control: Control<FieldValues>;
  /** what the answers said when they were last saved */
  advice: StepAdvice | null;
  /** what the entries said together when the page was made */
  observed: readonly Observed[];
  /** what may be chosen or typed over, by the field's name */
  suggestions: Record<string, string[]>;
}

/**
 * One question by the kind of its field. The control's name is its path, so that the form can be posted as it stands;
 * `typed` is what it held when the page was made.
 */
export function Question({
  path,
  name,
  field,
  question,
  typed,
  questions,
}: {
  path: string;
  name: string;
  field: Field;
  question: QuestionWords;
  typed: TypedStep[string] | undefined;
  questions: Questions;
}) {
  const { register, words, problems, suggestions, control } = questions;
  const problem = problems.find((shown) => shown.path === path);
  const { label, hint, optional, limit } = question;
  const texts = { id: idOf(path), label, hint, optional, limit, error: problem?.here, errorPrefix: words.form.error };
  if (field.kind === 'date') {
    const parts = typeof typed === 'object' && !Array.isArray(typed) ? typed : null;
    return (
      <DateParts
        {...texts}
        readBack={<InWords control={control} path={path} words={words} />}
        parts={words.form.partOrder.map((part) => ({
          part,
          label: words.form.parts[part],
          wrong: problem !== undefined && (problem.wrongPart ?? part) === part,
          defaultValue: parts?.[part],
          ...register(`${path}.${part}`),
        }))}
      />
    );
  }
  const text = typeof typed === 'string' ? typed : '';
  if (field.kind === 'choice') {
    return <Radios {...texts} options={question.options ?? []} defaultValue={text} {...register(path)} />;
  }
  if (field.kind === 'paragraph') return <TextArea {...texts} rows={5} defaultValue={text} {...register(path)} />;
  const known = suggestions[name];
  return (
    <>
      <TextField {...texts} defaultValue={text} list={known ? `${texts.id}-known` : undefined} {...register(path)} />
      {known && (
        <datalist id={`${texts.id}-known`}>
          {known.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** A whole date read back in words, so that 5 6 and 6 5 are not mixed up. */
function InWords({ control, path, words }: { control: Control<FieldValues>; path: string; words: StepWords }) {
  const parts: TypedParts | undefined = useWatch({ control, name: path });
  const date = parts?.day && parts.month && parts.year ? readDate(parts) : null;
  return date?.ok ? dayInWords(date.iso, words).full : null;
}
