import type { Locale } from '#domain/identity/user.ts';
import type { AnswerField, Finding, RuleCode, Span } from '#domain/readiness/finding.ts';
import { tokensOf } from '#domain/readiness/text.ts';

/** What one answer says by itself: its findings, and a score from 0 to 100, fine enough to tell two answers apart. */
export interface Judgement {
  findings: Omit<Finding, 'step' | 'path'>[];
  score: number;
}

/** The rules that a field is asked for, in the order in which they are shown. */
export function asked(field: AnswerField): readonly RuleCode[] {
  return questions[field];
}

/** Judges one answer by itself. The same text in the same language always gets the same judgement. */
export function judgeText(field: AnswerField, text: string, _language: Locale): Judgement {
  const exact: Span[] = tokensOf(text).filter(({ kind }) => kind !== 'word' && kind !== 'mark' && kind !== 'nothing');
  const words = exact.map(({ start, end }) => ({ start, end }));
  return {
    findings: asked(field).map((rule) => ({ field, rule, met: words.length > 0, words })),
    score: 100 * (1 - Math.exp(-exact.length / 3)),
  };
}

const questions: Record<AnswerField, readonly RuleCode[]> = {
  summary: ['thing', 'when'],
  businessImpact: ['quantity'],
  desiredOutcome: ['verifiable'],
  'scope.detail': ['thing', 'quantity', 'contrast'],
  'scope.timelineImpact': ['when'],
  'contact.raised': ['thing', 'time_to_answer'],
  'contact.partnerRole': ['could_act'],
  'contact.responseDetail': ['when'],
  'contact.reference': ['reference'],
  'example.whatHappened': ['thing', 'who'],
  'example.expected': ['contrast'],
  'example.impact': ['quantity'],
  'example.reference': ['reference'],
};
