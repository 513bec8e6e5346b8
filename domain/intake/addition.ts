import { answersOf } from '#domain/intake/answer.ts';
import { optional } from '#domain/intake/field.ts';
import { type Problem, problemsOf } from '#domain/intake/problem.ts';
import { judgeStep, type StepProblem } from '#domain/intake/review.ts';
import { stepSchema } from '#domain/intake/schemas.ts';
import {
  concernFields,
  type Example,
  type ListName,
  maxEntries,
  type PartnerContact,
  type ScopeReference,
  type StepName,
} from '#domain/intake/steps.ts';
import { entriesOf, type TypedStep, withoutAnyBlankEntry } from '#domain/intake/typed.ts';

/** The entries of a case, or those that come to it. */
export interface CaseEntries {
  scopeReferences: ScopeReference[];
  partnerContacts: PartnerContact[];
  examples: Example[];
}

/** What of a draft comes to a case that there is already. */
export interface Addition {
  entries: CaseEntries;
  /** how many entries of the draft the case has already */
  known: number;
  /** title and summary of the draft, kept as a note in the history; null where they were not written */
  title: string | null;
  summary: string | null;
}

export type AdditionResult =
  | { ok: true; addition: Addition }
  /** what is to be mended in the draft: only what would be added is judged */
  | { ok: false; code: 'incomplete'; problems: StepProblem[] }
  /** the lists of the case that would hold more than 30 entries */
  | { ok: false; code: 'too_many'; lists: ListName[] }
  | { ok: false; code: 'nothing_new' };

export const listSteps = { scope: 'scopeReferences', contact: 'partnerContacts', examples: 'examples' } as const;

/**
 * What a draft adds to a case (F14): the entries that the case does not have yet, and its title and summary as a note.
 * A list without entries, and one that was waived, adds nothing and needs nothing.
 *
 * @param typed what each step of the draft holds
 * @param today the latest ISO date that counts as today
 */
export function additionTo(
  existing: CaseEntries,
  typed: Readonly<Record<StepName, TypedStep | null>>,
  today: string,
): AdditionResult {
  const problems: StepProblem[] = [];
  const note = noteSchema(today).safeParse(noteOf(typed.concern));
  if (!note.success) problems.push(...inStep('concern', note.error.issues.flatMap(problemsOf)));
  const entries: CaseEntries = { scopeReferences: [], partnerContacts: [], examples: [] };
  for (const step of Object.keys(listSteps) as (keyof typeof listSteps)[]) {
    const filled = withoutWaiver(step, withoutAnyBlankEntry(step, typed[step] ?? {}));
    if (entriesOf(step, filled).length === 0) continue;
    const read = stepSchema(step, today).safeParse(filled);
    if (read.success) Object.assign(entries, { [listSteps[step]]: entriesIn(read.data, listSteps[step]) });
    else problems.push(...inStep(step, judgeStep(step, filled, today)));
  }
  if (!note.success || problems.length > 0) return { ok: false, code: 'incomplete', problems };
  return withoutKnown(existing, entries, note.data);
}

function withoutKnown(
  existing: CaseEntries,
  entries: CaseEntries,
  { title, summary }: { title: string | null; summary: string | null },
): AdditionResult {
  const lacking = entriesLacking(existing, entries);
  if (!lacking.ok) return lacking;
  if (countOf(lacking.entries) === 0 && summary === null) return { ok: false, code: 'nothing_new' };
  return { ok: true, addition: { entries: lacking.entries, known: lacking.known, title, summary } };
}

/**
 * Of `entries` those that a case does not have yet, each once; `known`: how many it has already. `too_many`: the lists
 * that would hold more than 30.
 */
export function entriesLacking(
  existing: CaseEntries,
  entries: CaseEntries,
): { ok: true; entries: CaseEntries; known: number } | { ok: false; code: 'too_many'; lists: ListName[] } {
  const fresh: CaseEntries = {
    scopeReferences: unknown(existing.scopeReferences, entries.scopeReferences),
    partnerContacts: unknown(existing.partnerContacts, entries.partnerContacts),
    examples: unknown(existing.examples, entries.examples),
  };
  const lists = Object.values(listSteps).filter(
    (list) => fresh[list].length > 0 && existing[list].length + fresh[list].length > maxEntries,
  );
  if (lists.length > 0) return { ok: false, code: 'too_many', lists };
  return { ok: true, entries: fresh, known: countOf(entries) - countOf(fresh) };
}

function countOf(entries: CaseEntries): number {
  return Object.values(listSteps).reduce((sum, list) => sum + entries[list].length, 0);
}

/** Those that are not there yet, and each once. */
function unknown<Entry extends object>(existing: readonly Entry[], entries: readonly Entry[]): Entry[] {
  const seen = new Set(existing.map(contentOf));
  return entries.filter((entry) => {
    const content = contentOf(entry);
    if (seen.has(content)) return false;
    seen.add(content);
    return true;
  });
}

/** Two entries are equal whatever white space they were typed with. */
function contentOf(entry: object): string {
  const answers = Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(
    answers.map(([name, answer]) => [
      name,
      String(answer ?? '')
        .replace(/\s+/gu, ' ')
        .trim(),
    ]),
  );
}

function noteSchema(today: string) {
  const { title, summary } = concernFields;
  return answersOf({ title: optional(title), summary: optional(summary) }, today);
}

function noteOf(concern: TypedStep | null): TypedStep {
  return { title: concern?.title ?? '', summary: concern?.summary ?? '' };
}

/** Whether the draft waives a list concerns the draft alone: its entries are added, or none. */
function withoutWaiver(step: keyof typeof listSteps, typed: TypedStep): TypedStep {
  if (step === 'examples') return typed;
  return typed.waived === 'yes' ? {} : { ...typed, waived: '', waiverReason: '' };
}

function entriesIn(answers: object, list: ListName): unknown {
  return (answers as Record<ListName, unknown>)[list];
}

function inStep(step: StepName, problems: Problem[]): StepProblem[] {
  return problems.map((problem) => ({ ...problem, step }));
}
