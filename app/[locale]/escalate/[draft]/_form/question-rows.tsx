'use client';

import { Fragment, memo, type ReactNode } from 'react';
import { AdviceCount, AnswerSays } from '#app/[locale]/escalate/[draft]/_form/answer-says.tsx';
import { noteOf } from '#app/[locale]/escalate/[draft]/_form/note-of.ts';
import { ObservedHere } from '#app/[locale]/escalate/[draft]/_form/observed.tsx';
import { OnAnswer } from '#app/[locale]/escalate/[draft]/_form/on-answer.tsx';
import { Question, type Questions } from '#app/[locale]/escalate/[draft]/_form/question.tsx';
import { idOf, questionPath } from '#app/[locale]/escalate/[draft]/_form/shown-problem.ts';
import type { NoteWords, OnAnswerWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import type { Fields } from '#domain/intake/field.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { Row } from '#ui/spread.tsx';

/**
 * The questions of a step or of one entry in rows, each row with its note beside it. Remembered, because an entry is
 * rendered at every key.
 */
export const QuestionRows = memo(function QuestionRows({
  fields,
  entry,
  typed,
  questions,
  below = {},
}: {
  fields: Fields;
  entry: number | null;
  typed: TypedStep;
  questions: Questions;
  /** what stands under a question, by its name */
  below?: Record<string, ReactNode>;
}) {
  const { words, control, advice, observed } = questions;
  const besides = (names: string[], note: NoteWords, onAnswer: OnAnswerWords | null) => {
    const told = noteOf(words, note, idOf(questionPath(words, entry, names.join('-'))));
    const judged = names.flatMap((name) => {
      const texts = words.advice[name];
      return texts ? [{ name, texts, said: advice?.answers[questionPath(words, entry, name)] }] : [];
    });
    const paths = names.map((name) => questionPath(words, entry, name));
    const seen = observed.filter(({ path }) => path !== null && paths.includes(path));
    if (!onAnswer && judged.length === 0 && seen.length === 0) return told;
    const body = (
      <>
        {told.body}
        {onAnswer && (
          <OnAnswer control={control} path={questionPath(words, entry, onAnswer.question)} words={onAnswer} />
        )}
        {judged.map(({ name, texts, said }) => (
          <AnswerSays key={name} advice={said} words={texts} count={words.count} />
        ))}
        {seen.length > 0 && <ObservedHere control={control} paths={paths} observed={seen} />}
      </>
    );
    const ask = judged[0] && (
      <>
        {told.title} <AdviceCount advice={judged[0].said} words={judged[0].texts} count={words.count} />
      </>
    );
    return { ...told, body, ...(ask ? { ask } : {}) };
  };
  return words.rows.map(({ questions: names, note, onAnswer }) => (
    <Row key={names.join()} note={note ? besides(names, note, onAnswer) : undefined}>
      {names.map((name) => {
        const field = fields[name];
        const question = words.questions[name];
        if (!field || !question) return null;
        const path = questionPath(words, entry, name);
        return (
          <Fragment key={name}>
            <Question {...{ path, name, field, question, questions }} typed={typed[name]} />
            {below[name]}
          </Fragment>
        );
      })}
    </Row>
  ));
});
