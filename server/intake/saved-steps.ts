import { type StepProgress, type StepState, stepState } from '#domain/intake/progress.ts';
import { type StepName, stepNames } from '#domain/intake/steps.ts';

/** What is stored of each step; null for one that was never saved. */
export type Stored<Row> = Record<StepName, Row | null>;

/** The rows of a draft's steps by the name of the step. */
export function byName<Row extends { step: StepName }>(rows: Row[]): Stored<Row> {
  const found = new Map(rows.map((row) => [row.step, row]));
  return Object.fromEntries(stepNames.map((name) => [name, found.get(name) ?? null])) as Stored<Row>;
}

/** How far each step is. */
export function statesOf(steps: Stored<StepProgress>): Record<StepName, StepState> {
  const entries = stepNames.map((name) => [name, stepState(steps[name])] as const);
  return Object.fromEntries(entries) as Record<StepName, StepState>;
}
