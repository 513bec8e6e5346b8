import type { Locale } from '#domain/identity/user.ts';
import type { Fact, FactKind } from '#domain/readiness/fact.ts';
import { factsOf } from '#domain/readiness/facts.ts';
import { type AnswerField, type Finding, type RuleCode, ruleCodes, type Span } from '#domain/readiness/finding.ts';

/** What one answer says by itself: its findings, and a score from 0 to 100, fine enough to tell two answers apart. */
export interface Judgement {
  findings: Omit<Finding, 'step' | 'path'>[];
  score: number;
}

/** The rules that a field is asked for, in the order in which they are shown. */
export function asked(field: AnswerField): readonly RuleCode[] {
  return questions[field];
}

/**
 * Judges one answer by itself: the same text in the same language always gets the same judgement.
 *
 * @param without a rule that is left out of the score, to see what it adds
 */
export function judgeText(field: AnswerField, text: string, language: Locale, without?: RuleCode): Judgement {
  const facts = factsOf(text, language);
  let reached = 0;
  let reachable = 0;
  const findings = new Map<RuleCode, Omit<Finding, 'step' | 'path'>>();
  for (const rule of ruleCodes) {
    const { evidence, words } = weigh(rule, facts);
    const weight = fieldWeights[field]?.[rule] ?? rules[rule].weight;
    if (rule !== without) {
      reached += weight * (1 - Math.exp(-evidence / rules[rule].enough));
      reachable += weight;
    }
    findings.set(rule, { field, rule, met: evidence >= rules[rule].met, words });
  }
  return {
    findings: asked(field).flatMap((rule) => findings.get(rule) ?? []),
    score: (100 * reached) / reachable,
  };
}

function weigh(rule: RuleCode, facts: readonly Fact[]): { evidence: number; words: Span[] } {
  let evidence = 0;
  const words: Span[] = [];
  for (const fact of facts) {
    const worth = (rules[rule].facts[fact.kind] ?? 0) * fact.weight;
    if (worth <= 0) continue;
    evidence += worth;
    if (fact.kind !== 'scene' && worth >= 0.2) words.push({ start: fact.start, end: fact.end });
  }
  return { evidence, words: joined(words) };
}

/** In the order of the text, without overlaps. */
function joined(words: Span[]): Span[] {
  const spans: Span[] = [];
  for (const span of words.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else spans.push({ ...span });
  }
  return spans;
}

/** A rule: which facts speak for it, how much evidence is plenty, from how much on it counts as met, its weight. */
interface Rule {
  facts: Partial<Record<FactKind, number>>;
  enough: number;
  met: number;
  weight: number;
}

const rules: Record<RuleCode, Rule> = {
  thing: {
    facts: { thing: 1, system: 1, common: 1, trait: 1, name: 1, behaviour: 0.8, scene: 2, version: 0.5 },
    enough: 6,
    met: 3.5,
    weight: 5,
  },
  who: { facts: { role: 1, system: 0.6, work: 0.8 }, enough: 1.5, met: 0.8, weight: 1.2 },
  when: { facts: { date: 1, time: 1, condition: 0.7, version: 0.3 }, enough: 1.5, met: 0.6, weight: 1.5 },
  quantity: { facts: { quantity: 1, money: 1, change: 0.6 }, enough: 1.5, met: 0.8, weight: 1.8 },
  contrast: { facts: { contrast: 1, change: 0.5, section: 0.4 }, enough: 1.5, met: 0.6, weight: 1.5 },
  reference: {
    facts: { identifier: 1, section: 1, link: 1, file: 1, version: 0.5, quotation: 0.8, record: 0.35 },
    enough: 1.5,
    met: 0.7,
    weight: 1.5,
  },
  time_to_answer: { facts: { deadline: 1 }, enough: 1, met: 0.8, weight: 0 },
  could_act: { facts: { ask: 0.8, question: 0.8, role: 0.6 }, enough: 1.5, met: 0.6, weight: 0.2 },
  verifiable: { facts: { quantity: 1, date: 1, thing: 0.3, section: 1 }, enough: 2, met: 1, weight: 0 },
};

const fieldWeights: Partial<Record<AnswerField, Partial<Record<RuleCode, number>>>> = {
  'contact.raised': { could_act: 1.5, time_to_answer: 0.8 },
  desiredOutcome: { verifiable: 3 },
  'contact.partnerRole': { could_act: 4 },
  'example.impact': { who: 2.5, quantity: 2.5 },
  businessImpact: { who: 2.5, quantity: 2.5 },
};

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
