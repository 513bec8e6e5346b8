import type { Locale } from '#domain/identity/user.ts';
import type { Fact } from '#domain/readiness/fact.ts';
import { factsOf } from '#domain/readiness/facts.ts';
import { type AnswerField, type Finding, type RuleCode, ruleCodes, type Span } from '#domain/readiness/finding.ts';
import { asked, type Rule, ruleFor } from '#domain/readiness/rule.ts';

/** What one answer says by itself: its findings, and a score from 0 to 100, fine enough to tell two answers apart. */
export interface Judgement {
  findings: Omit<Finding, 'step' | 'path'>[];
  score: number;
}

/**
 * Judges one answer by itself: the same text in the same language always gets the same judgement. The score weighs all
 * rules, the findings are those that the field is asked for.
 */
export function judgeText(field: AnswerField, text: string, language: Locale): Judgement {
  const facts = factsOf(text.slice(0, longestText), language);
  const findings = asked(field).map((code) => {
    const rule = ruleFor(field, code);
    const words = wordsFor(rule, facts);
    return { field, rule: code, met: words.length > 0 && evidenceFor(rule, facts) >= rule.met, words };
  });
  return { findings, score: scoreOf(field, facts) };
}

/** Twice the limit of the longest field. A draft keeps whatever was typed; more of it would say nothing new, slowly. */
const longestText = 10_000;

/**
 * The weighted share that facts reach, from 0 to 100. Evidence counts less the more of it there is.
 *
 * @param counted the rules that make the score: all, unless one wants to see what one of them adds
 */
export function scoreOf(field: AnswerField, facts: readonly Fact[], counted: readonly RuleCode[] = ruleCodes): number {
  let reached = 0;
  let reachable = 0;
  for (const code of counted) {
    const rule = ruleFor(field, code);
    reached += rule.weight * (1 - Math.exp(-evidenceFor(rule, facts) / rule.enough));
    reachable += rule.weight;
  }
  return reachable === 0 ? 0 : (100 * reached) / reachable;
}

function evidenceFor(rule: Rule, facts: readonly Fact[]): number {
  return facts.reduce((sum, fact) => sum + worthOf(rule, fact), 0);
}

function worthOf(rule: Rule, { kind, weight }: Fact): number {
  return (rule.facts[kind] ?? 0) * weight;
}

/** The words that a rule rests on, in the order of the text and without overlaps. A scene rests on those of its facts. */
function wordsFor(rule: Rule, facts: readonly Fact[]): Span[] {
  const telling = facts.filter(
    (fact) => fact.kind !== 'scene' && !rule.support?.includes(fact.kind) && worthOf(rule, fact) >= 0.2,
  );
  const spans: Span[] = [];
  for (const { start, end } of telling.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
