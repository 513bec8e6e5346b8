import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '#domain/identity/user.ts';
import { isAnswerField, ruleCodes } from '#domain/readiness/finding.ts';
import { judgeText } from '#domain/readiness/rules.ts';
import { ruleExamples } from '#scripts/readiness-tables.ts';

const examples = ruleExamples();

describe.each(ruleCodes)('the rule %s', (rule) => {
  const { field } = examples[rule];
  const findingOf = (text: string, language: Locale) =>
    judgeText(field, text, language).findings.find((finding) => finding.rule === rule);

  it.each(locales)('is met and missing as its examples say, and rests on words of the text: %s', (language) => {
    const { met, missing } = examples[rule][language];
    expect(isAnswerField(field)).toBe(true);

    const found = findingOf(met, language);
    expect(found).toMatchObject({ met: true });
    expect(found?.words.length).toBeGreaterThan(0);
    for (const { start, end } of found?.words ?? []) {
      expect(met.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s);
    }
    expect(findingOf(missing, language)).toMatchObject({ met: false });
  });
});
