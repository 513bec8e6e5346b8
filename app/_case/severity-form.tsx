'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { Select, TextArea } from '#ui/text-field.tsx';
import { type ChangeAction, nothingYet } from './change-state.ts';
import { ObstacleNotice } from './obstacle-notice.tsx';

/** Gives a case another severity, with the reason. It is opened first, and stays open when it has something to say. */
export function SeverityForm({
  action,
  page,
  seen,
  choices,
  words,
}: {
  action: ChangeAction;
  /** the page's path, for the answer without JavaScript */
  page: string;
  /** the case as this page shows it */
  seen: { reference: string; version: number; severity: string };
  choices: readonly { value: string; label: string }[];
  words: {
    open: string;
    label: string;
    reason: string;
    hint: string;
    limit: string;
    submit: string;
    errorPrefix: string;
    summary: string;
  };
}) {
  const [state, post] = useActionState(action, nothingYet, page);
  const errorAt = (target: string) => (state.error?.target === target ? state.error.text : undefined);
  return (
    <details className="confirm" open={state === nothingYet ? undefined : true}>
      <summary>{words.open}</summary>
      <form action={post} className="statusform" noValidate>
        <ErrorSummary title={words.summary} errors={state.error ? [state.error] : []} />
        {state.obstacle && <ObstacleNotice {...state.obstacle} />}
        <input type="hidden" name="reference" value={seen.reference} />
        <input type="hidden" name="version" value={seen.version} />
        <input type="hidden" name="fromSeverity" value={seen.severity} />
        <Select
          id="severity"
          name="severity"
          // React resets a form once its action has answered, and a select to what it was made with: it is made anew.
          key={`${seen.severity} ${state.chosen}`}
          defaultValue={state.chosen || seen.severity}
          label={words.label}
          error={errorAt('severity')}
          errorPrefix={words.errorPrefix}
        >
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <TextArea
          id="severity-reason"
          name="severity-reason"
          rows={3}
          dir="auto"
          defaultValue={state.typed.severity ?? ''}
          label={words.reason}
          hint={words.hint}
          limit={words.limit}
          error={errorAt('severity-reason')}
          errorPrefix={words.errorPrefix}
        />
        <SubmitButton small look="second">
          {words.submit}
        </SubmitButton>
      </form>
    </details>
  );
}
