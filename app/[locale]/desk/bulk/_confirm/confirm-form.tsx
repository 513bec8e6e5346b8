'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { type ConfirmState, nothingTyped } from './confirm-state.ts';

/** Asks for what goes along with an act on many cases, and starts it. Works as a plain form too. */
export function ConfirmForm({
  action,
  page,
  hidden,
  fields,
  words,
}: {
  action: (state: ConfirmState, form: FormData) => Promise<ConfirmState>;
  /** the page's path, for the answer without JavaScript */
  page: string;
  hidden: Readonly<Record<string, string>>;
  fields: { text: 'required' | 'optional' | null; day: boolean };
  words: Record<
    'text' | 'textHint' | 'optional' | 'limit' | 'day' | 'dayHint' | 'submit' | 'errorPrefix' | 'summary',
    string
  >;
}) {
  const [state, post] = useActionState(action, nothingTyped, page);
  const errorAt = (target: string) => state.errors.find((error) => error.target === target)?.text;
  return (
    <form action={post} className="statusform confirmform" noValidate>
      <ErrorSummary title={words.summary} errors={state.errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.day && (
        <TextField
          id="day"
          name="day"
          type="date"
          label={words.day}
          hint={words.dayHint}
          defaultValue={state.day}
          error={errorAt('day')}
          errorPrefix={words.errorPrefix}
        />
      )}
      {fields.text && (
        <TextArea
          id="text"
          name="text"
          rows={5}
          dir="auto"
          label={words.text}
          hint={words.textHint}
          limit={words.limit}
          optional={fields.text === 'optional' ? words.optional : undefined}
          defaultValue={state.text}
          error={errorAt('text')}
          errorPrefix={words.errorPrefix}
        />
      )}
      <SubmitButton id="run">{words.submit}</SubmitButton>
    </form>
  );
}
