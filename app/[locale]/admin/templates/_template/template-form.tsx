'use client';

import { useActionState } from 'react';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Notice } from '#ui/notice.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { type TemplateState, untouched } from './template-state.ts';
import type { TemplateFormWords } from './words.ts';

/** A template in six languages, with how it reads. A plain form without JavaScript. */
export function TemplateForm({
  action,
  page,
  id,
  seen,
  names,
  texts,
  words,
}: {
  action: (state: TemplateState, form: FormData) => Promise<TemplateState>;
  page: string;
  id: string;
  /** when it had last been kept; empty: it is a new one */
  seen: string;
  names: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, string>>;
  words: TemplateFormWords;
}) {
  const [state, post] = useActionState(action, untouched, page);
  const { typed, errors, obstacle, preview } = state;
  const errorAt = (target: string) => errors.find((error) => error.target === target)?.text;
  const wrong = errors.length > 0 || obstacle !== null;
  return (
    <form action={post} noValidate className="templateform">
      <title>{wrong ? words.titleWithError : words.title}</title>
      <ErrorSummary
        title={errors.length === 1 ? words.oneError : words.moreErrors.replace('{count}', String(errors.length))}
        errors={errors}
      />
      {obstacle && (
        <Notice kind="error" live>
          {obstacle}
        </Notice>
      )}
      {preview.length > 0 && (
        <div role="status" className="previews">
          {preview.map(({ language, label, text }) => (
            <section key={language} aria-labelledby={`preview-${language}`}>
              <h2 id={`preview-${language}`}>{label}</h2>
              <p className="typed" lang={language}>
                {text}
              </p>
            </section>
          ))}
        </div>
      )}
      <input type="hidden" name="id" value={typed?.id ?? id} />
      <input type="hidden" name="seen" value={typed?.seen ?? seen} />
      <p>{words.fields}</p>
      {words.languages.map(({ code, label }) => (
        <fieldset key={code}>
          <legend className="label">{label}</legend>
          <TextField
            id={`name-${code}`}
            name={`name-${code}`}
            label={words.name}
            optional={code === 'en' ? undefined : words.optional}
            limit={words.nameLimit}
            lang={code}
            defaultValue={typed?.[`name-${code}`] ?? names[code] ?? ''}
            error={errorAt(`name-${code}`)}
            errorPrefix={words.error}
          />
          <TextArea
            id={`text-${code}`}
            name={`text-${code}`}
            label={words.text}
            optional={code === 'en' ? undefined : words.optional}
            limit={words.textLimit}
            lang={code}
            rows={6}
            defaultValue={typed?.[`text-${code}`] ?? texts[code] ?? ''}
            error={errorAt(`text-${code}`)}
            errorPrefix={words.error}
          />
        </fieldset>
      ))}
      <p className="foot">
        <SubmitButton name="intent" value="save">
          {words.save}
        </SubmitButton>
        <SubmitButton look="second" name="intent" value="preview">
          {words.preview}
        </SubmitButton>
      </p>
    </form>
  );
}
