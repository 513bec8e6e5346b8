import type { Vocabulary } from '#prisma/demo/vocabulary.ts';

export const dutch: Vocabulary = {
  organizations: [
    'Appelhof Keukens B.V.',
    'Duinrand Fietsen B.V.',
    'Grachtzicht Verlichting B.V.',
    'IJsselmeer Watersport B.V.',
    'Lindenhof Bouwmaterialen B.V.',
    'Vechtdal Tuinmachines B.V.',
  ],
  partners: ['Brugwachter Digitaal B.V.', 'Havenkade Commerce B.V.', 'Molenwiek Webstudio B.V.'],
  documents: ['Plan van aanpak, versie 1.0', 'Bijlage B bij de overeenkomst', 'Wijzigingsverzoek W-07'],
  sections: ['2.4 Catalogus', '3.2 Winkelwagen', '4.1 Orderexport', '5.3 Prestaties'],
  roles: ['Projectmanager', 'Technisch lead', 'Accountmanager', 'Servicedesk'],
  titles: [
    'Orders komen sinds release {n} niet meer in het ERP',
    'De checkout werkt niet voor zakelijke accounts',
    'De livegang is drie keer verschoven zonder plan',
    'De zoekfunctie toont artikelen die niet leverbaar zijn',
  ],
  summaries: [
    'De partner zou onze webwinkel vóór de zomer vervangen. Twee van de vijf opleveringen zijn er, en de antwoorden op onze vragen spreken elkaar tegen.\n\nSinds order {n} werken we met de hand.',
    'De nieuwe winkel ging live met bekende gebreken die binnen twee weken verholpen zouden zijn. De meeste zijn er nog.',
  ],
  impacts: [
    'We voeren elke maand voor ongeveer € {n} aan orders met de hand in.',
    'De klantenservice kreeg hierover {n} vragen in één kwartaal en twee zakelijke klanten bestellen weer telefonisch.',
  ],
  outcomes: [
    'Een schriftelijke planning met een datum per openstaande oplevering en één vast aanspreekpunt.',
    'De oorzaak op papier, een oplossing op staging en een test die beide partijen tekenen.',
  ],
  deliverables: [
    'Alle ordersoorten binnen vijf minuten geëxporteerd',
    'Prijzen per klantgroep, elke nacht bijgewerkt',
    'Productpagina’s die op een telefoon binnen twee seconden laden',
    'Voorraad per magazijn, hooguit 15 minuten oud',
  ],
  details: [
    'Het werkt alleen voor kleine orders. Boven 60 regels wordt de order overgeslagen zonder fout in het log.',
    'Het is op staging opgeleverd, maar nooit op productie.',
  ],
  timelines: [
    'De livegang is vier weken verschoven en de partner noemt dit als reden.',
    'Er is nog geen datum verschoven, maar de geplande test is afgezegd.',
  ],
  raised: [
    'Gevraagd naar de oorzaak van het ontbreken van order {n} en naar een lijst van alle andere.',
    'Gevraagd in welke release het ontbrekende deel komt, met een datum.',
  ],
  answers: [
    '‘We kijken ernaar.’ Sindsdien hebben we niets gehoord.',
    'Een oplossing was toegezegd voor de vrijdag erna. Die is er niet.',
  ],
  happened: [
    'Order {n} was betaald en bevestigd, maar kwam nooit in het magazijn aan.',
    'Artikel {n} stond op 1.400 stuks, terwijl er geen waren.',
    'De import van {n} prijzen stopte halverwege zonder melding.',
  ],
  expected: [
    'De order binnen vijf minuten in het magazijn, of een melding.',
    'De cijfers van het ERP, hooguit 15 minuten oud.',
  ],
  effects: [
    'De levering vertrok een dag te laat en we hebben de vracht gecrediteerd.',
    'Drie mensen waren een dag bezig om het te herstellen.',
  ],
  records: ['Order {n}', 'Ticket van de partner T-{n}', 'E-mail van dezelfde dag, onderwerp {n}'],
  waivers: ['Er is geen getekend scopedocument, alleen een urencontract en e-mails.'],
};
