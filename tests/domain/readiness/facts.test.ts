import { describe, expect, it } from 'vitest';
import type { Locale } from '#domain/identity/user.ts';
import type { FactKind } from '#domain/readiness/fact.ts';
import { factsOf } from '#domain/readiness/facts.ts';

/** The words of a text that state a fact of that kind, firmly enough to count. */
const said = (kind: FactKind, text: string, language: Locale = 'en') =>
  factsOf(text, language)
    .filter((fact) => fact.kind === kind && fact.weight >= 0.5)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end));

describe('a figure counts', () => {
  it.each<[Locale, string, string]>([
    ['en', 'Since then 214 orders were re-keyed.', '214 orders'],
    ['it', 'Da allora sono stati reinseriti 214 ordini.', '214 ordini'],
    ['sv', 'Sedan dess har 214 order matats in igen.', '214 order'],
    ['nl', 'Sindsdien zijn 214 orders overgetikt.', '214 orders'],
    ['pt-BR', 'Desde então 214 pedidos foram redigitados.', '214 pedidos'],
    ['es', 'Desde entonces se han vuelto a introducir 214 pedidos.', '214 pedidos'],
  ])('when it counts things of the trade: %s', (language, text, words) => {
    expect(said('quantity', text, language)).toEqual([words]);
  });

  it.each<[Locale, string, string]>([
    ['en', 'Eleven orders are missing.', 'Eleven orders'],
    ['it', 'Mancano undici ordini.', 'undici ordini'],
    ['sv', 'Elva ordrar saknas.', 'Elva ordrar'],
    ['nl', 'Er ontbreken elf orders.', 'elf orders'],
    ['pt-BR', 'Faltam onze pedidos.', 'onze pedidos'],
    ['es', 'Faltan once pedidos.', 'once pedidos'],
  ])('spelled as well: %s', (language, text, words) => {
    expect(said('quantity', text, language)).toEqual([words]);
  });

  it.each<[Locale, string, string[]]>([
    ['en', '71 of 655 orders never arrived in October 2026.', ['October 2026']],
    ['it', 'A ottobre 2026 mancavano 71 ordini.', ['ottobre 2026']],
    ['sv', 'I oktober 2026 saknades 71 ordrar.', ['oktober 2026']],
    ['nl', 'In oktober 2026 ontbraken 71 orders.', ['oktober 2026']],
    ['pt-BR', 'Em outubro de 2026 faltaram 71 pedidos.', ['outubro de 2026']],
    ['es', 'En octubre de 2026 faltaron 71 pedidos.', ['octubre de 2026']],
    ['en', 'It was always like that in October.', []],
  ])('as a month with its year, and a month alone does not: %s %s', (language, text, words) => {
    expect(said('date', text, language)).toEqual(words);
  });

  it.each<[Locale, string, string]>([
    ['en', 'It cost £1,870 in refunds.', '£1,870'],
    ['it', 'Ci è costato 1.870,00 € di rimborsi.', '1.870,00 €'],
    ['sv', 'Det kostade 18 460 kr i krediteringar.', '18 460 kr'],
    ['nl', 'Het kostte € 1.870 aan creditnota’s.', '€ 1.870'],
    ['pt-BR', 'Custou R$ 1.870,00 em estornos.', '$ 1.870,00'],
    ['es', 'Costó 1.870,00 € en abonos.', '1.870,00 €'],
  ])('as an amount: %s', (language, text, words) => {
    expect(said('money', text, language)).toEqual([words]);
  });

  it.each<[Locale, string]>([
    ['en', 'We have 120 employees and a turnover of €18 million.'],
    ['en', 'For the third time in 2 years, 24/7, 100 % unacceptable, a 1000 times.'],
    ['en', 'We have 12,000 customers.'],
    ['it', 'Siamo 120 dipendenti, clienti dal 2016, l’ho detto 1000 volte.'],
    ['sv', 'Vi är 120 anställda, har 14 butiker och omsätter 340 miljoner.'],
    ['nl', 'Wij zijn een bedrijf met 45 medewerkers en al 10 jaar klant.'],
    ['pt-BR', 'Somos 45 funcionários e já falamos 20 vezes em 2 anos.'],
    ['es', 'Somos 75 empleados y llevamos 12 años, ya van 100 veces.'],
  ])('not when it is about oneself, or for emphasis: %s %s', (language, text) => {
    expect(said('quantity', text, language)).toEqual([]);
    expect(said('money', text, language)).toEqual([]);
  });

  it('when two of them make a comparison', () => {
    expect(said('change', 'Visits fell from 8,200 to 5,100 visitors.')).toContain('5,100 visitors');
  });
});

describe('a day is read', () => {
  it.each<[Locale, string, string]>([
    ['en', 'Deployed on 12 May 2026 at 14:05.', '12 May'],
    ['en', 'Deployed on May 12.', 'May 12'],
    ['it', 'Rilasciato il 12 maggio 2026.', '12 maggio'],
    ['sv', 'Driftsattes den 12 maj.', '12 maj'],
    ['nl', 'Uitgerold op 12 mei.', '12 mei'],
    ['pt-BR', 'Publicado em 12 de maio.', '12 de maio'],
    ['es', 'Desplegado el 12 de mayo.', '12 de mayo'],
    ['en', 'Deployed on 2026-05-12.', '2026-05-12'],
    ['es', 'Desplegado el 12/05/2026.', '12/05/2026'],
    ['nl', 'Uitgerold op 12-05-2026.', '12-05-2026'],
    ['sv', 'Driftsattes vecka 38.', 'vecka 38'],
  ])('in the manner of the language: %s %s', (language, text, words) => {
    expect(said('date', text, language)).toEqual([words]);
  });

  it('not from a bare year, nor from a month that is a verb', () => {
    expect(said('date', 'Since 2019 we may say that it got worse.')).toEqual([]);
  });

  it('as one by which something is due', () => {
    expect(said('deadline', 'Asked for a fix by Friday.')).toEqual(['by Friday']);
  });
});

describe('a reference is read', () => {
  it.each<[Locale, string, string[]]>([
    ['en', 'Order 100048213 and ticket LF-2291', ['Order 100048213', 'LF-2291']],
    ['it', 'Ordine 200011874', ['Ordine 200011874']],
    ['sv', 'Ärende HD-3390, faktura 20418', ['HD-3390', 'faktura 20418']],
    ['nl', 'Factuur 2026-1142', ['2026-1142']],
    ['pt-BR', 'Chamado 7714', ['Chamado 7714']],
    ['es', 'Commit 91ce04b', ['91ce04b']],
  ])('from what identifies: %s %s', (language, text, words) => {
    expect(said('identifier', text, language)).toEqual(words);
  });

  it('from a section, a file, a link and a message', () => {
    expect(said('section', 'See section 4.2 and § 5.')).toEqual(['section 4.2', '§ 5']);
    expect(said('file', 'Attached as export-log.txt.')).toEqual(['export-log.txt']);
    expect(said('link', 'At https://shop.example/fr and /be.')).toEqual(['https://shop.example/fr', '/be']);
    expect(said('quotation', 'It says “Column not found in table”.')).toEqual(['Column not found in table']);
  });
});

describe('what is named', () => {
  it.each<[Locale, string, string[]]>([
    ['en', 'The delivery address on the product page', ['delivery address', 'product page']],
    ['it', 'Dell’indirizzo di consegna nella scheda prodotto', ['indirizzo di consegna', 'scheda prodotto']],
    ['sv', 'Leveransadressen på produktsidan', ['Leveransadressen', 'produktsidan']],
    ['nl', 'Het afleveradres op de productpagina’s', ['afleveradres', 'productpagina']],
    ['pt-BR', 'O endereço de entrega na página do produto', ['endereço de entrega', 'página do produto']],
    ['es', 'La dirección de entrega en la ficha de producto', ['dirección de entrega', 'ficha de producto']],
  ])('is found in its forms and phrases: %s', (language, text, words) => {
    expect(said('thing', text, language)).toEqual(words);
  });

  it('is found without its accents, but not in another word: får is not far', () => {
    expect(said('thing', 'Leveransadressen ar fel ifylld, felmeddelande saknas', 'sv')).toContain('felmeddelande');
    expect(said('thing', 'direccion de facturacion', 'es')).toEqual(['direccion de facturacion']);
    expect(said('thing', 'uppskattar allvar kontoret miljoner', 'sv')).toEqual([]);
  });

  it('does something only near a thing', () => {
    expect(said('behaviour', 'They keep us waiting and show no interest.')).toEqual([]);
    expect(said('behaviour', 'The checkout page shows the wrong subtotal.')).toEqual(['shows']);
  });

  it('is a system by its name, and no system by a word', () => {
    expect(said('system', 'The orders go to Exact and to SAP.')).toEqual(['Exact', 'SAP']);
    expect(said('system', 'The exact reason is unknown to our teams.')).toEqual([]);
  });
});
