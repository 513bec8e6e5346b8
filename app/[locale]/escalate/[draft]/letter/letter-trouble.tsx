'use client';

import type { LetterTrouble } from '#app/[locale]/escalate/[draft]/letter/letter-state.ts';
import type { LetterFormWords } from '#app/[locale]/escalate/[draft]/letter/letter-words.ts';
import { Focused } from '#ui/focused.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';

/** Says why the letter was not kept and what can be done; what was typed stands below it. */
export function LetterTroublePanel({
  trouble: { title, text, link, theirs },
  page,
  words,
}: {
  trouble: LetterTrouble;
  page: string;
  words: LetterFormWords;
}) {
  return (
    <Focused className="trouble" role="alert" aria-labelledby="trouble-title">
      <h2 id="trouble-title">{title}</h2>
      <p>{text}</p>
      {link && (
        <a href={link.href} target="_blank" rel="noopener">
          {link.label}
        </a>
      )}
      {theirs && (
        <>
          <details>
            <summary>{words.theirs}</summary>
            <p className="typed" dir="auto" lang="">
              <b>{theirs.subject}</b>
            </p>
            <p className="typed" dir="auto" lang="">
              {theirs.body}
            </p>
          </details>
          <div className="foot">
            <SubmitButton name="intent" value={`mine:${theirs.version}`}>
              {words.keepMine}
            </SubmitButton>
            <a className="btn second" href={page}>
              {words.takeTheirs}
            </a>
          </div>
        </>
      )}
    </Focused>
  );
}
