import type { StepAdvice } from '#app/[locale]/escalate/[draft]/_form/advice.ts';
import type { Problem } from '#domain/intake/problem.ts';
import type { TypedStep } from '#domain/intake/typed.ts';

/** What became of a save; the same whether a form was posted or the browser saved by itself. Dates are ISO timestamps. */
export type SaveAnswer =
  /** stored, right or wrong; no problems: the step is complete */
  | { kind: 'saved'; version: number; savedAt: string; problems: Problem[]; advice: StepAdvice }
  /** somebody has saved the step since the version that was typed upon; nothing was overwritten */
  | { kind: 'stale'; version: number; theirs: TypedStep; savedAt: string }
  /** as a case of its own, or added to another */
  | { kind: 'submitted' | 'joined'; reference: string }
  /** the matter was settled, and the draft closed without a case */
  | { kind: 'settled' }
  | { kind: 'signedOut' }
  /** the draft was discarded, or never was this person's */
  | { kind: 'gone' }
  | { kind: 'tooLarge' };

/** What keeps a step from being saved. `offline` is known in the browser alone. */
export type Trouble = Exclude<SaveAnswer, { kind: 'saved' }> | { kind: 'offline' };

/** What a posted form gives back to the page: all that was typed, upon which version, and what came of it. */
export interface StepState {
  typed: TypedStep | null;
  version: number;
  answer: SaveAnswer | null;
}

export const untouched: StepState = { typed: null, version: 0, answer: null };
