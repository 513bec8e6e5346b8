'use client';

import { type ReactNode, useActionState, useEffect, useState } from 'react';
import { ObstacleNotice } from '#app/_case/obstacle-notice.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { forgetTyped, type KeptTyped, keepTyped, recallTyped } from './kept.ts';
import { nothingPosted, type TalkAction } from './talk-state.ts';
import { withoutUntouched } from './untouched.ts';
import { type WritingControl, WritingField } from './writing-field.tsx';

/** What belongs together in a form: words above, made on the server, and the controls. */
export interface WritingGroup {
  key: string;
  /** names the group, where there are several */
  legend?: ReactNode;
  intro?: ReactNode;
  controls: readonly WritingControl[];
}

export interface WritingWords {
  submit: string;
  /** the same once one knows what happened meanwhile */
  nevertheless: string;
  errorPrefix: string;
  oneError: string;
  /** with `{count}` in it */
  moreErrors: string;
}

/**
 * A form in which something is written about a case. What is typed stays in the tab until it is sent; what was refused
 * stays in the form. The ids of what is written are made with the page and kept with the text, so that posting it again
 * after a lost answer stores it once. On a page that is kept up to date it holds to the version that was shown when one
 * began to write, so that what comes meanwhile is read first. A plain form without JavaScript.
 */
export function WritingForm({
  action,
  page,
  seen,
  keep,
  ids,
  stored,
  groups,
  words,
  look = 'message',
  insert,
  shut,
}: {
  action: TalkAction;
  /** the page's path, for the answer without JavaScript */
  page: string;
  /** the case as this page shows it */
  seen: { reference: string; version: number };
  /** the name under which the tab keeps what is typed */
  keep: string;
  /** ids of what is to be stored, by the names of their fields */
  ids: Readonly<Record<string, string>>;
  /** ids of what the reader has stored already */
  stored: readonly string[];
  groups: readonly WritingGroup[];
  words: WritingWords;
  look?: 'message' | 'note' | 'question' | 'answer';
  /** texts that can be put into the first control */
  insert?: { label: string; none: string; submit: string; options: readonly { value: string; label: string }[] };
  /** why nothing can be written now; what was typed before that is still shown */
  shut?: ReactNode;
}) {
  const [state, post] = useActionState(action, nothingPosted, page);
  const [typedUpon, setTypedUpon] = useState<number | null>(null);
  const [first] = useState(() => new Map<string, string>());
  for (const [name, id] of Object.entries(ids)) if (!first.has(name)) first.set(name, id);
  const [kept, setKept] = useState<KeptTyped | null>(null);
  const typed = state.typed ?? kept;
  const storedIds = stored.join(' ');
  useEffect(() => {
    const back = recallTyped(keep);
    if (back && Object.values(back).some((value) => value !== '' && storedIds.split(' ').includes(value)))
      forgetTyped(keep);
    else if (back) setKept(back);
  }, [keep, storedIds]);
  useEffect(() => {
    if (state.typed) keepTyped(keep, state.typed);
  }, [keep, state]);
  const version = Math.max(typedUpon ?? seen.version, state.version);
  if (shut && !state.typed) return shut;
  return (
    <form
      action={post}
      noValidate
      className={`writing ${look}`}
      onInput={({ currentTarget }) => {
        setTypedUpon((before) => before ?? seen.version);
        keepTyped(keep, textsOf(new FormData(currentTarget)));
      }}
    >
      <ErrorSummary
        title={
          state.errors.length === 1 ? words.oneError : words.moreErrors.replace('{count}', String(state.errors.length))
        }
        errors={state.errors}
      />
      {state.obstacle && <ObstacleNotice {...state.obstacle} />}
      <input type="hidden" name="reference" value={seen.reference} />
      <input type="hidden" name="version" value={version} />
      {Object.keys(ids).map((name) => (
        <input key={name} type="hidden" name={name} value={typed?.[name] ?? first.get(name) ?? ''} />
      ))}
      {groups.map((group) => (
        <Group key={group.key} legend={group.legend}>
          {group.intro}
          {group.controls.map((control) => (
            <WritingField
              key={`${control.name} ${kept ? 'kept' : ''}`}
              control={control}
              typed={typed}
              errors={state.errors}
              errorPrefix={words.errorPrefix}
            />
          ))}
        </Group>
      ))}
      {shut ?? (
        <div className="writingfoot">
          <SubmitButton small name="intent" value="send">
            {state.obstacle && !state.obstacle.signIn ? words.nevertheless : words.submit}
          </SubmitButton>
          {insert && (
            <span className="inserting">
              <label className="vh" htmlFor={`${look}-template`}>
                {insert.label}
              </label>
              <select className="input" id={`${look}-template`} name="template" defaultValue="">
                <option value="">{insert.none}</option>
                {insert.options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
              <SubmitButton look="text" name="intent" value="insert">
                {insert.submit}
              </SubmitButton>
            </span>
          )}
        </div>
      )}
    </form>
  );
}

function Group({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  if (!legend) return children;
  return (
    <fieldset className="writinggroup">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

/** What is kept: not the case's version, which is the page's to say. */
function textsOf(form: FormData): KeptTyped {
  return withoutUntouched(
    Object.fromEntries(
      [...form].filter(
        (pair): pair is [string, string] =>
          typeof pair[1] === 'string' && !/^\$|^(reference|version|template|intent)$/.test(pair[0]),
      ),
    ),
  );
}
