'use client';

import { Fragment, type ReactNode } from 'react';
import { noteOf } from '#app/[locale]/escalate/[draft]/_form/note-of.ts';
import { Question, type Questions } from '#app/[locale]/escalate/[draft]/_form/question.tsx';
import { idOf, questionPath } from '#app/[locale]/escalate/[draft]/_form/shown-problem.ts';
import type { Fields } from '#domain/intake/field.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { Row } from '#ui/spread.tsx';

/** The questions of a step or of one entry in rows, each row with its note beside it. */
export function QuestionRows({
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
  const { words } = questions;
  return words.rows.map(({ questions: names, note }) => (
    <Row
      key={names.join()}
      note={note ? noteOf(words, note, idOf(questionPath(words, entry, names.join('-')))) : undefined}
    >
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
}
