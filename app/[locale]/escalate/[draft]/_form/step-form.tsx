'use client';

import { type ReactNode, useActionState, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Observed } from '#app/[locale]/escalate/[draft]/_form/advice.ts';
import { type StepState, untouched } from '#app/[locale]/escalate/[draft]/_form/outcome.ts';
import {
  type Saved,
  type Start,
  startFromKept,
  startOf,
  startWithNewer,
  startWithTyped,
} from '#app/[locale]/escalate/[draft]/_form/start.ts';
import { StepRound } from '#app/[locale]/escalate/[draft]/_form/step-round.tsx';
import type { SupportWords } from '#app/[locale]/escalate/[draft]/_form/support-words.ts';
import type { StepWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import type { StepName } from '#domain/intake/steps.ts';

/** All that the form of a step needs; plain data and words, made on the server. */
export interface StepFormProps {
  action: (state: StepState, form: FormData) => Promise<StepState>;
  draftId: string;
  step: StepName;
  saved: Saved;
  /** when it was saved, in words */
  lastSaved: string | null;
  /** the latest ISO date that counts as today */
  today: string;
  words: StepWords;
  /** what its first note says of the step as it was saved */
  said: ReactNode;
  /** the way out where it is settled, at the end of that note */
  exit: ReactNode;
  /** Continue returns to the review, where one came from */
  toReview: boolean;
  paths: { here: string; next: string; drafts: string; save: string; signIn: string; cases: string; settled: string };
  /** what the entries said together when the page was made */
  observed: readonly Observed[];
  /** what may be chosen or typed over, by the field's name */
  suggestions: Record<string, string[]>;
  support: SupportWords | null;
}

/**
 * The form of a step. Without JavaScript it posts to `action` and comes back with what was typed; with it, the same
 * markup is checked and saved in place. What a tab had kept, and a decided conflict, begin a new round.
 */
export function StepForm({ action, ...props }: StepFormProps) {
  const { draftId, step, saved, words } = props;
  const [state, post] = useActionState(action, untouched, props.paths.here);
  const formId = `${step}-form`;
  const takesOver = useSyncExternalStore(
    () => () => undefined,
    () => false,
    () => true,
  );
  const [round, setRound] = useState<{ number: number; start: Start }>(() => {
    const start = startOf(saved, state, words);
    return { number: 0, start: takesOver ? startWithTyped(start, step, formId) : startWithNewer(start, draftId, step) };
  });
  const begin = useCallback((start: Start) => setRound(({ number }) => ({ number: number + 1, start })), []);
  useEffect(() => {
    setRound((first) => {
      const start = first.number === 0 ? startFromKept(first.start, draftId, step) : null;
      return start ? { number: 1, start } : first;
    });
  }, [draftId, step]);
  useEffect(goToAnchor, []);

  return <StepRound {...props} key={round.number} post={post} formId={formId} start={round.start} begin={begin} />;
}

/** A link to a field or an entry, from the review, opens and focuses it. */
function goToAnchor() {
  const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  const fold = target?.querySelector('details') ?? target?.closest('details');
  if (fold) fold.open = true;
  (target?.querySelector('summary') ?? target)?.focus();
}
