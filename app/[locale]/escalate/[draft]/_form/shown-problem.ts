import { fill, type ProblemWords, type StepWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import type { Typed } from '#domain/intake/field.ts';
import { type Problem, placeOf } from '#domain/intake/problem.ts';
import { stepShapes } from '#domain/intake/steps.ts';
import { characters } from '#domain/intake/text.ts';
import { entriesOf, type TypedStep } from '#domain/intake/typed.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { SummaryError } from '#ui/error-summary.tsx';

/** A problem in words, once for its field and once for the summary, which leads to the control that mends it. */
export interface ShownProblem extends SummaryError {
  path: string;
  /** the words at the field */
  here: string;
  wrongPart: string | null;
}

/** Puts the problems of a step into words; a field shows the first of its own. */
export function showProblems(problems: readonly Problem[], typed: TypedStep, words: StepWords): ShownProblem[] {
  const seen = new Set<string>();
  return problems.flatMap(({ path, code }) => {
    const { entry, field, part } = placeOf(path);
    const name = questionPath(words, entry, field);
    if (seen.has(name)) return [];
    seen.add(name);
    const count = characters(String(typedAt(typed, words, entry, field)));
    const template = wordsOf(words, field)[code] ?? code;
    const here = fill(template, { count: formatsFor(words.locale).number(count) });
    const text = entry === null || !words.list ? here : fill(words.list.problem, { number: entry + 1, message: here });
    return [{ path: name, target: targetOf(words, name, field, part), text, here, wrongPart: part }];
  });
}

/** The name of a question as its control and its problems bear it: `scopeReferences.0.section`. */
export function questionPath({ step }: Pick<StepWords, 'step'>, entry: number | null, field: string): string {
  const list = stepShapes[step].list?.name;
  return entry === null || !list ? field : `${list}.${entry}.${field}`;
}

/** The id of the control of a question. */
export function idOf(path: string): string {
  return path.replaceAll('.', '-');
}

function targetOf(words: StepWords, path: string, field: string, part: string | null): string {
  if (field === stepShapes[words.step].list?.name) return 'add-entry';
  const { fields, list } = stepShapes[words.step];
  const isDate = (fields ?? list.fields)[field]?.kind === 'date';
  return isDate ? `${idOf(path)}-${part ?? words.form.partOrder[0]}` : idOf(path);
}

function wordsOf(words: StepWords, field: string): ProblemWords {
  if (field === 'waiverReason') return words.waiver?.reason.problems ?? {};
  if (field === 'waived') return words.waiver?.problems ?? {};
  return words.questions[field]?.problems ?? words.list?.problems ?? {};
}

function typedAt(typed: TypedStep, { step }: StepWords, entry: number | null, field: string): Typed {
  const holder = entry === null ? typed : entriesOf(step, typed)[entry];
  const value = holder?.[field];
  return typeof value === 'string' ? value : '';
}
