import type { Talk } from '#prisma/demo/talk.ts';

export const italian: Talk = {
  unreachable: ['Il partner ha chiuso la sede e a nessuno dei recapiti che abbiamo risponde qualcuno.'],
  greetings: [
    'Grazie per gli esempi così precisi. Li sto verificando e vi scrivo appena ho parlato con il partner.',
    'Ho preso in carico il caso. La documentazione è completa: posso portarla al partner così com’è.',
    'Il caso è mio. Per prima cosa confronto il capitolato firmato con ciò che si trova in staging.',
  ],
  asks: [
    'Quale versione era in produzione quando è cominciato? Succede ancora con quella attuale? L’ora di un singolo episodio ci aiuta a trovarlo nei log.',
    'La copia del capitolato che abbiamo si ferma al punto 3. Dove si trova la versione firmata?',
    'Altri due episodi come {n}, di settimane diverse, mostrerebbero che non si tratta di un caso isolato.',
    'Il partner ha risposto alla vostra e-mail della settimana scorsa? Se sì, ci serve la risposta per intero.',
  ],
  toPartner: [
    'Ora il partner ha tutto e ha indicato una data. Fino ad allora non vi serve fare nulla.',
    'Ho parlato con il responsabile tecnico. Hanno riprodotto l’ordine {n} e porteranno una correzione con un test.',
    'Ho chiesto al partner un piano scritto, con una data per ogni consegna ancora aperta.',
  ],
  updates: [
    'Il partner ha trovato la causa: una coda che si ferma senza avvisare. La correzione è in staging.',
    'La riunione con i due capi progetto è giovedì. All’ordine del giorno c’è l’elenco delle consegne aperte.',
    'Nessuna novità da ieri. Ho chiesto una data al referente commerciale.',
  ],
  replies: [
    'È cominciato con il rilascio di quel lunedì e da allora succede ogni giorno. Il log di {n} è nel ticket del partner.',
    'La versione firmata è nella cartella del progetto, sotto contratti. Conta il punto 4.',
    'Altri due: {n} nella prima settimana e uno venerdì sera. Entrambi inseriti a mano.',
    'Hanno risposto venerdì. In breve: per loro è una richiesta di modifica. Per noi no.',
  ],
  followUps: [
    'È successo di nuovo stamattina, con l’ordine {n}. Se n’è accorto il magazzino prima di noi.',
    'Ci sono novità? La nostra stagione comincia fra tre settimane.',
    'Il partner ci ha chiamati. Ora dice che la correzione arriva con il prossimo rilascio.',
  ],
  resolved: [
    'Il partner ha consegnato la parte mancante. Le due parti l’hanno provata con {n} e hanno firmato.',
    'La causa era una coda senza limite. È stata corretta e ora è sorvegliata: in dieci giorni nessun ordine perso.',
    'È stato concordato per iscritto un piano con le date, e una persona ne risponde.',
  ],
  declined: [
    'La consegna non fa parte del capitolato firmato. Il partner ha inviato un’offerta.',
    'È il comportamento documentato del prodotto, non un difetto della realizzazione.',
  ],
  reopened: [
    'È tornato con il rilascio di ieri sera: manca di nuovo l’ordine {n}.',
    'La correzione funziona solo con gli ordini piccoli. Sopra le 60 righe vengono ancora saltati.',
  ],
  raisedSeverity: [
    'Da stamattina riguarda tutti gli ordini, non più quelli di singoli clienti.',
    'Non c’è più modo di aggirarlo: anche l’esportazione manuale si interrompe.',
  ],
  loweredSeverity: [
    'È stato trovato un modo di aggirarlo: nessun ordine resta in attesa.',
    'Riguarda soltanto lo staging. Il negozio non è toccato.',
  ],
  notes: [
    'Terzo caso con questo partner sulla stessa esportazione. Confrontare prima di chiamare.',
    'Sentito il loro responsabile tecnico. Cordiale, ma ancora nessuna data.',
    'Qui il capitolato firmato ci dà ragione. Citare il punto 4.2 se parlano di modifica.',
    'Il team commerciale è informato. Il rinnovo è in primavera.',
    'Verificare la versione supportata prima della prossima chiamata: sono indietro di due patch.',
  ],
  questions: {
    detail: [
      {
        ask: 'Da quale rilascio è così? Prima funzionava?',
        answer: 'Ha funzionato fino al rilascio della terza settimana. Lo avevamo provato.',
        addition: 'Fino al rilascio della terza settimana funzionava.',
      },
      {
        ask: 'Quanti dei casi concordati riguarda?',
        answer: 'Tutti quelli sopra le 60 righe, circa uno su otto.',
        addition: 'Riguarda circa un ordine su otto.',
      },
    ],
    whatHappened: [
      {
        ask: 'A che ora è successo, e chi se n’è accorto?',
        answer: 'Verso le 14:20. Se n’è accorto il magazzino, con la lista di prelievo vuota.',
        addition: 'Se n’è accorto il magazzino verso le 14:20.',
      },
      {
        ask: 'C’è un messaggio nei log a quell’ora?',
        answer: 'Nessuno. L’esportazione finisce come se fosse riuscita.',
        addition: 'Nei log non c’è alcun errore.',
      },
    ],
    businessImpact: [
      {
        ask: 'Quanto costa all’incirca in una settimana?',
        answer: 'Circa 14 ore di due persone e una nota di credito a settimana.',
        addition: 'In tutto circa 14 ore a settimana.',
      },
    ],
    raised: [
      {
        ask: 'A chi lo avete detto presso il partner?',
        answer: 'Al responsabile della consegna, con il responsabile tecnico in copia.',
        addition: 'È stato scritto al responsabile della consegna e a quello tecnico.',
      },
    ],
    whole: [
      {
        ask: 'Chi da voi decide la data del collaudo?',
        answer: 'La nostra direttrice operativa. È libera il martedì e il giovedì.',
        addition: '',
      },
    ],
  },
  csms: ['Ginevra Salvatori', 'Tommaso Bellandi'],
  customers: [
    'Ilaria Fontanesi',
    'Davide Morosetti',
    'Serena Castellari',
    'Fabio Rinaldoni',
    'Marta Gherardini',
    'Luca Pozzobon',
  ],
};
