import { describe, expect, it } from 'vitest';
import { formatsFor } from '#i18n/formats.ts';

const day = '2026-12-08';

describe('dates', () => {
  it.each([
    ['en', 'Tuesday, 8 December 2026', '08/12/2026'],
    ['it', 'martedì 8 dicembre 2026', '08/12/2026'],
    ['sv', 'tisdag 8 december 2026', '2026-12-08'],
    ['nl', 'dinsdag 8 december 2026', '08-12-2026'],
    ['pt-BR', 'terça-feira, 8 de dezembro de 2026', '08/12/2026'],
    ['es', 'martes 8 de diciembre de 2026', '08/12/2026'],
  ] as const)('are written as in %s, in text and in tables', (locale, full, table) => {
    expect(formatsFor(locale).fullDate(day)).toBe(full);
    expect(formatsFor(locale).tableDate(day)).toBe(table);
  });

  it('do not move with the time zone of the machine', () => {
    expect(formatsFor('en').longDate('2026-01-01')).toBe('1 January 2026');
  });

  it('name the zone of a moment and use 24 hours', () => {
    expect(formatsFor('en').moment('2026-12-08T22:05:00Z')).toBe('8 December 2026 at 22:05 UTC');
  });
});

describe('numbers', () => {
  it.each([
    ['en', '1,234'],
    ['it', '1.234'],
    ['sv', '1\u00a0234'],
    ['nl', '1.234'],
    ['pt-BR', '1.234'],
    ['es', '1.234'],
  ] as const)('of four digits are grouped in %s', (locale, text) => {
    expect(formatsFor(locale).number(1234)).toBe(text);
  });
});

describe('lists and names', () => {
  it('join with the word of the language', () => {
    expect(formatsFor('es').list(['exportaciones', 'informes'])).toBe('exportaciones e informes');
  });

  it('sort å, ä, ö after z in Swedish alone', () => {
    const names = ['Öberg', 'Zetterberg', 'Åberg'];
    expect([...names].sort(formatsFor('sv').compare)).toEqual(['Zetterberg', 'Åberg', 'Öberg']);
    expect([...names].sort(formatsFor('en').compare)).toEqual(['Åberg', 'Öberg', 'Zetterberg']);
  });
});
