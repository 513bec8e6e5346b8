import type { Talk } from '#prisma/demo/talk.ts';

export const swedish: Talk = {
  unreachable: ['Partnern har stängt sitt kontor, och ingen svarar på något av de nummer vi har.'],
  greetings: [
    'Tack för de tydliga exemplen. Jag går igenom dem och hör av mig när jag har talat med partnern.',
    'Jag har tagit hand om ärendet. Underlaget är komplett, så jag kan gå till partnern med det som det är.',
    'Ärendet ligger hos mig. Först jämför jag det undertecknade underlaget med det som finns i staging.',
  ],
  asks: [
    'Vilken release låg i drift när det började, och händer det fortfarande med den nuvarande? Klockslaget för en händelse gör den lättare att hitta i loggen.',
    'Vår kopia av uppdragsbeskrivningen slutar vid avsnitt 3. Var finns den undertecknade versionen?',
    'Två händelser till av samma slag som {n}, från olika veckor, skulle visa att det inte är en enstaka.',
    'Har partnern svarat på ert mejl från förra veckan? I så fall behöver vi svaret i sin helhet.',
  ],
  toPartner: [
    'Partnern har allt nu och har nämnt ett datum. Ni behöver inte göra något innan dess.',
    'Jag har talat med teknikansvarig. De har återskapat order {n} och kommer med en rättning och ett test.',
    'Partnern har ombetts lämna en skriftlig plan med datum för varje öppen leverans.',
  ],
  updates: [
    'Partnern har hittat orsaken: en kö som stannar utan larm. En rättning finns i staging.',
    'Mötet med båda projektledarna är på torsdag. Listan över öppna leveranser är dagordningen.',
    'Inget nytt sedan i går. Jag har bett kundansvarig om ett datum.',
  ],
  replies: [
    'Det började med releasen den måndagen och har hänt varje dag sedan dess. Loggen för {n} finns i partnerns ärende.',
    'Den undertecknade versionen ligger i projektmappen, under avtal. Det är avsnitt 4 som gäller.',
    'Två till: {n} den första veckan och en på fredagskvällen. Båda lades in för hand.',
    'De svarade i fredags. Kort sagt ser de det som en tilläggsbeställning. Det gör inte vi.',
  ],
  followUps: [
    'Det hände igen i morse, med order {n}. Lagret märkte det före oss.',
    'Finns det något nytt? Vår säsong börjar om tre veckor.',
    'Partnern har ringt. Nu säger de att rättningen kommer med nästa release.',
  ],
  resolved: [
    'Partnern har levererat det som saknades. Båda parter testade med {n} och skrev under.',
    'Orsaken var en kö utan gräns. Den är rättad och övervakas; ingen order har försvunnit på tio dagar.',
    'En plan med datum är skriftligt överenskommen, och en person svarar för den.',
  ],
  declined: [
    'Leveransen ingår inte i den undertecknade uppdragsbeskrivningen. Partnern har lämnat en offert.',
    'Produkten fungerar som den är dokumenterad. Det är inget fel i genomförandet.',
  ],
  reopened: [
    'Det kom tillbaka med gårkvällens release: order {n} saknas igen.',
    'Rättningen fungerar bara för små order. De över 60 rader hoppas fortfarande över.',
  ],
  raisedSeverity: [
    'Sedan i morse gäller det alla order, inte längre enstaka kunders.',
    'Det går inte att komma runt längre: även exporten för hand misslyckas.',
  ],
  loweredSeverity: [
    'Ett sätt att komma runt det har hittats, så inga order väntar längre.',
    'Det gäller bara staging. Butiken är inte berörd.',
  ],
  notes: [
    'Tredje ärendet med denna partner om samma export. Jämför innan du ringer.',
    'Talade med deras teknikansvarig. Vänlig, men inget datum än.',
    'Den undertecknade beskrivningen ger oss rätt. Hänvisa till avsnitt 4.2 om de talar om tillägg.',
    'Säljsidan är underrättad. Avtalet ska förnyas i vår.',
    'Kontrollera vilken version som stöds före nästa samtal: de ligger två patchar efter.',
  ],
  questions: {
    detail: [
      {
        ask: 'Sedan vilken release är det så, och var det rätt innan?',
        answer: 'Det var rätt fram till releasen i tredje veckan. Vi testade det då.',
        addition: 'Fram till releasen i tredje veckan fungerade det.',
      },
      {
        ask: 'Hur många av de överenskomna fallen gäller det?',
        answer: 'Alla över 60 rader, ungefär var åttonde.',
        addition: 'Det gäller ungefär var åttonde order.',
      },
    ],
    whatHappened: [
      {
        ask: 'Vilken tid var det, och vem märkte det?',
        answer: 'Omkring 14.20. Lagret märkte det när plocklistan var tom.',
        addition: 'Lagret märkte det omkring 14.20.',
      },
      {
        ask: 'Finns det något meddelande i loggen vid den tiden?',
        answer: 'Inget. Exporten slutar som om den hade lyckats.',
        addition: 'Loggen visar inget fel.',
      },
    ],
    businessImpact: [
      {
        ask: 'Vad kostar det på en vecka, ungefär?',
        answer: 'Omkring 14 timmar för två personer och en kreditfaktura i veckan.',
        addition: 'Sammanlagt omkring 14 timmar i veckan.',
      },
    ],
    raised: [
      {
        ask: 'Vem hos partnern sade ni det till?',
        answer: 'Till deras leveransansvarige, med teknikansvarig på kopia.',
        addition: 'Det gick till leveransansvarig och teknikansvarig.',
      },
    ],
    whole: [
      {
        ask: 'Vem hos er bestämmer datum för testet?',
        answer: 'Vår driftchef. Hon har tid på tisdagar och torsdagar.',
        addition: '',
      },
    ],
  },
  csms: ['Sigrid Hallencreutz', 'Viktor Ståhlbom'],
  customers: [
    'Ebba Lindqvister',
    'Rasmus Öhrnell',
    'Tuva Bergenstråle',
    'Anton Dahlskog',
    'Maja Vikström',
    'Nils Åkerhielm',
  ],
};
