import type { CaseAnswers } from '#domain/intake/case-file.ts';
import { type Problem, placeOf, problemsOf } from '#domain/intake/problem.ts';
import { stepSchema } from '#domain/intake/schemas.ts';
import { type StepName, stepNames, stepShapes } from '#domain/intake/steps.ts';
import { emptyStep, type TypedStep, withoutAnyBlankEntry, withoutBlankEntries } from '#domain/intake/typed.ts';

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
    const read = stepSchema(step, today).safeParse(withoutAnyBlankEntry(step, typed[step] ?? emptyStep(step)));
    if (read.success) answers[step] = read.data;
    else
      problems.push(...inOrder(step, read.error.issues.flatMap(problemsOf)).map((problem) => ({ ...problem, step })));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, answers: answers as CaseAnswers };
}

/**
 * Judges one step as Continue does: without its blank entries. Returns what is wrong in the order of the questions, so
 * that a summary reads from top to bottom; an empty list when the step is complete.
 *
 * @param today the latest ISO date that counts as today
 */
export function judgeStep(step: StepName, typed: TypedStep, today: string): Problem[] {
  const read = stepSchema(step, today).safeParse(withoutBlankEntries(step, typed));
  return read.success ? [] : inOrder(step, read.error.issues.flatMap(problemsOf));
}

/** zod reports the rules between fields after all others; a reader goes from top to bottom. */
function inOrder(step: StepName, problems: Problem[]): Problem[] {
  const { fields, list } = stepShapes[step];
  const names = Object.keys(fields ?? list.fields);
  const rank = ({ path }: Problem) => {
    const { entry, field } = placeOf(path);
    // Outside of the entries stand, above them, the list as a whole, and below them the waiver.
    if (entry === null && list) return field === list.name ? -1 : Number.MAX_SAFE_INTEGER;
    return (entry ?? 0) * names.length + names.indexOf(field);
  };
  return problems.toSorted((a, b) => rank(a) - rank(b));
}
