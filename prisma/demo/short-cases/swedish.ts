import { at, contact, example, type ShortCases, scope } from '#prisma/demo/short-case.ts';

export const swedish: ShortCases = {
  'sv-betalning': (day) => ({
    ...at('sv', 'Fjällbo Byggvaror AB', 'Havsvik Digitalbyrå AB', 'commerce-cloud', '2.4.6-p13'),
    phase: 'live',
    title: 'Återbetalningar fastnar sedan bytet av betalleverantör',
    summary: 'Sedan bytet i höstas går återbetalningar inte iväg. Ordern visar ”Återbetald” men pengarna ligger kvar.',
    businessImpact: '57 kunder väntar på sammanlagt 86 400 kr.',
    desiredOutcome: 'Alla väntande återbetalningar skickade inom en vecka, och ett larm när en fastnar.',
    severity: 'critical',
    severityReason: 'Konsumenter har rätt till pengarna inom 14 dagar.',
    scopeReferences: [
      scope(
        'Tilläggsbeställning TB-05',
        'TB-05.pdf',
        'Punkt 2',
        'Återbetalning från administrationen',
        'partly-delivered',
        day(75),
        'Knappen finns, men anropet till leverantören görs inte.',
      ),
    ],
    partnerContacts: [
      contact(
        day(6),
        'ticket',
        'Teknisk support',
        'Skickade listan över de 57 ordrarna.',
        'unclear',
        'Vi fick svaret att leverantören utreder. Leverantören säger att inget anrop har kommit.',
        'Ärende HD-3402',
      ),
    ],
    examples: [
      example(
        day(9),
        'Order 118-22041 återbetalades i administrationen. Hos leverantören finns ingen transaktion.',
        'Pengarna skickade samma dag.',
        'Kunden anmälde oss till ARN.',
        'Order 118-22041',
      ),
    ],
  }),
  'sv-integration': (day) => ({
    ...at('sv', 'Fjällbo Byggvaror AB', 'Havsvik Digitalbyrå AB', 'commerce-cloud', '2.4.6-p13'),
    title: 'Lagersaldo per butik uppdateras en gång per dygn',
    summary: 'Avtalat var en uppdatering var femtonde minut. Kunder kommer till butiken förgäves.',
    businessImpact: 'Ungefär 25 kunder i veckan, enligt butikerna.',
    desiredOutcome: 'Uppdatering var femtonde minut i produktion.',
    severity: 'medium',
    scopeReferences: [
      scope(
        'Projektbeskrivning, version 1.2',
        'https://projekt.fjallbo.example/248/projektbeskrivning-1.2',
        '4.1 Lager',
        'Saldo högst 15 minuter gammalt',
        'unsatisfactory',
        day(190),
        'Jobbet körs varje natt.',
      ),
    ],
    partnerContacts: [
      contact(
        day(70),
        'meeting',
        'Leveransansvarig',
        'Visade mätningen från en vecka.',
        'promised',
        'Rättning utlovades till månadsskiftet och kom.',
        'Protokoll, punkt 4',
      ),
    ],
    examples: [
      example(
        day(72),
        'Butiken i Åre visade 12 pallar, det fanns ingen.',
        'Rätt saldo inom 15 minuter.',
        'Kunden körde 90 km i onödan.',
        'Reklamation 4410',
      ),
    ],
  }),
  'sv-tema': (day) => ({
    ...at('sv', 'Fjällbo Byggvaror AB', 'Tallstigen Commerce AB', 'commerce-cloud', '2.4.8-p1'),
    title: 'Kategorisidorna är för långsamma i mobilen',
    summary: 'Det nya temat tar sex sekunder på sig i mobilen. Två sekunder var avtalat.',
    businessImpact: 'Trafiken från mobil har minskat med 18 %.',
    desiredOutcome: 'En plan för att nå två sekunder, med datum.',
    severity: 'medium',
    scopeReferences: [
      scope(
        'Avtal TC-9',
        'TC-9.pdf',
        '6 Prestanda',
        'Två sekunder på en vanlig telefon',
        'unsatisfactory',
        day(100),
        'Mätt till 5,8–6,4 sekunder under en vecka.',
      ),
    ],
    partnerContacts: [],
    notApplicable: [{ item: 'contact', reason: 'Byrån gick i konkurs och ingen svarar längre på mejl eller telefon.' }],
    examples: [
      example(
        day(8),
        'Kategorin Virke tog 6,2 sekunder att visa.',
        'Högst två sekunder.',
        'Kunder lämnar sidan.',
        'Mätning, körning 12',
      ),
    ],
  }),
};
