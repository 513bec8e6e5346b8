import { describe, expect, test } from 'vitest';
import type { Locale } from '#domain/identity/user.ts';
import { daysIn } from '#domain/readiness/dates.ts';

const around = '2026-09-15';

describe('the days that a text names', () => {
  test.each<[Locale, string, string[]]>([
    ['en', 'moved from 3 August to 31 August 2026, then to 2026-11-30', ['2026-08-03', '2026-08-31', '2026-11-30']],
    ['en', 'due August 24, 2026, said on the 1st of September', ['2026-08-24', '2026-09-01']],
    ['en', 'the test of 4–5 November', ['2026-11-04', '2026-11-05']],
    ['it', 'la risposta dell’8 settembre, promessa per il 1° ottobre 2026', ['2026-09-08', '2026-10-01']],
    ['it', 'e-mail del 14/10/2026', ['2026-10-14']],
    ['sv', 'den 24 augusti i stället för den 3 augusti 2026', ['2026-08-24', '2026-08-03']],
    ['nl', 'vóór 1 september, herinnering van 13-11-2026', ['2026-09-01', '2026-11-13']],
    ['pt-BR', 'prevista para 1º de setembro de 2026, prometida até 21/09', ['2026-09-01', '2026-09-21']],
    ['es', 'del 1 al 10 de septiembre y el 22 de octubre de 2026', ['2026-09-01', '2026-09-10', '2026-10-22']],
  ])('%s: %s', (language, text, days) => {
    expect(daysIn(text, language, around)).toEqual(days);
  });

  test('without a year are the nearest ones', () => {
    expect(daysIn('promised for 5 January', 'en', '2026-12-20')).toEqual(['2027-01-05']);
    expect(daysIn('asked on 20 December', 'en', '2027-01-05')).toEqual(['2026-12-20']);
  });

  test.each([
    ['no days of the calendar', '31 February 2026, 2026-13-01, 32/12/2026, 0 May'],
    ['a share, a version and a section', '9/20 of the orders, 2.4.8, section 4.12'],
    ['a verb', 'you may 5 times march on'],
  ])('are not %s', (_, text) => {
    expect(daysIn(text, 'en', around).filter((day) => day !== '2026-05-05')).toEqual([]);
  });

  test('are looked for in time that grows with the text alone', () => {
    expect(daysIn(`${'1 al '.repeat(2000)}${'9'.repeat(5000)} 3 de agosto`, 'es', around)).toHaveLength(0);
  });
});
