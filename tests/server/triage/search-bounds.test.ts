import { expect, test } from 'vitest';
import type { SearchedText } from '#domain/triage/search-document.ts';
import { writeDocument } from '#domain/triage/search-document.ts';
import { pool } from '#server/platform/database.ts';

/** Distinct words of sixty letters; those of the second script take four bytes each. */
const alphabets = [[...'abcdefghijklmnop'], [...'𐐨𐐩𐐪𐐫𐐬𐐭𐐮𐐯𐐰𐐱𐐲𐐳𐐴𐐵𐐶𐐷']];

test.each(alphabets)(
  'however much is said in a case, it stays searchable, its names among it: %s',
  async (...letters) => {
    const word = (number: number) =>
      number
        .toString(16)
        .padStart(60, '0')
        .replaceAll(/./g, (digit) => letters[Number.parseInt(digit, 16)] ?? digit);
    const texts: SearchedText[] = Array.from({ length: 200 }, (_, message) => ({
      field: 'message',
      language: message % 2 ? 'en' : null,
      text: Array.from({ length: 160 }, (_, at) => word(message * 160 + at)).join(' '),
      weight: 'D',
    }));
    texts.push({ field: 'organization', language: null, text: 'Pikeham', weight: 'B' });
    const { rows } = await pool.query<{ words: number; found: boolean }>(
      `select length($1::tsvector) as words, $1::tsvector @@ 'pikeham'::tsquery as found`,
      [writeDocument(texts)],
    );
    expect(rows[0]?.found).toBe(true);
    expect(rows[0]?.words).toBeGreaterThan(1000);
  },
);
