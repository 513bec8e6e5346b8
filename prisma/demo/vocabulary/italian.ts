import type { Vocabulary } from '#prisma/demo/vocabulary.ts';

export const italian: Vocabulary = {
  organizations: [
    'Arredi Collefiorito S.r.l.',
    'Bottega del Ferro S.p.A.',
    'Cantine Montelupaia S.r.l.',
    'Distribuzione Valnera S.p.A.',
    'Elettroforniture Trebbiana S.r.l.',
    'Tessuti Roccabruna S.p.A.',
  ],
  partners: ['Ponteverde Digitale S.r.l.', 'Officina Web Laguna S.r.l.', 'Quadrivio Commerce S.r.l.'],
  documents: ['Capitolato tecnico, rev. 2', 'Allegato A al contratto', 'Richiesta di modifica RM-05'],
  sections: ['§ 2.3 Catalogo', '§ 4.1 Listini', '§ 5.2 Checkout', '§ 6 Prestazioni'],
  roles: ['Capo progetto', 'Responsabile tecnico', 'Account manager', 'Assistenza'],
  titles: [
    'I listini riservati mostrano i prezzi di un altro cliente',
    'Il checkout si blocca con i carrelli oltre le 40 righe',
    'L’avvio del portale slitta per la terza volta',
    'Gli ordini non arrivano al gestionale dalla release {n}',
  ],
  summaries: [
    'Il partner doveva consegnare il nuovo portale entro l’estate. Due consegne su cinque sono arrivate e le risposte alle nostre domande si contraddicono.\n\nDall’ordine {n} in poi lavoriamo a mano.',
    'Il portale è andato online con difetti noti, da correggere entro due settimane. La maggior parte è ancora aperta.',
  ],
  impacts: [
    'Ogni mese reinseriamo a mano ordini per circa {n} €.',
    'Il servizio clienti ha ricevuto {n} chiamate in un trimestre e due clienti sono tornati a ordinare al telefono.',
  ],
  outcomes: [
    'Un piano scritto con le date di ogni consegna ancora aperta e un unico referente.',
    'La causa per iscritto, una correzione in staging e un collaudo firmato da entrambi.',
  ],
  deliverables: [
    'Esportazione degli ordini entro cinque minuti',
    'Listini per gruppo di clienti, aggiornati ogni notte',
    'Pagine prodotto sotto i due secondi da telefono',
    'Giacenze per magazzino con al massimo 15 minuti di ritardo',
  ],
  details: [
    'Funziona solo per gli ordini piccoli. Oltre le 60 righe l’ordine viene saltato senza errori nel log.',
    'È stato consegnato in staging, mai in produzione.',
  ],
  timelines: [
    'L’avvio è slittato di quattro settimane e il partner indica questo motivo.',
    'Nessuna data è cambiata, ma il collaudo previsto è stato annullato.',
  ],
  raised: [
    'Chiesta la causa della mancata esportazione dell’ordine {n} e l’elenco di tutti gli altri.',
    'Chiesto in quale release arriverà la parte mancante, con una data.',
  ],
  answers: [
    '«Stiamo verificando.» Da allora nessuna notizia.',
    'Correzione promessa per il venerdì successivo. Non è arrivata.',
  ],
  happened: [
    'L’ordine {n} è stato pagato e confermato, ma non è mai arrivato al magazzino.',
    'L’articolo {n} risultava disponibile, ma la giacenza era zero.',
    'L’importazione di {n} prezzi si è fermata a metà senza alcun avviso.',
  ],
  expected: [
    'L’ordine in magazzino entro cinque minuti, oppure un avviso.',
    'I dati del gestionale, con al massimo 15 minuti di ritardo.',
  ],
  effects: [
    'La consegna è partita il giorno dopo e abbiamo rimborsato il trasporto.',
    'Tre persone hanno impiegato un giorno per rimediare.',
  ],
  records: ['Ordine {n}', 'Ticket del partner T-{n}', 'E-mail dello stesso giorno, oggetto {n}'],
  waivers: ['Non esiste un capitolato firmato, solo un contratto a ore e alcune e-mail.'],
};
