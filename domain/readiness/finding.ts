import type { StepName } from '#domain/intake/steps.ts';

/** What an answer can be asked for: the best practice, made checkable. `docs/readiness.md` explains each. */
export const ruleCodes = [
  'when',
  'who',
  'quantity',
  'thing',
  'contrast',
  'reference',
  'time_to_answer',
  'could_act',
  'verifiable',
] as const;
export type RuleCode = (typeof ruleCodes)[number];

/** The answers that are judged, by step and name. */
export const answerFields = [
  'summary',
  'businessImpact',
  'desiredOutcome',
  'scope.detail',
  'scope.timelineImpact',
  'contact.raised',
  'contact.partnerRole',
  'contact.responseDetail',
  'contact.reference',
  'example.whatHappened',
  'example.expected',
  'example.impact',
  'example.reference',
] as const;
export type AnswerField = (typeof answerFields)[number];

/** A piece of an answer, in UTF-16 offsets, `end` not included. */
export interface Span {
  start: number;
  end: number;
}

/** What one rule found in one answer. */
export interface Finding {
  step: StepName;
  /** where the answer stands in its step, as `Problem.path` writes it: `summary`, `scopeReferences[0].detail` */
  path: string;
  field: AnswerField;
  rule: RuleCode;
  met: boolean;
  /** the words that it rests on; empty where it is missing, or rests on another answer such as a date */
  words: Span[];
}

/** What one rule found over all entries: a point of the case, met when every entry meets it. */
export interface Point {
  field: AnswerField;
  rule: RuleCode;
  met: boolean;
  entries: number;
  metIn: number;
}

/** How actionable a case is. People are shown `met` of `applicable`; `score` (0 to 100) is for sorting. */
export interface Readiness {
  findings: Finding[];
  points: Point[];
  met: number;
  applicable: number;
  score: number;
}

export function isAnswerField(word: unknown): word is AnswerField {
  return (answerFields as readonly unknown[]).includes(word);
}
