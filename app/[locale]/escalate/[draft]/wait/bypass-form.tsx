'use client';

import { useActionState } from 'react';
import { type BypassState, untouched } from '#app/[locale]/escalate/[draft]/wait/bypass-state.ts';
import { type Option, Radios } from '#ui/choice.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { TextArea } from '#ui/text-field.tsx';

type Word = 'title' | 'titleWithError' | 'reason' | 'detail' | 'hint' | 'limit' | 'submit' | 'error' | 'one' | 'two';

/** Asks why the draft does not wait. Without JavaScript it posts and comes back the same. */
export function BypassForm({
  action,
  page,
  draftId,
  given,
  options,
  words,
}: {
  action: (state: BypassState, form: FormData) => Promise<BypassState>;
  /** the page's path, for the answer without JavaScript */
  page: string;
  draftId: string;
  /** what was given before */
  given: { reason: string; detail: string };
  options: readonly Option[];
  words: Record<Word, string>;
}) {
  const [state, post] = useActionState(action, untouched, page);
  const { reason, detail, errors } = state === untouched ? { ...given, errors: [] } : state;
  const errorAt = (target: string) => errors.find((error) => error.target === target)?.text;
  return (
    <form action={post} noValidate className="bypass">
      <title>{errors.length > 0 ? words.titleWithError : words.title}</title>
      <ErrorSummary title={errors.length === 1 ? words.one : words.two} errors={errors} />
      <input type="hidden" name="draft" value={draftId} />
      <Radios
        key={`reason ${reason}`}
        id="reason"
        name="reason"
        label={words.reason}
        options={options}
        defaultValue={reason}
        error={errorAt('reason')}
        errorPrefix={words.error}
      />
      <TextArea
        id="detail"
        name="detail"
        label={words.detail}
        hint={words.hint}
        limit={words.limit}
        rows={5}
        dir="auto"
        defaultValue={detail}
        error={errorAt('detail')}
        errorPrefix={words.error}
      />
      <p className="foot">
        <SubmitButton look="second">{words.submit}</SubmitButton>
      </p>
    </form>
  );
}
