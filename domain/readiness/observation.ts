import type { Locale } from '#domain/identity/user.ts';
import type { Severity, StepName } from '#domain/intake/steps.ts';
import type { ReadinessAnswers } from '#domain/readiness/answers.ts';

/** What the entries say when they are read together, in the order of use: what is missing or contradicts comes first. */
export const observationCodes = [
  'promise_open',
  'no_contact',
  'no_example',
  'change_explains',
  'go_live_past',
  'raised_before_agreed',
  'example_before_agreed',
  'example_before_due',
  'support_desk_only',
  'spoken_without_reference',
  'severity_without_figure',
  'outcome_open',
  'examples_before_contact',
  'examples_grown_old',
  'addition_named',
] as const;
export type ObservationCode = (typeof observationCodes)[number];

/** What words need: text of the customer as it was typed, a number, an ISO day or several. */
export type ObservationValue = string | number | { day: string } | { days: string[] };

/** One thing that can be said of the entries together; its words are `Advice.together.<code>`. */
export interface Observation {
  code: ObservationCode;
  step: StepName;
  /** the answer that it belongs to, as `Problem.path` writes it; left out: the step as a whole */
  at?: string;
  values: Record<string, ObservationValue>;
}

/** The answers with what else the rules over all of them read. */
export type WholeAnswers = ReadinessAnswers & { severity?: Severity | string | null; phase?: string | null };

/** What every rule over the entries gets. */
export interface Reading {
  answers: WholeAnswers;
  /** the language that the answers are written in */
  language: Locale;
  /** the reader’s ISO day */
  today: string;
}

export type ScopeEntry = ReadinessAnswers['scopeReferences'][number];
export type ContactEntry = ReadinessAnswers['partnerContacts'][number];
export type ExampleEntry = ReadinessAnswers['examples'][number];

/** The path of a field of an entry. */
export function pathOf(list: string, entry: { readonly index?: number }, position: number, field: string): string {
  return `${list}[${entry.index ?? position}].${field}`;
}

/** All that a contact or an example tells, as one text. */
export function textOf(entry: ContactEntry | ExampleEntry): string {
  const { index: _, ...answers } = entry;
  return Object.values(answers).filter(Boolean).join('\n');
}
