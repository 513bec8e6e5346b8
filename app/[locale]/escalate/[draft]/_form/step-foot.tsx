'use client';

import { SaveStatus } from '#app/[locale]/escalate/[draft]/_form/save-status.tsx';
import type { StepWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { Icon } from '#ui/icon.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';

/** The end of a step: the way on, the way out, and whether it is saved. */
export function StepFoot({ words, lastSaved }: { words: StepWords; lastSaved: string | null }) {
  return (
    <div className="row">
      <div className="q">
        <div className="foot">
          <SubmitButton name="intent" value="continue">
            {words.form.continue} <Icon name="arrow" />
          </SubmitButton>
          <SubmitButton look="text" name="intent" value="later">
            {words.form.later}
          </SubmitButton>
        </div>
        <p className="savedline">
          <SaveStatus words={words.save} locale={words.locale} last={lastSaved} />
        </p>
      </div>
    </div>
  );
}
