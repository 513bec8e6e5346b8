import { readFileSync } from 'node:fs';
import { type Locale, locales } from '#domain/identity/user.ts';
import type { AnswerField } from '#domain/readiness/finding.ts';

/** Two texts about one grievance; `hard`: the specific one has no digit, or the vague one has figures of no bearing. */
export interface Pair {
  id: string;
  language: Locale;
  field: AnswerField;
  hard: boolean;
  specific: string;
  vague: string;
}
export type Half = 'work' | 'measured';
export type Scorer = (pair: Pair, text: string) => number;

/** The pairs of one half: `work` to work with, `measured` for its totals alone. */
export function pairsOf(half: Half): Pair[] {
  return locales.flatMap((language) =>
    readFileSync(`tests/readiness/pairs/${half}/${language}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Pair),
  );
}

/** The share of pairs whose specific text scores higher; a draw is lost. */
export function shareOf(pairs: readonly Pair[], score: Scorer): number {
  return pairs.filter((pair) => score(pair, pair.specific) > score(pair, pair.vague)).length / pairs.length;
}
