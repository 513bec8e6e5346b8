import { readFileSync } from 'node:fs';
import { type Locale, locales } from '#domain/identity/user.ts';
import type { Fact } from '#domain/readiness/fact.ts';
import { factsOf } from '#domain/readiness/facts.ts';
import type { AnswerField, RuleCode } from '#domain/readiness/finding.ts';
import { scoreOf } from '#domain/readiness/rules.ts';

/** Two texts about one grievance; `hard`: the specific one has no digit, or the vague one has figures of no bearing. */
export interface Pair {
  id: string;
  language: Locale;
  field: AnswerField;
  hard: boolean;
  specific: string;
  vague: string;
}
export type PairSet = 'work' | 'measured' | 'later';
export type Scorer = (pair: Pair, text: string) => number;

/**
 * The pairs of one set: `work` to work with, `measured`, the other half, for its totals alone, and `later` by another
 * author once the rules stood.
 */
export function pairsOf(set: PairSet): Pair[] {
  return locales.flatMap((language) =>
    readFileSync(`tests/readiness/pairs/${set}/${language}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Pair),
  );
}

/** The share of pairs whose specific text scores higher; a draw is lost. */
export function shareOf(pairs: readonly Pair[], score: Scorer): number {
  return pairs.filter((pair) => score(pair, pair.specific) > score(pair, pair.vague)).length / pairs.length;
}

/** Scores by the rules, or by some of them. The facts of a text are read once for all. */
export function scorer(counted?: readonly RuleCode[]): Scorer {
  return ({ field, language }, text) => {
    const key = `${language} ${text}`;
    const facts = read.get(key) ?? factsOf(text, language);
    read.set(key, facts);
    return scoreOf(field, facts, counted);
  };
}

const read = new Map<string, Fact[]>();

/** Counts digits: what the rules are compared with. */
export const digits: Scorer = (_, text) => text.replace(/\D/g, '').length;
