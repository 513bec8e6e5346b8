import * as z from 'zod/mini';
import { type Locale, locale } from '#domain/identity/user.ts';
import { answersOf, anything, objectProblem } from '#domain/intake/answer.ts';
import { type Bypass, readBypass } from '#domain/intake/bypass.ts';
import { line, type ProblemCode } from '#domain/intake/field.ts';
import { type Problem, problemsOf } from '#domain/intake/problem.ts';
import { type StepResult, stepSchema } from '#domain/intake/schemas.ts';
import {
  concernFields,
  entryFields,
  projectFields,
  type StepName,
  stepNames,
  waivableItems,
} from '#domain/intake/steps.ts';

/** A whole case, every step's answers right: what is stored, whichever door it came through. */
export type CaseAnswers = StepResult;

/** A case as a file brings it: with its language and the name of the organization. */
export interface CaseFile {
  language: Locale;
  organization: string;
  /** why it did not wait for the partner's answer */
  bypass: Bypass | null;
  answers: CaseAnswers;
}

/**
 * Reads the format of case files (docs/case-file.md): one JSON object with the answers of all steps side by side and
 * waivers in `notApplicable`. Judged by the very schemas of the form's steps.
 *
 * @param content what `JSON.parse` gave
 * @param today the latest ISO date that counts as today
 * @returns the case, or every problem with its path in the file
 */
export function readCaseFile(
  content: unknown,
  today: string,
): { ok: true; file: CaseFile } | { ok: false; problems: Problem[] } {
  const outer = caseFile.safeParse(content);
  const problems: Problem[] = outer.success ? [] : outer.error.issues.flatMap(problemsOf);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return { ok: false, problems };

  const written = content as Record<string, unknown>;
  const waivers = outer.success ? outer.data.notApplicable : readable(written.notApplicable);
  const answers: Partial<Record<StepName, unknown>> = {};
  for (const step of stepNames) {
    const read = stepSchema(step, today).safeParse(answersFor(step, written, waivers));
    if (read.success) answers[step] = read.data;
    else {
      problems.push(
        ...read.error.issues.flatMap((issue) => problemsOf({ ...issue, path: pathInFile(issue, step, waivers) })),
      );
    }
  }
  if (!outer.success || problems.length > 0) return { ok: false, problems: firstAtEachPath(problems) };
  const { language, organization, bypass } = outer.data;
  return { ok: true, file: { language, organization, bypass: bypass ?? null, answers: answers as CaseAnswers } };
}

/** Two rules that meet at one place say the same thing twice: the first is enough to mend it. */
function firstAtEachPath(problems: Problem[]): Problem[] {
  return [...new Map([...problems].reverse().map((problem) => [problem.path, problem])).values()].reverse();
}

const organizationFields = { organization: line() };

const waiver = z.strictObject(
  { item: z.optional(z.unknown()), reason: z.optional(z.unknown()) },
  { error: objectProblem },
);

const bypass = z
  .strictObject({ reason: z.optional(z.unknown()), detail: z.optional(z.unknown()) }, { error: objectProblem })
  .check(
    z.superRefine((written, context) => {
      const read = readBypass(written.reason, written.detail);
      if (read.ok) return;
      for (const { path, code } of read.problems) context.addIssue({ code: 'custom', message: code, path: [path] });
    }),
  );

const caseFile = z.strictObject(
  {
    language: anything((typed, fail) => {
      const read = locale.safeParse(typed);
      return read.success ? read.data : fail(typed === null || typed === '' ? 'required' : 'not_a_choice');
    }),
    organization: anything((typed, fail) => {
      const read = answersOf(organizationFields, '').safeParse({ organization: typed });
      return read.success ? read.data.organization : fail(read.error.issues[0]?.message as ProblemCode);
    }),
    notApplicable: z.prefault(z.array(waiver, { error: 'not_a_list' }), []).check(
      z.superRefine((waivers, context) => {
        const seen = new Set<unknown>();
        for (const [index, { item, reason }] of waivers.entries()) {
          const report = (key: keyof Waiver, message: ProblemCode) =>
            context.addIssue({ code: 'custom', message, path: [index, key] });
          if (item === 'examples') report('item', 'waiver_not_allowed');
          else if (!(waivableItems as readonly unknown[]).includes(item)) report('item', 'not_a_choice');
          else if (seen.has(item)) report('item', 'waived_twice');
          if (typeof (reason ?? '') !== 'string') report('reason', 'not_text');
          seen.add(item);
        }
      }),
    ),
    bypass: z.nullish(bypass),
    ...Object.fromEntries(
      [...Object.keys(projectFields), ...Object.keys(concernFields), ...Object.keys(entryFields)].map((name) => [
        name,
        z.optional(z.unknown()),
      ]),
    ),
  },
  { error: objectProblem },
) as unknown as z.ZodMiniType<{
  language: Locale;
  organization: string;
  notApplicable: Waiver[];
  bypass?: Bypass | null;
}>;

interface Waiver {
  item?: unknown;
  reason?: unknown;
}

/** The waivers of a file that has problems elsewhere, so that no false problem is reported for a waived list. */
function readable(written: unknown): Waiver[] {
  const isWaiver = (waiver: unknown): waiver is Waiver => typeof waiver === 'object' && waiver !== null;
  return Array.isArray(written) ? written.map((waiver: unknown) => (isWaiver(waiver) ? waiver : {})) : [];
}

function answersFor(step: StepName, written: Record<string, unknown>, waivers: Waiver[]): unknown {
  const pick = (names: string[]) =>
    Object.fromEntries(names.filter((name) => name in written).map((n) => [n, written[n]]));
  switch (step) {
    case 'project':
      return pick(Object.keys(projectFields));
    case 'concern':
      return pick(Object.keys(concernFields));
    case 'examples':
      return { examples: written.examples ?? [] };
    default: {
      const list = step === 'scope' ? 'scopeReferences' : 'partnerContacts';
      const waiver = waivers.find(({ item }) => item === step);
      return { [list]: written[list] ?? [], waived: waiver !== undefined, waiverReason: waiver?.reason ?? '' };
    }
  }
}

/** The form's waiver fields stand in a file as an entry of `notApplicable`. */
function pathInFile(issue: { path: PropertyKey[] }, step: StepName, waivers: Waiver[]): PropertyKey[] {
  const [first] = issue.path;
  if (first !== 'waived' && first !== 'waiverReason') return issue.path;
  const index = waivers.findIndex(({ item }) => item === step);
  return ['notApplicable', index, first === 'waived' ? 'item' : 'reason'];
}
