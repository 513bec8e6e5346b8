import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchedText } from '#domain/triage/search-document.ts';
import { hitsIn, type Piece } from '#domain/triage/search-excerpt.ts';
import { readSearch } from '#domain/triage/search-query.ts';

const text = (written: string, known: Partial<SearchedText> = {}): SearchedText => ({
  field: 'summary',
  language: 'en',
  text: written,
  weight: 'B',
  ...known,
});

function find(typed: string, ...texts: SearchedText[]) {
  const query = readSearch(typed);
  if (!query) throw new Error(`Nothing is sought by ${typed}.`);
  return hitsIn(texts, query);
}
const marked = (pieces: readonly Piece[] = []) =>
  pieces.map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece)).join('');
const shown = (...found: Parameters<typeof find>) => find(...found).excerpts.map(({ pieces }) => marked(pieces));

describe('an excerpt', () => {
  test('marks each form of a word as it was typed, accents and capitals too', () => {
    expect(shown('leverans', text('Båda LEVERANSERNA är sena, leveransen uteblev.', { language: 'sv' }))).toEqual([
      'Båda [LEVERANSERNA] är sena, [leveransen] uteblev.',
    ]);
    expect(shown('ola', text('Olá, Olá mundo', { language: 'pt-BR' }))).toEqual(['[Olá], [Olá] mundo']);
    expect(shown('cafe', text('A cafe\u0301 and a café'))).toEqual(['A [cafe\u0301] and a [café]']);
  });

  test('marks phrases and identifiers as a whole, and their words alone not', () => {
    expect(shown('"order export"', text('The order exports. An order. An export.'))).toEqual([
      'The [order exports]. An order. An export.',
    ]);
    expect(shown('FX-M12-A4-098', text('Article FX-M12-A4-098 (M12)'))).toEqual(['Article [FX-M12-A4-098] (M12)']);
  });

  test('marks the beginning of a name, not of a word', () => {
    expect(shown('lant', text('Lanternfield Commerce', { field: 'partner', language: null }))).toEqual([
      '[Lanternfield] Commerce',
    ]);
    expect(
      shown('lant stock', text('Lanterns and stock'), text('Lanternfield', { field: 'partner', language: null })),
    ).toEqual(['Lanterns and [stock]', '[Lanternfield]']);
  });

  test('shows the title by itself, and then what it does not say', () => {
    const { title, excerpts } = find(
      'export stock',
      text('Export fails', { field: 'title' }),
      text('Exports'),
      text('Our stock'),
    );
    expect(marked(title ?? [])).toBe('[Export] fails');
    expect(excerpts.map(({ pieces }) => marked(pieces))).toEqual(['Our [stock]']);
  });

  test('cuts a long text around the place with the most hits, at words', () => {
    const long = `${'Some words go before. '.repeat(20)}Here the export of the stock stops. ${'More follow. '.repeat(30)}`;
    const [excerpt] = find('export stock', text(long)).excerpts;
    expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
    const all = marked(excerpt?.pieces);
    expect(all).toContain('the [export] of the [stock] stops');
    expect(all.length).toBeLessThan(220);
    expect(long).toContain(excerpt?.pieces.map((piece) => piece.text).join(''));
  });

  test('of a word that stands everywhere looks at the first hundred', () => {
    const everywhere: SearchedText = { field: 'title', language: 'en', text: 'order '.repeat(2000), weight: 'A' };
    const query = readSearch('order '.repeat(16));
    const { title } = hitsIn([everywhere], query ?? { wanted: [], unwanted: [], cut: false });
    expect(title?.filter(({ hit }) => hit)).toHaveLength(100);
    expect(title?.map(({ text }) => text).join('')).toBe(everywhere.text);
  });

  test('is never more than two, and never anything but the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 6 }),
        fc.string({ maxLength: 20 }),
        (texts, typed) => {
          const query = readSearch(typed);
          if (!query) return;
          const { excerpts } = hitsIn(
            texts.map((one) => text(one)),
            query,
          );
          expect(excerpts.length).toBeLessThanOrEqual(2);
          for (const { pieces } of excerpts) {
            const written = pieces.map((piece) => piece.text).join('');
            expect(texts.some((one) => one.includes(written))).toBe(true);
            expect(written.isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });
});
