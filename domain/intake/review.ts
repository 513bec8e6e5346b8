import type { CaseAnswers } from '#domain/intake/case-file.ts';
import { type Problem, problemsOf } from '#domain/intake/problem.ts';
import { stepSchema } from '#domain/intake/schemas.ts';
import { type StepName, stepNames } from '#domain/intake/steps.ts';
import { emptyStep, type TypedStep, withoutBlankEntries } from '#domain/intake/typed.ts';

/** A problem with the step it belongs to. */
export type StepProblem = Problem & { step: StepName };

/**
 * Judges all that was typed as one case: what review shows and what submit demands.
 *
 * @param typed what each step holds; null for a step that was never saved
 * @param today the latest ISO date that counts as today
 */
export function judgeAnswers(
  typed: Readonly<Record<StepName, TypedStep | null>>,
  today: string,
): { ok: true; answers: CaseAnswers } | { ok: false; problems: StepProblem[] } {
  const problems: StepProblem[] = [];
  const answers: Partial<Record<StepName, unknown>> = {};
  for (const step of stepNames) {
    const read = stepSchema(step, today).safeParse(withoutBlankEntries(step, typed[step] ?? emptyStep(step)));
    if (read.success) answers[step] = read.data;
    else problems.push(...read.error.issues.flatMap(problemsOf).map((problem) => ({ ...problem, step })));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: answers as CaseAnswers };
}
