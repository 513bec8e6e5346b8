'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { Select, TextArea, TextField } from '#ui/text-field.tsx';
import { type EditorState, untouched } from './macro-editor-state.ts';

interface Choice {
  value: string;
  label: string;
}

/** Writes a macro: what it does, its name and its text in each language. Works as a plain form too. */
export function MacroEditor({
  action,
  page,
  hidden,
  kept,
  statuses,
  people,
  languages,
  words,
}: {
  action: (state: EditorState, form: FormData) => Promise<EditorState>;
  page: string;
  hidden: Readonly<Record<string, string>>;
  /** the answers as they are kept, by the names of the fields */
  kept: Readonly<Record<string, string>>;
  statuses: readonly Choice[];
  people: readonly Choice[];
  languages: readonly { code: string; name: string; text: string; optional: boolean }[];
  words: Record<
    | 'status'
    | 'days'
    | 'daysHint'
    | 'assignee'
    | 'addTags'
    | 'removeTags'
    | 'tagsHint'
    | 'textHint'
    | 'optional'
    | 'keep'
    | 'errorPrefix'
    | 'summary',
    string
  >;
}) {
  const [state, post] = useActionState(action, untouched, page);
  const field = (id: string) => ({
    id,
    name: id,
    defaultValue: (state.typed ?? kept)[id] ?? '',
    error: state.errors.find(({ target }) => target === id)?.text,
    errorPrefix: words.errorPrefix,
  });
  const options = (choices: readonly Choice[]) =>
    choices.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ));
  return (
    <form action={post} className="macroeditor" noValidate>
      <ErrorSummary title={words.summary} errors={state.errors} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select {...field('status')} label={words.status}>
        {options(statuses)}
      </Select>
      <TextField {...field('answerDays')} inputMode="numeric" label={words.days} hint={words.daysHint} />
      <Select {...field('assignee')} label={words.assignee}>
        {options(people)}
      </Select>
      <TextField {...field('addTags')} label={words.addTags} hint={words.tagsHint} />
      <TextField {...field('removeTags')} label={words.removeTags} hint={words.tagsHint} />
      {languages.map(({ code, name, text, optional }) => (
        <fieldset key={code} className="field">
          <TextField
            {...field(`name-${code}`)}
            lang={code}
            label={name}
            optional={optional ? words.optional : undefined}
          />
          <TextArea
            {...field(`text-${code}`)}
            lang={code}
            dir="auto"
            rows={4}
            label={text}
            hint={words.textHint}
            optional={words.optional}
          />
        </fieldset>
      ))}
      <SubmitButton>{words.keep}</SubmitButton>
    </form>
  );
}
