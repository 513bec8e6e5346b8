import type { Talk } from '#prisma/demo/talk.ts';

export const dutch: Talk = {
  unreachable: ['De partner heeft zijn kantoor gesloten en op geen van de nummers die wij hebben neemt iemand op.'],
  greetings: [
    'Dank voor de duidelijke voorbeelden. Ik zoek ze uit en schrijf weer zodra ik de partner heb gesproken.',
    'Ik heb de zaak opgepakt. De stukken zijn volledig, dus ik kan er zo mee naar de partner.',
    'De zaak ligt bij mij. Eerst vergelijk ik de getekende opdracht met wat er op staging staat.',
  ],
  asks: [
    'Welke release draaide er toen het begon, en gebeurt het nog met de huidige? Met het tijdstip van één geval vinden wij het in het logboek.',
    'Onze kopie van de opdracht houdt op bij paragraaf 3. Waar ligt de getekende versie?',
    'Nog twee gevallen zoals {n}, uit verschillende weken, laten zien dat het niet om één incident gaat.',
    'Heeft de partner op uw e-mail van vorige week geantwoord? Dan helpt het hele antwoord.',
  ],
  toPartner: [
    'De partner heeft nu alles en heeft een datum genoemd. Tot die tijd is er van u niets nodig.',
    'Ik heb de technisch leider gesproken. Zij hebben bestelling {n} nagespeeld en komen met een oplossing en een test.',
    'De partner is gevraagd om een schriftelijk plan met een datum voor elke open oplevering.',
  ],
  updates: [
    'De partner heeft de oorzaak gevonden: een wachtrij die zonder melding stilvalt. De oplossing staat op staging.',
    'Het gesprek met beide projectleiders is donderdag. De lijst met open opleveringen is de agenda.',
    'Niets nieuws sinds gisteren. Ik heb de accountmanager om een datum gevraagd.',
  ],
  replies: [
    'Het begon met de release van die maandag en gebeurt sindsdien elke dag. Het logboek van {n} zit bij het ticket van de partner.',
    'De getekende versie ligt in de projectmap, onder contracten. Het gaat om paragraaf 4.',
    'Nog twee: {n} in de eerste week en een op vrijdagavond. Beide zijn met de hand ingevoerd.',
    'Zij hebben vrijdag geantwoord. Kort gezegd vinden zij het meerwerk. Wij niet.',
  ],
  followUps: [
    'Vanochtend gebeurde het weer, met bestelling {n}. Het magazijn merkte het eerder dan wij.',
    'Is er nieuws? Ons seizoen begint over drie weken.',
    'De partner heeft gebeld. Nu zeggen zij dat de oplossing met de volgende release komt.',
  ],
  resolved: [
    'De partner heeft het ontbrekende deel opgeleverd. Beide partijen hebben het met {n} getest en getekend.',
    'De oorzaak was een wachtrij zonder grens. Dat is hersteld en wordt bewaakt; in tien dagen ging geen bestelling verloren.',
    'Er ligt een schriftelijk plan met datums, en één persoon staat ervoor in.',
  ],
  declined: [
    'De oplevering hoort niet bij de getekende opdracht. De partner heeft er een offerte voor gestuurd.',
    'Het product werkt zoals het is beschreven. Het is geen fout in de uitvoering.',
  ],
  reopened: [
    'Met de release van gisteravond is het terug: bestelling {n} ontbreekt weer.',
    'De oplossing werkt alleen voor kleine bestellingen. Boven de 60 regels worden ze nog overgeslagen.',
  ],
  raisedSeverity: [
    'Sinds vanochtend gaat het om alle bestellingen, niet meer om die van enkele klanten.',
    'Eromheen werken gaat niet meer: ook de export met de hand loopt vast.',
  ],
  loweredSeverity: [
    'Er is een manier gevonden om eromheen te werken, zodat er geen bestelling meer wacht.',
    'Het gaat alleen om staging. De winkel zelf heeft er geen last van.',
  ],
  notes: [
    'Derde zaak met deze partner over dezelfde export. Vergelijken voor het bellen.',
    'Hun technisch leider gesproken. Vriendelijk, nog geen datum.',
    'De getekende opdracht geeft ons gelijk. Noem 4.2 als zij van meerwerk spreken.',
    'Het accountteam weet ervan. De verlenging is in het voorjaar.',
    'Voor het volgende gesprek de ondersteunde versie nagaan: zij lopen twee patches achter.',
  ],
  questions: {
    detail: [
      {
        ask: 'Sinds welke release is het zo, en klopte het daarvoor?',
        answer: 'Tot de release van de derde week klopte het. Wij hebben het toen getest.',
        addition: 'Tot de release van de derde week werkte het.',
      },
      {
        ask: 'Om hoeveel van de afgesproken gevallen gaat het?',
        answer: 'Om alle boven de 60 regels, ongeveer een op de acht.',
        addition: 'Het gaat om ongeveer een op de acht bestellingen.',
      },
    ],
    whatHappened: [
      {
        ask: 'Hoe laat was dat, en wie merkte het?',
        answer: 'Rond 14.20 uur. Het magazijn merkte het toen de picklijst leeg was.',
        addition: 'Het magazijn merkte het rond 14.20 uur.',
      },
      {
        ask: 'Staat er op dat tijdstip iets in het logboek?',
        answer: 'Niets. De export eindigt alsof hij gelukt is.',
        addition: 'Het logboek toont geen fout.',
      },
    ],
    businessImpact: [
      {
        ask: 'Wat kost het ongeveer in een week?',
        answer: 'Zo’n 14 uur van twee mensen, en een creditnota per week.',
        addition: 'Bij elkaar ongeveer 14 uur per week.',
      },
    ],
    raised: [
      {
        ask: 'Tegen wie bij de partner is dat gezegd?',
        answer: 'Tegen hun deliverymanager, met de technisch leider in kopie.',
        addition: 'Het ging naar de deliverymanager en de technisch leider.',
      },
    ],
    whole: [
      {
        ask: 'Wie beslist bij u over een datum voor de test?',
        answer: 'Ons hoofd operations. Zij kan op dinsdag en donderdag.',
        addition: '',
      },
    ],
  },
  csms: ['Hanneke Brouwershoff', 'Jurre van Oosteinde'],
  customers: [
    'Femke Zandvoorter',
    'Bas Kuiperij',
    'Lotte Hoogendijk',
    'Ruben Terschuur',
    'Anouk Veldhoven',
    'Sjoerd Wijngaard',
  ],
};
