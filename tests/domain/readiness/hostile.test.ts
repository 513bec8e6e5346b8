import { expect, test } from 'vitest';
import type { ReadinessAnswers } from '#domain/readiness/answers.ts';
import { whereExamplesBelong } from '#domain/readiness/belonging.ts';
import { judgeText } from '#domain/readiness/rules.ts';
import { observe } from '#domain/readiness/together.ts';

// A draft keeps whatever was typed, up to a megabyte and a half in one field: none of it may hold the server up. Where
// it did, these ran for minutes, far beyond the time that a test has, or made a pattern that is none.
const size = 400_000;
const sections = {
  'one long number': '1'.repeat(size),
  'a chain of numbers': '1.'.repeat(size / 2),
  'thousands of sections': Array.from({ length: size / 8 }, (_, index) => `4.${index}`).join(' '),
  'line breaks': '\n'.repeat(size),
};

test.each(Object.entries(sections))('%s in a section is read as any other', (_, section) => {
  expect(() => observe(caseWith(section), 'en', '2026-11-21')).not.toThrow();
  const subject = { title: null, documentTitle: section, section, deliverable: section, detail: section };
  const example = { whatHappened: section, expected: section, reference: section };
  expect(whereExamplesBelong([subject, { ...subject, section: '7.7' }], [example])).toHaveLength(1);
});

test('the numbers that a section begins with still tell its examples', () => {
  const [many, other] = ['4.2, 4.3 and p.4.4', '5.1'].map((section) => ({
    ...{ title: null, documentTitle: null, deliverable: null, detail: null },
    section,
  }));
  const example = (whatHappened: string) => ({ whatHappened, expected: null, reference: null });
  expect(
    whereExamplesBelong(
      [many, other].filter((one) => one !== undefined),
      [example('Not as in § 4.4.')],
    ),
  ).toEqual([0]);
});

test('what stands behind any length that a field may have is not judged', () => {
  const text = `${'Nothing works. '.repeat(700)}Order 100048213 was charged twice on 6 October 2026.`;
  expect(judgeText('summary', text, 'en').score).toBe(judgeText('summary', 'Nothing works.', 'en').score);
});

function caseWith(text: string): ReadinessAnswers {
  return {
    summary: 'Orders are late.',
    scopeReferences: [
      { section: text, deliverable: text, detail: text, condition: 'not-delivered' },
      { section: '4.2', deliverable: 'Order export', detail: 'Late.', condition: 'not-delivered' },
    ],
    partnerContacts: [{ contactedOn: '2026-09-02', raised: text, response: 'promised', responseDetail: text }],
    examples: [{ occurredOn: '2026-10-06', whatHappened: text, expected: text, impact: text }],
    waivers: {},
  };
}
