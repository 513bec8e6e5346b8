import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '#domain/identity/user.ts';
import { alikeFrom, type Keyed, likenessKeys, likenessOf } from '#domain/triage/likeness.ts';
import { shortCases } from '#prisma/demo/short-cases.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';

/** A case in short: two people of one organization about one partner, mostly about one matter. */
type Told = Record<
  'matter' | 'by' | 'title' | 'summary' | 'section' | 'deliverable' | 'detail' | 'raised' | 'contactReference',
  string
> &
  Record<'whatHappened' | 'expected' | 'exampleReference', string>;

const none = { scopeReferences: [], partnerContacts: [], examples: [] };

function keysOf(told: Told): Keyed {
  return likenessKeys({
    title: told.title,
    summary: told.summary,
    scopeReferences: [told],
    partnerContacts: [{ raised: told.raised, reference: told.contactReference }],
    examples: [{ whatHappened: told.whatHappened, expected: told.expected, reference: told.exampleReference }],
  });
}

/** All pairs of the cases of a language, each organization having one partner. */
const pairs = locales.flatMap((language) => {
  const file = resolve(`tests/domain/triage/alike/${language}.json`);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Told[];
  return cases.flatMap((one, index) =>
    cases.slice(index + 1).map((other) => ({
      name: `${language}: ${one.matter} (${one.by}), ${other.matter} (${other.by})`,
      same: one.matter === other.matter,
      degree: likenessOf(keysOf(one), keysOf(other)).degree,
    })),
  );
});

describe('two cases of one organization about one partner', () => {
  test('look alike when they are about the same matter, whoever wrote them: 12 of 12', () => {
    const same = pairs.filter((pair) => pair.same);
    expect(same).toHaveLength(12);
    expect(same.filter(({ degree }) => degree < alikeFrom)).toEqual([]);
  });

  test('do not when they are about another: 1 of 48 does, about the same export', () => {
    const others = pairs.filter((pair) => !pair.same);
    expect(others).toHaveLength(48);
    const alarms = others.filter(({ degree }) => degree >= alikeFrom).map(({ name }) => name);
    expect(alarms).toEqual([expect.stringContaining('lack the delivery address')]);
  });

  test('of the demo never look alike', () => {
    const day = (ago: number) => new Date(Date.UTC(2026, 10, 21) - ago * 86_400_000).toISOString().slice(0, 10);
    const short = Object.values(shortCases).map((make) => likenessKeys({ ...none, ...make(day) }));
    const long = locales.map((language) => {
      const { concern, scope, contact, examples } = demoAnswers(language);
      return likenessKeys({ ...concern, ...scope, ...contact, ...examples });
    });
    const all = [...short, ...long];
    const degrees = all.flatMap((one, index) => all.slice(index + 1).map((other) => likenessOf(one, other).degree));
    expect(Math.max(...degrees)).toBeLessThan(alikeFrom);
  });
});

describe('the keys of a case', () => {
  const keys = (summary: string) => likenessKeys({ ...none, summary });

  test('are the beginnings of telling words, blind to accents, case and endings', () => {
    expect(keys('A integração NÃO funciona').words).toEqual(keys('integracoes: funcionam').words);
    expect(keys('the with från della omdat porque').words).toEqual([]);
  });

  test('name orders, tickets, articles and commits', () => {
    const text = 'Order 100048213, Ticket LF-2291, SKU FX-M12-A4-080, commit 9f8c2e1, CR-07, nr. 31-552210';
    expect(keys(text).identifiers).toEqual(
      ['#100048213', '#31-552210', '#9f8c2e1', '#cr-07', '#fx-m12-a4-080', '#lf-2291'].sort(),
    );
  });

  test('do not name dates, times, versions, sections, money and quantities', () => {
    const text =
      '2026-10-06 06/10/2026 6.10.2026 09:12 2.4.7-p7 2.4.8 4.2 §4.2 £96,400 1.234,50 € 120 15min 15-minute 60 24h B2B E1 3DS';
    expect(keys(text).identifiers).toEqual([]);
  });

  test('come with how they were written', () => {
    const { written } = keys('Órdenes LF-2291');
    expect([...written]).toEqual([
      ['ordene', 'Órdenes'],
      ['#lf-2291', 'LF-2291'],
    ]);
  });

  test('put the words of the title before those of an answer', () => {
    expect(likenessKeys({ ...none, title: 'invoices', summary: 'addresses' }).words).toEqual(['invoic', 'addres']);
  });

  test('are bounded, and quick, whatever was typed', () => {
    const many = Array.from({ length: 30 }, (_, entry) => ({
      whatHappened: Array.from({ length: 700 }, (_, word) => `word${'abcdefghij'[word % 10]}${word}x${entry}`).join(
        ' ',
      ),
      expected: 'x'.repeat(5000),
    }));
    const started = performance.now();
    const { identifiers, words } = likenessKeys({
      ...none,
      summary: `${'-'.repeat(5000)}${'a-'.repeat(2500)}`,
      examples: many,
    });
    expect(performance.now() - started).toBeLessThan(1000);
    expect(identifiers).toHaveLength(60);
    expect(words.length).toBeLessThanOrEqual(60);
  });

  test.each(['', ' ', '\u0000', '\ud800', '\ud83d', '👩🏽‍💻', 'שלום עולם', '注文番号', "'; drop table"])(
    'of %j are storable',
    (text) => {
      const { identifiers, words } = keys(text);
      expect([...identifiers, ...words].every((key) => key.isWellFormed() && !key.includes('\u0000'))).toBe(true);
    },
  );

  test('an identifier that both have tells more than a word', () => {
    const one = likenessKeys({ ...none, summary: 'export stopped', examples: [{ reference: 'LF-2291' }] });
    const named = likenessOf(one, keys('invoice lf-2291'));
    expect(named.shared).toEqual(['#lf-2291']);
    expect(named.degree).toBeGreaterThan(likenessOf(one, keys('invoice')).degree);
    expect(likenessOf(keys(''), keys('')).degree).toBe(0);
    expect(likenessOf(one, one).degree).toBe(1);
  });
});
