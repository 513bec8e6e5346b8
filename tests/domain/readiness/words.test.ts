import { describe, expect, test } from 'vitest';
import { locales } from '#domain/identity/user.ts';
import { answerFields, ruleCodes } from '#domain/readiness/finding.ts';
import { type Observation, observationCodes } from '#domain/readiness/observation.ts';
import { observe } from '#domain/readiness/together.ts';
import en from '#messages/en.json' with { type: 'json' };
import { demoAnswers } from '#tests/support/demo-case.ts';

const { rule, ask, together } = en.Advice;

describe('there are words', () => {
  test.each(ruleCodes)('for the rule %s: in a list, said, missing, and as a question', (code) => {
    const { name, said, missing, ask: question } = rule[code];
    expect(missing).toMatch(/^\p{Ll}.*\.$/u);
    expect(question).toMatch(/\?$/);
    expect([name, said].join()).not.toMatch(/[.?]/);
  });

  test('for each question at a field of its own, and for nothing else', () => {
    const paths = Object.entries(ask).flatMap(([group, inner]) =>
      Object.entries(inner).flatMap(([name, value]) =>
        typeof value === 'string'
          ? [[group, name, value]]
          : Object.entries(value as Record<string, string>).map(([code, text]) => [`${group}.${name}`, code, text]),
      ),
    );
    for (const [field = '', code = '', text = ''] of paths) {
      expect(answerFields as readonly string[]).toContain(field);
      expect(ruleCodes as readonly string[]).toContain(code);
      expect(text.split(' ').length).toBeLessThanOrEqual(20);
      expect(text).toMatch(/\?$/);
    }
  });

  test('for what the entries say together, and for nothing else', () => {
    expect(Object.keys(together).sort()).toEqual([...observationCodes].sort());
  });

  test.each(locales)('that find all they name in the case in %s', (language) => {
    const { project, concern, scope, contact, examples } = demoAnswers(language);
    const answers = { ...project, ...concern, ...scope, ...contact, ...examples, waivers: {} };
    for (const { code, values } of observe(answers, language, '2026-11-19') satisfies Observation[]) {
      const named = [...`${together[code].title} ${together[code].text}`.matchAll(/\{(\w+)/g)].map(([, name]) => name);
      expect(Object.keys(values)).toEqual(expect.arrayContaining(named));
    }
  });
});
