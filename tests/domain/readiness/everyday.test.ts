import { describe, expect, it } from 'vitest';
import type { Locale } from '#domain/identity/user.ts';
import { factsOf } from '#domain/readiness/facts.ts';
import type { AnswerField } from '#domain/readiness/finding.ts';
import { judgeText } from '#domain/readiness/rules.ts';

const metIn = (field: AnswerField, language: Locale, text: string) =>
  judgeText(field, text, language)
    .findings.filter(({ met }) => met)
    .map(({ rule }) => rule);

const wordsOf = (field: AnswerField, language: Locale, text: string, code: string) =>
  judgeText(field, text, language)
    .findings.filter(({ rule }) => rule === code)
    .flatMap(({ words }) => words.map(({ start, end }) => text.slice(start, end)));

const dateIn = (text: string, language: Locale) =>
  factsOf(text, language).find(({ kind }) => kind === 'date')?.weight ?? 0;

describe('lines of orders that are not exported', () => {
  it.each<[Locale, string]>([
    ['en', 'Orders of more than 60 lines are not exported.'],
    ['it', 'Gli ordini con più di 60 righe non vengono esportati.'],
    ['sv', 'Ordrar med fler än 60 rader exporteras inte.'],
    ['nl', 'Orders van meer dan 60 regels worden niet geëxporteerd.'],
    ['pt-BR', 'Pedidos com mais de 60 linhas não são exportados.'],
    ['es', 'Los pedidos de más de 60 líneas no se exportan.'],
  ])('are a thing and a quantity: %s', (language, text) => {
    expect(metIn('scope.detail', language, text)).toEqual(expect.arrayContaining(['thing', 'quantity']));
    expect(judgeText('scope.detail', text, language).score).toBeGreaterThan(24);
  });
});

describe('a span that begins at a known point says when', () => {
  it.each<[Locale, string, string]>([
    ['en', 'The stock has not been updated for two weeks now.', 'for two weeks'],
    ['en', 'Invoices were sent twice three days ago.', 'three days ago'],
    ['it', 'Da due settimane le fatture non vengono inviate.', 'Da due settimane'],
    ['sv', 'Sedan två veckor skickas fakturorna dubbelt.', 'Sedan två veckor'],
    ['nl', 'Sinds twee weken worden de facturen dubbel verstuurd.', 'Sinds twee weken'],
    ['pt-BR', 'Há duas semanas as notas fiscais não são enviadas.', 'Há duas semanas'],
    ['es', 'Desde hace dos semanas no se envían las facturas.', 'Desde hace dos semanas'],
    ['en', 'Since Monday the invoices lack the company number.', 'Since Monday'],
    ['it', 'Da lunedì le fatture arrivano senza partita IVA.', 'Da lunedì'],
    ['sv', 'Sedan i måndags saknas momsnumret.', 'Sedan i måndags'],
    ['nl', 'Sinds maandag rekent de winkelwagen 21% btw.', 'Sinds maandag'],
    ['pt-BR', 'Desde segunda-feira o carrinho calcula errado.', 'Desde segunda'],
    ['es', 'Desde el lunes el carrito calcula mal.', 'Desde el lunes'],
  ])('%s: %s', (language, text, words) => {
    expect(metIn('summary', language, text)).toContain('when');
    expect(wordsOf('summary', language, text, 'when').join(' ')).toContain(words);
  });

  it.each<[Locale, string, string]>([
    ['en', 'For two weeks the carts are empty.', 'On 14 May the carts are empty.'],
    ['nl', 'Sinds twee weken is de winkelwagen leeg.', 'Op 14 mei is de winkelwagen leeg.'],
  ])('but less than a day does: %s', (language, span, day) => {
    expect(dateIn(span, language)).toBeLessThan(dateIn(day, language));
  });

  it.each<[Locale, string]>([
    ['en', 'For months the invoices have not been sent, it has been like this for years.'],
    ['it', 'Da mesi le fatture non arrivano, da anni è così.'],
    ['sv', 'I månader har fakturorna uteblivit, i flera år nu.'],
    ['nl', 'Al maanden komen de facturen niet, al jaren niet.'],
    ['pt-BR', 'Há meses as faturas não chegam, há anos é assim.'],
    ['es', 'Desde hace meses no llegan las facturas, hace años que es así.'],
  ])('a round one that complains does not: %s', (language, text) => {
    expect(metIn('summary', language, text)).not.toContain('when');
  });
});

describe('the words of a rule answer what it asks', () => {
  it('so that asking is no thing, entering no system and cancelling no quantity', () => {
    expect(wordsOf('contact.raised', 'nl', 'Gevraagd om de urenspecificatie bij de factuur.', 'thing')).not.toContain(
      'Gevraagd',
    );
    const happened = 'Een redacteur had de synoniemen ingevoerd.';
    expect(wordsOf('example.whatHappened', 'nl', happened, 'who')).not.toContain('ingevoerd');
    expect(wordsOf('example.impact', 'nl', 'Acht klanten hebben afgezegd.', 'quantity')).toEqual(['Acht klanten']);
  });

  it('and what only supports it does not meet it alone', () => {
    expect(metIn('example.impact', 'en', 'Everything re-keyed by hand, refunded, credited and cancelled.')).toEqual([]);
  });
});

describe('a word is not taken for another that stands in it', () => {
  it.each<[Locale, string]>([
    ['sv', 'Kommunikationen är urusel och de kunde knappt svara.'],
    ['nl', 'Het inkoopgedoe duurt regelmatig lang, de spelregels veranderen.'],
    ['pt-BR', 'É muito importante, inclusive para as crianças.'],
    ['it', 'La trasformazione digitale procede male.'],
    ['es', 'Estamos descontentos y es importante.'],
  ])('%s: %s', (language, text) => {
    expect(judgeText('example.whatHappened', text, language).findings.filter(({ met }) => met)).toEqual([]);
    expect(wordsOf('example.whatHappened', language, text, 'thing')).toEqual([]);
  });

  it('M8 is a size', () => {
    expect(wordsOf('scope.detail', 'en', 'Searching for “hex bolt M8” finds nothing.', 'quantity')).toEqual([]);
  });
});

describe('what shop owners say every day', () => {
  it.each<[Locale, string]>([
    ['en', 'Order confirmations land in spam since the sender address was changed on 3 October.'],
    ['en', 'Credit notes are missing in the ledger since March.'],
    ['it', 'La ricevuta non viene allegata alla mail dal 12 ottobre.'],
    ['sv', 'Kvittot bifogas inte i mejlet sedan den 12 oktober.'],
    ['nl', 'Een inkoper ziet na het inloggen de bestellingen van andere vestigingen.'],
    ['pt-BR', 'Os e-mails de confirmação caem no spam desde que o remetente foi trocado.'],
    ['es', 'Los pedidos anulados siguen reservados en el almacén desde hace tres días.'],
  ])('names a thing and when: %s: %s', (language, text) => {
    expect(metIn('summary', language, text)).toEqual(['thing', 'when']);
  });

  it.each<[Locale, string]>([
    ['en', 'The system never works as it should and we lose money every day.'],
    ['it', 'Il sistema non funziona mai come dovrebbe e perdiamo soldi ogni giorno.'],
    ['sv', 'Systemet fungerar aldrig som det ska och vi förlorar pengar varje dag.'],
    ['nl', 'Het systeem werkt nooit zoals het hoort en we verliezen elke dag geld.'],
    ['pt-BR', 'O sistema nunca funciona como deveria e perdemos dinheiro todo dia.'],
    ['es', 'El sistema nunca funciona como debería y perdemos dinero cada día.'],
  ])('or nothing at all: %s: %s', (language, text) => {
    expect(judgeText('summary', text, language).score).toBe(0);
  });
});
