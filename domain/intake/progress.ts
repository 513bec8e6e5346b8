import type { StepName } from './steps.ts';

/** How far a step is, for the task list: few states, each with its own sign. */
export type StepState = 'not_started' | 'in_progress' | 'complete' | 'waived';

/** What is stored of a step; null when it was never saved. */
export interface StoredStep {
  complete: boolean;
  answers: { [name: string]: unknown };
}

export function stepState(stored: StoredStep | null): StepState {
  if (!stored) return 'not_started';
  if (!stored.complete) return 'in_progress';
  return stored.answers.waived === 'yes' ? 'waived' : 'complete';
}

/** The first step that is not done yet, in the order of the form; null when all are. */
export function nextStep(states: Record<StepName, StepState>, order: readonly StepName[]): StepName | null {
  return order.find((step) => states[step] === 'not_started' || states[step] === 'in_progress') ?? null;
}
