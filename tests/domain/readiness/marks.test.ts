import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '#domain/readiness/finding.ts';
import { marksIn, pieces } from '#domain/readiness/marks.ts';

const finding = (met: boolean, ...words: [number, number][]): Finding => ({
  step: 'concern',
  path: 'summary',
  field: 'summary',
  rule: 'when',
  met,
  words: words.map(([start, end]) => ({ start, end })),
});

test('words that several findings rest on are marked once, those of a missing one not at all', () => {
  const marks = marksIn([finding(true, [4, 8], [0, 2]), finding(true, [6, 12]), finding(false, [20, 22])]);
  expect(marks.get('summary')).toEqual([
    { start: 0, end: 2 },
    { start: 4, end: 12 },
  ]);
});

test('the pieces of a text are the text, whatever is marked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.tuple(fc.nat(40), fc.nat(10))), (text, places) => {
      const words = places.map(([start, length]): [number, number] => [
        Math.min(start, text.length),
        Math.min(start + length, text.length),
      ]);
      const marks = marksIn([finding(true, ...words)]).get('summary') ?? [];
      expect(
        pieces(text, marks)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
