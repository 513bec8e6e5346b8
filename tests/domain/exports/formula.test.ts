import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withGuard, withoutGuard } from '#domain/exports/formula.ts';

test.each(['=1+1', '+15 days', '-3', '@lead', '\t=1', '\r=1', '\n=1', '＝1', "'=x", "''=x"])('guards %j', (text) => {
  expect(withGuard(text)).toBe(`'${text}`);
});

test.each(['', 'plain', "'quoted'", "l'IVA", '1 = 1', ' =1'])('leaves %j alone', (text) => {
  expect(withGuard(text)).toBe(text);
});

test('gives every text back, and lets none begin a formula', () => {
  const sign = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\n', '\r', '＝', 'a', '"', ' ', '🙂');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(sign).map((signs) => signs.join('')),
      ),
      (text) => {
        const cell = withGuard(text);
        expect(withoutGuard(cell)).toBe(text);
        expect(cell).not.toMatch(/^[=+\-@\t\n\r＝＋－＠]/);
      },
    ),
  );
});
