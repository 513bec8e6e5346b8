'use client';

import { type ReactNode, useActionState } from 'react';
import { Notice } from '#ui/notice.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { type MacroState, notApplied } from './macro-state.ts';

/** Applies a macro that has been looked at; what the customer will read can be changed before. Works as a plain form too. */
export function MacroForm({
  action,
  page,
  hidden,
  text,
  language,
  words,
  children,
}: {
  action: (state: MacroState, form: FormData) => Promise<MacroState>;
  page: string;
  hidden: Readonly<Record<string, string | number>>;
  text: string | null;
  /** of the text */
  language: string;
  words: { text: string; hint: string; apply: string };
  /** what it does, and the way back */
  children: ReactNode;
}) {
  const [state, post] = useActionState(action, notApplied, page);
  return (
    <form action={post} className="statusform">
      {state.problem && (
        <Notice kind="error" live>
          {state.problem}
        </Notice>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {text !== null && (
        <TextArea
          id="macro-text"
          name="said"
          rows={7}
          lang={language}
          dir="auto"
          label={words.text}
          hint={words.hint}
          defaultValue={state.text ?? text}
        />
      )}
      <SubmitButton small>{words.apply}</SubmitButton>
    </form>
  );
}
