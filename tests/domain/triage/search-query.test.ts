import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostSearchWords, readSearch, referenceSought, writeTerm } from '#domain/triage/search-query.ts';

const words = (typed: string) => {
  const { wanted = [], unwanted = [] } = readSearch(typed) ?? {};
  const write = (terms: typeof wanted) =>
    terms.map((term) => (term.quoted ? `"${term.words.join(' ')}"` : term.words.join('+')));
  return { wanted: write(wanted), unwanted: write(unwanted) };
};

describe('what is typed', () => {
  test.each([
    ['stock  ERP', ['stock', 'erp'], []],
    ['Olá ÀÉÎ', ['ola', 'aei'], []],
    ['"order export" late', ['"order export"', 'late'], []],
    [
      '“order export” «ordini esportati» „Bestellung“ ”en faktura”',
      ['"order export"', '"ordini esportati"', '"bestellung"', '"en faktura"'],
      [],
    ],
    ['export -stock -"late order" −“two words”', ['export'], ['stock', '"late order"', '"two words"']],
    ['FX-M12-A4-098 2.4.7-p8', ['fx+m12+a4+098', '2+4+7+p8'], []],
    ['"never closed', ['"never closed"'], []],
    ['e-mail', ['e+mail'], []],
    ['l’ordine dell’ordine', ['ordine'], []],
    ['customer’s', ['customer'], []],
    ['esc-2026-123', ['esc+2026+000123'], []],
  ])('%s', (typed, wanted, unwanted) => {
    expect(words(typed)).toEqual({ wanted, unwanted });
  });

  test.each(['', ' ', '-', '- -', '"', '""', '-""', '«»', '?!', '\u0000', '\ud800', '…'])(
    'nothing is sought by %j',
    (typed) => {
      expect(readSearch(typed)).toBeNull();
    },
  );

  test('twice is sought once', () => {
    expect(readSearch('order Order "order" -late -LATE order')).toEqual(readSearch('order "order" -late'));
  });

  test('too many words: the first of them count, and that is told', () => {
    const many = readSearch(Array.from({ length: 40 }, (_, at) => `w${at}`).join(' '));
    expect(many?.wanted).toHaveLength(mostSearchWords);
    expect(many?.cut).toBe(true);
    expect(readSearch('a b')?.cut).toBe(false);
  });

  test('whatever it is, it becomes letters, digits and operators of ours alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const { wanted = [], unwanted = [] } = readSearch(typed) ?? {};
        for (const term of [...wanted, ...unwanted])
          expect(writeTerm(term)).toMatch(/^\(('=?[\p{L}\p{N}]+'(:\*)?( \| | <-> )?)+\)$/u);
      }),
    );
  });
});

test.each([
  ['ESC-2026-000123', 'ESC-2026-000123'],
  [' esc-2026-123 ', 'ESC-2026-000123'],
  ['esc 2026 1234567', 'ESC-2026-1234567'],
  ['ESC-2026-000123 late', null],
  ['123', null],
  ['-ESC-2026-000123', null],
])('%j seeks the case %s', (typed, reference) => {
  expect(referenceSought(typed)).toBe(reference);
});
