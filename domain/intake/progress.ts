import type { StepName } from '#domain/intake/steps.ts';

/** How far a step is, for the task list: few states, each with its own sign. */
export type StepState = 'not_started' | 'in_progress' | 'complete' | 'waived';

/** What is known of a saved step: whether it passed its schema, and whether its list was declared not to apply. */
export interface StepProgress {
  complete: boolean;
  waived: boolean;
}

/** The state of a step; `null`: it was never saved. */
export function stepState(saved: StepProgress | null): StepState {
  if (!saved) return 'not_started';
  if (!saved.complete) return 'in_progress';
  return saved.waived ? 'waived' : 'complete';
}

/** The first step that is not done yet, in the order of the form; null when all are. */
export function nextStep(states: Record<StepName, StepState>, order: readonly StepName[]): StepName | null {
  return order.find((step) => states[step] === 'not_started' || states[step] === 'in_progress') ?? null;
}
