'use client';

import { type MouseEvent, useRef, useState } from 'react';
import type { LetterFormWords } from '#app/[locale]/escalate/[draft]/letter/letter-words.ts';
import { useScripts } from '#app/[locale]/escalate/[draft]/letter/use-scripts.ts';
import { mailLink } from '#domain/correspondence/mail-link.ts';
import { Button, buttonClass } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';

/** What can be done with the letter: without JavaScript all but copying and printing, for which browsers have keys. */
export function LetterActs({ letter, words }: { letter: { subject: string; body: string }; words: LetterFormWords }) {
  const scripts = useScripts();
  const [failed, setFailed] = useState(false);
  const mailed = useRef<HTMLButtonElement>(null);
  const mail = mailLink(letter);

  /** Copies first, then posts, so that what was copied is kept and noted. */
  async function copy(event: MouseEvent<HTMLButtonElement>) {
    event.preventDefault();
    const button = event.currentTarget;
    const copied = await toClipboard(letter.body);
    setFailed(!copied);
    if (copied) button.form?.requestSubmit(button);
    else document.querySelector<HTMLTextAreaElement>('#body')?.select();
  }

  /** The link opens the mail; a text that it cannot hold is at hand to be pasted, and what is mailed is kept and noted. */
  async function noteMail() {
    if (!mail.whole) await toClipboard(letter.body);
    const button = mailed.current;
    button?.form?.requestSubmit(button);
  }

  return (
    <>
      {/* Enter in a line sends a form by its first button: this one, which changes nothing but what is kept. */}
      <button type="submit" name="intent" value="save" className="vh" tabIndex={-1} aria-hidden="true" />
      <button ref={mailed} type="submit" name="intent" value="mailed" hidden />
      <div className="foot">
        {scripts && (
          <SubmitButton name="intent" value="copied" onClick={copy}>
            {words.copy}
          </SubmitButton>
        )}
        <a className={buttonClass({ look: 'second' })} href={mail.href} onClick={noteMail}>
          {words.mail} <Icon name="arrow" />
        </a>
        {scripts && (
          <Button look="second" onClick={() => window.print()}>
            {words.print}
          </Button>
        )}
        <span className="hint" role="status">
          {failed ? words.copyFailed : null}
        </span>
      </div>
      {!mail.whole && <p className="hint">{words.mailLong}</p>}
      {!scripts && <p className="hint">{words.copyByHand}</p>}
      <div className="foot">
        <SubmitButton name="intent" value="told" look="second">
          {words.told}
        </SubmitButton>
        <SubmitButton name="intent" value="save" look="text">
          {words.save}
        </SubmitButton>
      </div>
    </>
  );
}

/** False where the browser does not allow it, or has no clipboard. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
