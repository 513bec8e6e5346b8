import type { Problem } from '#domain/intake/problem.ts';
import { placeOf } from '#domain/intake/problem.ts';
import { type StepName, stepShapes } from '#domain/intake/steps.ts';
import type { RuleCode } from '#domain/readiness/finding.ts';

/** What the answers of a step say, judged on the server. An answer in which nothing was typed has no advice. */
export interface StepAdvice {
  /** by the name of the question’s control: `summary`, `scopeReferences.0.detail` */
  answers: Record<string, AnswerAdvice>;
  /** what each entry says, by its place */
  entries: Record<number, Count>;
}

export interface Count {
  met: number;
  of: number;
}

/** What one answer says; its words wait in the page, but for the sentence that is said aloud. */
export interface AnswerAdvice {
  met: RuleCode[];
  missing: RuleCode[];
  /** 2 of 6 said. Missing: a figure, a day. */
  say: string;
}

/** What can be said of the answers to one question. */
export interface AdviceWords {
  /** over what it says so far, over one that says all, and in place of both where nothing was typed */
  soFar: string;
  all: string;
  helps: string;
  /** what the list says before each thing that was said, for those who do not see its sign */
  said: string;
  rules: { code: RuleCode; said: string; missing: string; ask: string }[];
}

/** What the entries say together, in words. */
export interface Observed {
  code: string;
  step: StepName;
  /** the name of the control that it belongs to; null: the step as a whole */
  path: string | null;
  title: string;
  text: string;
}

/** The name of the control that an answer was typed into. */
export function controlPath(step: StepName, { path }: Pick<Problem, 'path'>): string {
  const { entry, field } = placeOf(path);
  const { list } = stepShapes[step];
  return entry === null || !list ? field : `${list.name}.${entry}.${field}`;
}
