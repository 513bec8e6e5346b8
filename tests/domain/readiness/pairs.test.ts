import { describe, expect, it } from 'vitest';
import { locales } from '#domain/identity/user.ts';
import { digits, pairsOf, scorer, shareOf } from '#scripts/readiness-pair-files.ts';

const score = scorer();

describe.each([
  ['measured', 18],
  ['later', 16],
] as const)('the %s pairs', (set, count) => {
  const pairs = pairsOf(set);

  it('are as many in each language, six of them hard', () => {
    for (const language of locales) {
      const own = pairs.filter((pair) => pair.language === language);
      expect([language, own.length, own.filter(({ hard }) => hard).length]).toEqual([language, count, 6]);
    }
  });

  it('have the specific text above the vague one in 95 of 100', () => {
    expect(shareOf(pairs, score)).toBeGreaterThanOrEqual(0.95);
  });

  it('have it above in 88 of 100 hard ones', () => {
    expect(
      shareOf(
        pairs.filter(({ hard }) => hard),
        score,
      ),
    ).toBeGreaterThanOrEqual(0.88);
  });

  it('are told apart by more than their digits', () => {
    expect(shareOf(pairs, score)).toBeGreaterThan(shareOf(pairs, digits));
  });
});
