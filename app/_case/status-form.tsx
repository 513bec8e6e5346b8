'use client';

import { type ReactNode, useActionState } from 'react';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { ErrorMessage } from '#ui/field.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { type ChangeAction, nothingYet } from './change-state.ts';
import { ObstacleNotice } from './obstacle-notice.tsx';

/** A status that the case can go to, and what goes along with it. */
export interface StatusChoice {
  to: string;
  label: ReactNode;
  meaning: string;
  text: { label: string; hint: string; optional?: string; limit: string } | null;
  /** asks for a day; `min` is the first that will do */
  day?: { label: string; hint: string; min: string };
}

/**
 * Changes the status of a case. With one choice it is a plain confirmation, with several they are radios; the text of
 * a choice shows once it is chosen, by style alone. Works as a plain form too.
 */
export function StatusForm({
  action,
  page,
  seen,
  choices,
  words,
  disclosure,
}: {
  action: ChangeAction;
  /** the page's path, for the answer without JavaScript */
  page: string;
  /** the case as this page shows it */
  seen: { reference: string; version: number; status: string };
  choices: readonly StatusChoice[];
  words: {
    /** of the page, which the form writes: without JavaScript it alone knows of an error */
    title: string;
    titleWithError: string;
    legend: string;
    submit: string;
    errorPrefix: string;
    summary: string;
  };
  /** where the form is to be opened first: the words that open it. It stays open when it has something to say. */
  disclosure?: string;
}) {
  const [state, post] = useActionState(action, nothingYet, page);
  const [only, another] = choices;
  if (!only) return null;
  const form = (
    <form action={post} className="statusform" noValidate>
      <title>{state.error || state.obstacle ? words.titleWithError : words.title}</title>
      <ErrorSummary title={words.summary} errors={state.error ? [state.error] : []} />
      {state.obstacle && <ObstacleNotice {...state.obstacle} />}
      <input type="hidden" name="reference" value={seen.reference} />
      <input type="hidden" name="version" value={seen.version} />
      <input type="hidden" name="from" value={seen.status} />
      {another ? (
        <fieldset className={state.error?.target === 'to' ? 'field bad' : 'field'}>
          <legend className="label">{words.legend}</legend>
          <ErrorMessage
            id="to"
            text={state.error?.target === 'to' ? state.error.text : undefined}
            prefix={words.errorPrefix}
          />
          {choices.map((choice, index) => (
            <div className="move" key={choice.to}>
              <label className="radio">
                <input
                  type="radio"
                  name="to"
                  value={choice.to}
                  id={index === 0 ? 'to' : `to-${choice.to}`}
                  defaultChecked={state.chosen === choice.to}
                />
                <b>
                  {choice.label}
                  <small>{choice.meaning}</small>
                </b>
              </label>
              <AlongWith choice={choice} state={state} errorPrefix={words.errorPrefix} />
            </div>
          ))}
        </fieldset>
      ) : (
        <>
          <input type="hidden" name="to" value={only.to} />
          {only.label && (
            <div>
              <p className="label">{words.legend}</p>
              {only.label}
            </div>
          )}
          <p>{only.meaning}</p>
          <AlongWith choice={only} state={state} errorPrefix={words.errorPrefix} />
        </>
      )}
      <SubmitButton small>{words.submit}</SubmitButton>
    </form>
  );
  if (!disclosure) return form;
  return (
    <details className="confirm" open={state === nothingYet ? undefined : true}>
      <summary>{disclosure}</summary>
      {form}
    </details>
  );
}

/** What a choice asks for: a day, a text, both or nothing. */
function AlongWith({
  choice: { to, text, day },
  state,
  errorPrefix,
}: {
  choice: StatusChoice;
  state: { typed: Readonly<Record<string, string>>; error: { target: string; text: string } | null };
  errorPrefix: string;
}) {
  const id = `reason-${to}`;
  const errorAt = (target: string) => (state.error?.target === target ? state.error.text : undefined);
  return (
    <>
      {day && (
        <TextField
          id="expectedBy"
          name="expectedBy"
          type="date"
          defaultValue={state.typed.expectedBy ?? ''}
          error={errorAt('expectedBy')}
          errorPrefix={errorPrefix}
          {...day}
        />
      )}
      {text && (
        <TextArea
          id={id}
          name={id}
          rows={4}
          dir="auto"
          defaultValue={state.typed[to] ?? ''}
          error={errorAt(id)}
          errorPrefix={errorPrefix}
          {...text}
        />
      )}
    </>
  );
}
