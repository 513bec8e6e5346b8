import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCaseFile } from '#domain/intake/case-file.ts';
import { entryFields, type StepName, stepNames, stepShapes } from '#domain/intake/steps.ts';
import { type TypedEntry, type TypedStep, typedOf } from '#domain/intake/typed.ts';
import { root } from '#scripts/configuration.ts';

/** The answers of a case of `prisma/demo/cases`, as somebody would type them into the form. */
export function demoAnswers(name: string): Record<StepName, TypedStep> {
  const content: unknown = JSON.parse(readFileSync(join(root, 'prisma', 'demo', 'cases', `${name}.json`), 'utf8'));
  const read = readCaseFile(content, '2026-12-31');
  if (!read.ok) throw new Error(`The demo case ${name} is not right: ${JSON.stringify(read.problems)}`);
  const { answers } = read.file;
  return Object.fromEntries(stepNames.map((step) => [step, typedStep(step, answers[step])])) as Record<
    StepName,
    TypedStep
  >;
}

type Answers = Readonly<Record<string, unknown>>;

function typedStep(step: StepName, answers: Answers): TypedStep {
  const { fields, list } = stepShapes[step];
  if (fields) return typedOf(fields, answers as Record<string, string | null>);
  const entries = answers[list.name] as Record<string, string | null>[];
  const waiver: TypedEntry = list.waiver
    ? { waived: answers.waiver ? 'yes' : '', waiverReason: String(answers.waiver ?? '') }
    : {};
  return { [list.name]: entries.map((entry) => typedOf(entryFields[list.name], entry)), ...waiver };
}
