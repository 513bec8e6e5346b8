import { describe, expect, test } from 'vitest';
import type { Locale } from '#domain/identity/user.ts';
import { stemOf } from '#domain/triage/search-stem.ts';
import { fold } from '#domain/triage/search-words.ts';

/** Two forms of one word, as cases have the one and people type the other. */
const forms: Record<Locale, string> = {
  en: `order orders, delivery deliveries, invoice invoices, integration integrations, export exported, export exporting,
    refund refunded, mismatch mismatches, category categories, Checkout CHECKOUTS, café cafe, RÉSUMÉ resume, shipped ship,
    missing miss, business businesses, delayed delay, synchronized synchronise, configuration configured, address addresses,
    company companies, tax taxes, price pricing, replied reply, deliver delivered, cancelled canceled, warehouse warehouses`,
  it: `ordine ordini, consegna consegne, fattura fatture, integrazione integrazioni, esportazione esportazioni, prezzo prezzi,
    qualità qualita, città CITTA, perché perche, magazzino magazzini, pagamento pagamenti, consegnato consegnate,
    problema problemi, esportato esportare, errore errori, funzionalità funzionalita, catalogo cataloghi, riga righe,
    banca banche, negozio negozi, importare importati, aggiornamento aggiornamenti, bloccato bloccati, più piu`,
  sv: `leverans leveranserna, leverans leveranser, leverans leveransen, order ordrar, ordern ordrarna, faktura fakturor,
    faktura fakturan, fakturorna FAKTURA, betalning betalningarna, lager lagret, pris priserna, avtal avtalet,
    FÖRSENING forseningar, fel felet, artikel artiklar, artikeln artiklarna, kassa kassan, ärende ärenden, ärendet arende,
    exportera exporterade, exporterar exporterat, levererad levererades, lösning losningar, kundvagn kundvagnen,
    saknas saknade, återbetalning aterbetalningar, orderrad orderrader, svar svaret, möte mötet, produkt produkterna`,
  nl: `bestelling bestellingen, factuur facturen, koppeling koppelingen, betaling betalingen, klant klanten, prijs prijzen,
    probleem problemen, product producten, voorraad voorraden, één een, coördinatie COORDINATIE, categorie categorieën,
    geïmporteerd importeren, exporteren exporteert, leveren geleverd, levering leveringen, fout fouten, zaak zaken,
    vertraging vertraagd, ideeën ideeen, werkt werken, ontbreekt ontbreken, gegeven gegevens, brief brieven, huis huizen`,
  'pt-BR': `olá ola, Olá OLA, informação informações, informacao informações, INFORMAÇÃO informacoes, integração integracoes,
    pedido pedidos, nota notas, fatura faturas, preço precos, não nao, ordem ordens, imagem imagens, item itens,
    total totais, fiscal fiscais, nível niveis, possível possiveis, exportar exportaram, entregue entregues, mês meses,
    padrão padroes, cartão cartões, versão versoes, produção producao, país países, armazém armazens, mão mãos,
    difícil dificeis, papel papéis, lençol lençóis, usuário usuarios`,
  es: `pedido pedidos, entrega entregas, factura facturas, integración integraciones, integracion integraciones,
    envío envios, precio precios, almacén almacenes, almacen almacenes, catálogo catalogos, año años, exportar exportado,
    exportaron exportar, versión versiones, botón botones, dirección direcciones, país países, opción opciones,
    inglés ingleses, mes meses, vez veces, luz luces, MÉTODO metodo, fácil fáciles, ciudad ciudades, importar importando`,
};

/** Two words that are not one. */
const others: Record<Locale, string> = {
  en: 'order border, export expert, stock stick, price prize, need needle, string strong, tax taxi, user use',
  it: 'ordine ordito, prezzo pezzo, casa cassa, consegna insegna, conto conte, merce mercato',
  sv: 'order ord, lager lag, kund kunskap, pris prisma, leverans leverantör, avtal tal',
  nl: 'order orde, klant klacht, prijs prik, levering lening, koppeling kop, brief brein',
  'pt-BR': 'pedido pedra, nota noite, conta conto, total tota, versão verso, mão mau',
  es: 'pedido pedazo, entrega entrada, precio preciso, cuenta cuento, pago pagina, luz lunes',
};

const pairs = (written: string) =>
  written.split(',').map((pair): [string, string] => {
    const [one = '', other = ''] = pair.trim().split(' ');
    return [one, other];
  });

describe.each(Object.keys(forms) as Locale[])('in %s', (language) => {
  const stem = (word: string) => stemOf(fold(word), language);

  test.each(pairs(forms[language]))('%s finds %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  test('words that are alike are told apart, most of them', () => {
    const taken = pairs(others[language]).filter(([one, other]) => stem(one) === stem(other));
    expect(taken.length).toBeLessThanOrEqual(2);
  });
});

test('identifiers and words of other scripts stay as they are', () => {
  for (const word of ['100048213', 'm12', '7d41c3', 'заказы', '注文書です', 'ab'])
    for (const language of Object.keys(forms) as Locale[]) expect(stemOf(word, language)).toBe(word);
});
