'use client';

import { useActionState } from 'react';
import type { FormWords, QuestionWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { type RecordState, untouched } from '#app/[locale]/escalate/[draft]/letter/record/record-state.ts';
import type { TypedEntry } from '#domain/intake/typed.ts';
import { Radios } from '#ui/choice.tsx';
import { DateParts } from '#ui/date-parts.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';

/** The entry that tells of the letter, filled in as far as it is known. Without JavaScript it comes back the same. */
export function RecordForm({
  action,
  page,
  draftId,
  version,
  entry,
  language,
  title,
  titleWithError,
  words,
}: {
  action: (state: RecordState, form: FormData) => Promise<RecordState>;
  page: string;
  draftId: string;
  version: number;
  entry: TypedEntry;
  /** of what the customer types */
  language: string;
  title: string;
  titleWithError: string;
  words: {
    questions: Record<string, QuestionWords>;
    form: FormWords;
    submit: string;
    /** what stands above the errors, by their number */
    summaries: string[];
  };
}) {
  const [state, post] = useActionState(action, untouched, page);
  const typed = state.typed ?? entry;
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '');
  const day = typeof typed.contactedOn === 'object' ? typed.contactedOn : { day: '', month: '', year: '' };
  /** What every control of the entry has: the names are those of the step of contact. */
  const control = (name: string) => {
    const id = `partnerContacts-0-${name}`;
    const { label = '', hint, optional, limit } = words.questions[name] ?? {};
    const problem = state.errors.find(({ target }) => target === id || target.startsWith(`${id}-`));
    const texts = { id, label, hint, optional, limit, error: problem?.text, errorPrefix: words.form.error };
    return { problem, texts, name: `partnerContacts.0.${name}` };
  };
  const [date, channel, role, raised, reference] = [
    control('contactedOn'),
    control('channel'),
    control('partnerRole'),
    control('raised'),
    control('reference'),
  ];
  return (
    <form action={post} noValidate className="letter">
      <title>{state === untouched ? title : titleWithError}</title>
      <ErrorSummary title={words.summaries[state.errors.length] ?? ''} errors={state.errors} />
      {state.obstacle && (
        <Focused role="alert">
          <Notice kind="error">{state.obstacle}</Notice>
        </Focused>
      )}
      <input type="hidden" name="draft" value={draftId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="partnerContacts.0.response" value="none" />
      <DateParts
        {...date.texts}
        parts={words.form.partOrder.map((part) => ({
          part,
          label: words.form.parts[part],
          name: `${date.name}.${part}`,
          defaultValue: day[part],
          wrong: date.problem !== undefined && (date.problem.wrongPart ?? part) === part,
        }))}
      />
      <Radios
        key={text('channel')}
        {...channel.texts}
        name={channel.name}
        options={words.questions.channel?.options ?? []}
        defaultValue={text('channel')}
      />
      <TextField {...role.texts} name={role.name} lang={language} dir="auto" defaultValue={text('partnerRole')} />
      <TextArea
        {...raised.texts}
        name={raised.name}
        rows={5}
        lang={language}
        dir="auto"
        defaultValue={text('raised')}
      />
      <TextField {...reference.texts} name={reference.name} dir="auto" defaultValue={text('reference')} />
      <p className="foot">
        <SubmitButton>{words.submit}</SubmitButton>
      </p>
    </form>
  );
}
