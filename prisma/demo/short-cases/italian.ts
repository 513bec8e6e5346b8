import { at, contact, example, type ShortCases, scope } from '#prisma/demo/short-case.ts';

export const italian: ShortCases = {
  'it-spedizioni': (day) => ({
    ...at('it', 'Ferramenta Valdorba S.p.A.', 'Stellanova Digitale S.r.l.', 'commerce-on-premises', '2.4.8-p2'),
    phase: 'live',
    title: 'Costi di spedizione a zero per i carichi fuori misura',
    summary:
      'Dalla release di ottobre il calcolo dei trasporti ignora gli articoli oltre i tre metri: il cliente vede 0 €.',
    businessImpact: 'Abbiamo assorbito circa 4.300 € di trasporti in tre settimane.',
    desiredOutcome: 'Correzione in produzione e un test automatico sulle tre fasce di misura.',
    severity: 'high',
    scopeReferences: [
      scope(
        'Capitolato tecnico, rev. 4',
        'Capitolato_B2B_rev4_firmato.pdf',
        '§ 6.2 Trasporti',
        'Tre fasce di prezzo in base alla lunghezza',
        'unsatisfactory',
        day(200),
        'La terza fascia non viene mai applicata.',
      ),
    ],
    partnerContacts: [
      contact(
        day(18),
        'email',
        'Capo progetto',
        'Segnalati otto ordini con il costo atteso.',
        'unclear',
        '«Stiamo verificando con il corriere.»',
        'E-mail «Trasporti fuori misura»',
      ),
    ],
    examples: [
      example(
        day(20),
        'L’ordine 300211 con quattro barre da 4 metri è uscito con 0 € di trasporto.',
        '89 € secondo la terza fascia.',
        'Trasporto pagato da noi.',
        'Ordine 300211',
      ),
    ],
  }),
  'it-formazione': (day) => ({
    ...at('it', 'Ferramenta Valdorba S.p.A.', 'Quadrivio Commerce S.r.l.', 'commerce-on-premises', '2.4.8-p2'),
    title: 'Formazione prevista e mai tenuta',
    summary:
      'Il contratto prevedeva due giornate di formazione per i nostri amministratori. Ne è stata rinviata la data quattro volte.',
    businessImpact: 'Ogni modifica al catalogo passa dal partner a 95 € l’ora.',
    desiredOutcome: 'Le due giornate entro un mese, con il materiale in anticipo.',
    severity: 'low',
    scopeReferences: [
      scope(
        'Contratto Q-77',
        'Q-77.pdf',
        'Art. 8',
        'Due giornate di formazione in sede',
        'not-delivered',
        day(160),
        'Nessuna giornata si è tenuta.',
      ),
    ],
    partnerContacts: [
      contact(
        day(25),
        'call',
        'Account manager',
        'Chieste due date certe.',
        'resolved',
        'Giornate fissate e poi tenute.',
        'Nota della chiamata',
      ),
    ],
    examples: [
      example(
        day(45),
        'Il formatore ha annullato la sera prima.',
        'La giornata concordata.',
        'Sei persone avevano liberato l’agenda.',
        'E-mail di annullamento',
      ),
    ],
  }),
};
