'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { Select } from '#ui/text-field.tsx';
import { type ChangeAction, nothingYet } from './change-state.ts';
import { ObstacleNotice } from './obstacle-notice.tsx';

/** Assigns a case to somebody, to nobody, or with one button to oneself. Works as a plain form too. */
export function AssignForm({
  action,
  page,
  seen,
  people,
  words,
}: {
  action: ChangeAction;
  /** the page's path, for the answer without JavaScript */
  page: string;
  /** the case as this page shows it; an empty assignee is nobody */
  seen: { reference: string; version: number; assignee: string };
  people: readonly { id: string; name: string }[];
  words: { label: string; submit: string; me: string | null; errorPrefix: string; summary: string };
}) {
  const [state, post] = useActionState(action, nothingYet, page);
  return (
    <form action={post} className="assignform">
      <ErrorSummary title={words.summary} errors={state.error ? [{ ...state.error, target: 'assignee' }] : []} />
      {state.obstacle && <ObstacleNotice {...state.obstacle} />}
      <input type="hidden" name="reference" value={seen.reference} />
      <input type="hidden" name="version" value={seen.version} />
      <Select
        id="assignee"
        name="assignee"
        key={`${seen.assignee} ${state.chosen}`}
        defaultValue={state.chosen || seen.assignee}
        label={words.label}
        error={state.error?.text}
        errorPrefix={words.errorPrefix}
      >
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <div className="acts">
        <SubmitButton small look="second" name="intent" value="chosen">
          {words.submit}
        </SubmitButton>
        {words.me && (
          <SubmitButton small look="second" name="intent" value="me">
            {words.me}
          </SubmitButton>
        )}
      </div>
    </form>
  );
}
