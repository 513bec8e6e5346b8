'use client';

import { useActionState, useEffect, useState } from 'react';
import { type KeptLetter, keepTyped, recallTyped } from '#app/[locale]/escalate/[draft]/letter/kept.ts';
import { LetterActs } from '#app/[locale]/escalate/[draft]/letter/letter-acts.tsx';
import { type LetterState, type TypedLetter, untouched } from '#app/[locale]/escalate/[draft]/letter/letter-state.ts';
import { LetterTroublePanel } from '#app/[locale]/escalate/[draft]/letter/letter-trouble.tsx';
import type { LetterFormWords } from '#app/[locale]/escalate/[draft]/letter/letter-words.ts';
import { Paper, type Piece } from '#app/[locale]/escalate/[draft]/letter/paper.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';

/**
 * The letter to be read, changed, copied, mailed, printed and sent. A plain form whose buttons say what is done; with
 * JavaScript it copies and prints too, and what is typed and not saved yet is kept in the tab.
 */
export function LetterForm({
  action,
  page,
  draftId,
  letter,
  pieces,
  typedLanguage,
  maySend,
  title,
  titleWithError,
  words,
}: {
  action: (state: LetterState, form: FormData) => Promise<LetterState>;
  /** the page's path, for the answer without JavaScript and for reading it anew */
  page: string;
  draftId: string;
  letter: TypedLetter;
  /** the text as it was made; null once it was changed by hand */
  pieces: Piece[] | null;
  /** of what the customer typed */
  typedLanguage: string;
  maySend: boolean;
  title: string;
  titleWithError: string;
  words: LetterFormWords;
}) {
  const [state, post] = useActionState(action, untouched, page);
  const [kept, setKept] = useState<KeptLetter | null>(null);
  const { version, language, madeFrom, subject, body, to } = state.typed ?? { ...letter, ...kept };
  const [now, setNow] = useState({ subject, body });
  const posted = state.typed !== null;
  useEffect(() => {
    const back = posted ? null : recallTyped(draftId, letter.version);
    if (!back) return;
    setKept(back);
    setNow({ subject: back.subject, body: back.body });
  }, [draftId, letter.version, posted]);
  const errorAt = (target: string) => state.errors.find((error) => error.target === target)?.text;
  const wrong = state.errors.length > 0 || state.trouble !== null;
  return (
    <form
      action={post}
      noValidate
      className="letter"
      onInput={({ currentTarget }) => {
        const typed = readText(new FormData(currentTarget));
        setNow(typed);
        keepTyped(draftId, { version, language, madeFrom, ...typed });
      }}
    >
      <title>{wrong ? titleWithError : title}</title>
      <ErrorSummary title={state.errors.length === 1 ? words.oneError : words.twoErrors} errors={state.errors} />
      {state.trouble && <LetterTroublePanel trouble={state.trouble} page={page} words={words} />}
      <input type="hidden" name="draft" value={draftId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="madeFrom" value={madeFrom} />
      <TextField
        key={kept ? 'kept-subject' : 'subject'}
        id="subject"
        name="subject"
        label={words.subject}
        lang={language}
        dir="auto"
        defaultValue={subject}
        error={errorAt('subject')}
        errorPrefix={words.error}
      />
      <TextArea
        key={kept ? 'kept-body' : 'body'}
        id="body"
        name="body"
        label={words.body}
        hint={words.bodyHint}
        lang={language}
        dir="auto"
        rows={24}
        defaultValue={body}
        error={errorAt('body')}
        errorPrefix={words.error}
      />
      <LetterActs letter={now} words={words} />
      {maySend && (
        <fieldset className="sendfrom">
          <legend className="label">{words.sendTitle}</legend>
          <p className="hint">{words.sendText}</p>
          <TextField
            id="to"
            name="to"
            type="email"
            autoComplete="off"
            label={words.to}
            defaultValue={to}
            error={errorAt('to')}
            errorPrefix={words.error}
          />
          <SubmitButton name="intent" value="send" look="second">
            {words.send}
          </SubmitButton>
        </fieldset>
      )}
      <Paper
        language={language}
        typedLanguage={typedLanguage}
        subject={now.subject}
        pieces={pieces && now.body === letter.body ? pieces : [{ text: now.body, typed: false }]}
      />
    </form>
  );
}

function readText(form: FormData): { subject: string; body: string } {
  return { subject: String(form.get('subject') ?? ''), body: String(form.get('body') ?? '') };
}
