import type { Vocabulary } from '#prisma/demo/vocabulary.ts';

export const swedish: Vocabulary = {
  organizations: [
    'Björkvallens Trädgård AB',
    'Elmarks Verktyg AB',
    'Gränna Köksinredning AB',
    'Hallsjö Cykel AB',
    'Kustlinjens Båttillbehör AB',
    'Åby Arbetskläder AB',
  ],
  partners: ['Nordkajen Digital AB', 'Smedjan Webbyrå AB', 'Tallstigen Commerce AB'],
  documents: ['Projektbeskrivning, version 1.1', 'Bilaga 2 till avtalet', 'Tilläggsbeställning TB-04'],
  sections: ['2.2 Katalog', '3.1 Plattform', '4.3 Kassa', '5 Prestanda'],
  roles: ['Projektledare', 'Teknikansvarig', 'Kundansvarig', 'Support'],
  titles: [
    'Order når inte affärssystemet sedan release {n}',
    'Kassan saknar Swish i det nya temat',
    'Driftsättningen har flyttats tre gånger utan plan',
    'Sökningen visar artiklar som är slut i lager',
  ],
  summaries: [
    'Partnern skulle ersätta vår butik till sommaren. Två av fem leveranser har kommit, och svaren på våra frågor går isär.\n\nSedan order {n} arbetar vi för hand.',
    'Den nya butiken driftsattes med kända fel som skulle rättas inom två veckor. De flesta är kvar.',
  ],
  impacts: [
    'Vi lägger in order för omkring {n} kr i månaden för hand.',
    'Kundtjänst fick {n} samtal om detta under kvartalet, och två företagskunder beställer per telefon igen.',
  ],
  outcomes: [
    'En skriftlig plan med datum för varje öppen leverans, och en person som svarar för den.',
    'En skriftlig orsak, en rättning i staging och ett test som båda parter skriver under.',
  ],
  deliverables: [
    'Alla ordertyper exporterade inom fem minuter',
    'Priser per kundgrupp, uppdaterade varje natt',
    'Produktsidor som laddas på två sekunder i mobilen',
    'Lagersaldo per lager, högst 15 minuter gammalt',
  ],
  details: [
    'Det fungerar bara för små order. Över 60 rader hoppas ordern över utan fel i loggen.',
    'Det har levererats i staging men aldrig i produktion.',
  ],
  timelines: [
    'Driftsättningen flyttades fyra veckor och partnern anger detta som skäl.',
    'Inget datum har flyttats, men det planerade testet ställdes in.',
  ],
  raised: [
    'Frågade varför order {n} saknas och bad om en lista över alla andra.',
    'Frågade i vilken release det som saknas kommer, med datum.',
  ],
  answers: [
    '”Vi tittar på det.” Sedan dess har vi inte hört något.',
    'En rättning utlovades till nästa fredag. Den har inte kommit.',
  ],
  happened: [
    'Order {n} betalades och bekräftades men nådde aldrig lagret.',
    'Artikel {n} visades med 1 400 i lager fast saldot var noll.',
    'Importen av {n} priser stannade halvvägs utan att någon fick veta det.',
  ],
  expected: ['Ordern i lagret inom fem minuter, eller ett larm.', 'Affärssystemets siffror, högst 15 minuter gamla.'],
  effects: [
    'Leveransen gick en dag för sent och vi krediterade frakten.',
    'Tre personer ägnade en dag åt att rätta till det.',
  ],
  records: ['Order {n}', 'Partnerns ärende T-{n}', 'Mejl samma dag, ämne {n}'],
  waivers: ['Det finns ingen undertecknad uppdragsbeskrivning, bara ett löpande avtal och mejl.'],
};
