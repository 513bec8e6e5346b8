import { at, contact, example, type ShortCases, scope } from '#prisma/demo/short-case.ts';

export const dutch: ShortCases = {
  'nl-betaling': (day) => ({
    ...at('nl', 'Polderhof Tuin & Terras B.V.', 'Kadezicht Webbureau B.V.', 'commerce-cloud', '2.4.8-p1'),
    phase: 'build',
    goLiveOn: day(-45),
    title: 'Geen toegang tot de code die wij hebben betaald',
    summary: 'Het bureau geeft ons geen toegang tot de repository van ons thema, hoewel de overeenkomst dat regelt.',
    businessImpact: 'We kunnen geen tweede partij laten meekijken en staan stil bij elke vraag.',
    desiredOutcome: 'Leestoegang voor twee mensen binnen een week.',
    severity: 'medium',
    scopeReferences: [
      scope(
        'Overeenkomst KW-2026-12',
        'KW-2026-12.pdf',
        'Artikel 9',
        'Toegang tot alle broncode',
        'not-delivered',
        day(180),
        'Drie keer gevraagd, geen toegang gekregen.',
      ),
    ],
    partnerContacts: [
      contact(
        day(12),
        'email',
        'Projectmanager',
        'Gevraagd om toegang voor twee collega’s, met verwijzing naar artikel 9.',
        'refused',
        '“Dat doen we pas na de eindfactuur.” Dat staat nergens in de overeenkomst.',
        'E-mail “Toegang repository”',
      ),
    ],
    examples: [
      example(
        day(10),
        'Een externe specialist kon niet beginnen omdat er geen code was.',
        'Toegang op de afgesproken dag.',
        'We betaalden een dag voor niets: € 880.',
        'Factuur 2026-311',
      ),
    ],
  }),
  'nl-levertijd': (day) => ({
    ...at('nl', 'Polderhof Tuin & Terras B.V.', 'Brugwachter Digitaal B.V.', 'commerce-cloud', '2.4.8-p1'),
    title: 'Levertijden kloppen niet op de productpagina',
    summary: 'De productpagina noemt voor alles “morgen in huis”, ook voor maatwerk.',
    businessImpact: 'Ongeveer tien annuleringen per week.',
    desiredOutcome: 'De levertijd per artikel uit het ERP.',
    severity: 'low',
    scopeReferences: [],
    notApplicable: [{ item: 'scope', reason: 'De opdracht is mondeling gegeven en alleen per e-mail bevestigd.' }],
    partnerContacts: [
      contact(
        day(80),
        'call',
        'Technisch lead',
        'Gevraagd waarom de koppeling ontbreekt.',
        'promised',
        'Toegezegd voor de release van die maand.',
        'Gespreksnotitie',
      ),
    ],
    examples: [
      example(
        day(83),
        'Een pergola op maat stond op “morgen in huis”.',
        'Een levertijd van zes weken.',
        'De klant annuleerde.',
        'Order 77120',
      ),
    ],
  }),
};
