import type { Severity } from '#domain/intake/steps.ts';
import type { Status } from '#domain/triage/status.ts';

/** What became of a demo case: who submitted it when, and what happened to it since. */
export type Story = {
  /** the file in prisma/demo/cases, or the short case */
  name: string;
  steps: readonly Step[];
} & (
  | { submittedDaysAgo: number }
  /** so that this part of the time for the first response is used up as the demo is loaded, whatever day that is */
  | { responseSpent: number }
);

/** One act of somebody, by the first part of their address. */
export type Step = { daysAgo: number; by: string } & (
  | { act: 'assign' }
  | { act: 'move'; to: Status; reason: string | null }
  | { act: 'say' | 'note'; body: string }
  | { act: 'tag'; tag: string }
  | { act: 'rate'; from: Severity; to: Severity; reason: string }
  /** asks about answers of the case; `answer` answers those questions in their order, null: not yet */
  | { act: 'ask'; questions: readonly { path: string | null; body: string }[] }
  | { act: 'answer'; answers: readonly ({ answer: string; amended?: string } | null)[] }
);

const assigned = (daysAgo: number, by: string): Step => ({ daysAgo, by, act: 'assign' });
const moved = (daysAgo: number, by: string, to: Status, reason: string | null = null): Step => ({
  ...{ daysAgo, by, act: 'move' },
  ...{ to, reason },
});
const said = (daysAgo: number, by: string, body: string): Step => ({ daysAgo, by, act: 'say', body });
const noted = (daysAgo: number, by: string, body: string): Step => ({ daysAgo, by, act: 'note', body });
const tagged = (daysAgo: number, by: string, tag: string): Step => ({ daysAgo, by, act: 'tag', tag });

/** They are stored in the order of their submission, so that references rise with the days. */
export const stories: readonly Story[] = [
  {
    name: 'sv-integration',
    submittedDaysAgo: 64,
    steps: [
      assigned(63, 'amara'),
      moved(63, 'amara', 'in_review'),
      moved(60, 'amara', 'with_partner'),
      moved(
        41,
        'amara',
        'resolved',
        'Partnern har rättat jobbet. Saldot uppdateras nu var femtonde minut; mätt under en vecka.',
      ),
    ],
  },
  {
    name: 'nl-levertijd',
    submittedDaysAgo: 58,
    steps: [
      moved(57, 'amara', 'in_review'),
      moved(30, 'amara', 'resolved', 'De levertijd komt nu per artikel uit het ERP. De klant heeft dit bevestigd.'),
    ],
  },
  {
    name: 'pt-BR-app',
    submittedDaysAgo: 44,
    steps: [
      assigned(43, 'matteo'),
      moved(43, 'matteo', 'in_review'),
      moved(
        39,
        'matteo',
        'declined',
        'A rescisão é uma questão do contrato entre vocês e o parceiro. Não há entrega em discussão.',
      ),
    ],
  },
  { name: 'it-formazione', submittedDaysAgo: 27, steps: [moved(22, 'chiara', 'withdrawn')] },
  {
    name: 'en-invoice-layout',
    submittedDaysAgo: 26,
    steps: [
      assigned(26, 'amara'),
      moved(25, 'amara', 'in_review'),
      moved(18, 'amara', 'resolved', 'The partner filled both fields with release 1.10. Three invoices were checked.'),
    ],
  },
  {
    name: 'en-search-stock',
    submittedDaysAgo: 25,
    steps: [
      assigned(24, 'amara'),
      moved(24, 'amara', 'in_review'),
      said(
        23,
        'amara',
        'I compare the stock figures that you sent with the log of the import before I call the partner.',
      ),
      moved(20, 'amara', 'with_partner'),
      said(8, 'harriet', 'Is there news? The spring catalogue goes to print in three weeks.'),
      noted(7, 'amara', 'Their answer is overdue. Call the account director, not the project manager again.'),
      tagged(7, 'amara', 'Weekly call'),
    ],
  },
  {
    name: 'es-informes',
    submittedDaysAgo: 19,
    steps: [
      assigned(18, 'matteo'),
      moved(18, 'matteo', 'in_review'),
      moved(14, 'matteo', 'needs_information', '¿Qué cargas fallaron en octubre? Una lista con las fechas basta.'),
    ],
  },
  { name: 'it-spedizioni', submittedDaysAgo: 13, steps: [assigned(12, 'matteo'), moved(12, 'matteo', 'in_review')] },
  {
    name: 'en-nordic-rollout',
    submittedDaysAgo: 11,
    steps: [
      assigned(10, 'amara'),
      moved(9, 'amara', 'with_partner', 'The partner has your list and names a date for each of the three countries.'),
      said(3, 'amara', 'Two dates have come: Sweden and Denmark. I have asked for the third.'),
    ],
  },
  {
    name: 'nl-betaling',
    submittedDaysAgo: 9,
    steps: [
      assigned(8, 'amara'),
      moved(8, 'amara', 'in_review'),
      moved(
        6,
        'amara',
        'with_partner',
        'De partner zoekt de oorzaak uit en komt met een datum. Tot die tijd is er van u niets nodig.',
      ),
      tagged(6, 'amara', 'Checkout'),
    ],
  },
  { name: 'sv-tema', submittedDaysAgo: 7, steps: [moved(6, 'linnea', 'withdrawn')] },
  { name: 'sv-betalning', submittedDaysAgo: 5, steps: [assigned(5, 'johanna'), moved(5, 'johanna', 'in_review')] },
  {
    name: 'sv-upgrade-248',
    submittedDaysAgo: 5,
    steps: [
      assigned(4, 'amara'),
      moved(4, 'amara', 'in_review'),
      tagged(4, 'amara', 'Go-live'),
      {
        ...{ daysAgo: 3, by: 'amara', act: 'ask' },
        questions: [
          { path: 'scopeReferences[0].detail', body: 'Vilka elva moduler är avstängda? Skicka gärna listan.' },
          { path: 'examples[1].whatHappened', body: 'Vilket datum provades Swish, och av vem?' },
        ],
      },
      {
        ...{ daysAgo: 2, by: 'linnea', act: 'answer' },
        answers: [
          null,
          { answer: 'Den 12 november, av vår kundtjänst i Örebro. Skärmbilden finns i partnerns ärende.' },
        ],
      },
      noted(2, 'amara', 'Supporten för 2.4.6 har upphört: det bör partnern höra först.'),
    ],
  },
  {
    name: 'it-b2b-checkout',
    submittedDaysAgo: 4,
    steps: [
      assigned(4, 'matteo'),
      moved(3, 'matteo', 'in_review'),
      said(
        3,
        'matteo',
        'Grazie per le misure così precise. Le confronto con i log e poi chiamo il responsabile tecnico.',
      ),
      noted(
        3,
        'matteo',
        'Secondo caso con Stellanova sul carrello. Il capitolato dice 4 secondi: citare il punto 3.2.',
      ),
      tagged(3, 'matteo', 'Checkout'),
      said(1, 'chiara', 'Da ieri anche i carrelli da 60 righe impiegano più di 10 secondi.'),
    ],
  },
  {
    name: 'nl-hyva-live-search',
    submittedDaysAgo: 4,
    steps: [
      assigned(3, 'amara'),
      moved(3, 'amara', 'in_review'),
      {
        ...{ daysAgo: 3, by: 'amara', act: 'ask' },
        questions: [
          { path: 'examples[0].whatHappened', body: 'Wie was bij de demo, en in welke browser gebeurde dit?' },
          { path: null, body: 'Welke van de 20 zoektermen brengen de meeste omzet?' },
        ],
      },
      {
        ...{ daysAgo: 2, by: 'marieke', act: 'answer' },
        answers: [
          { answer: 'Onze redacteur en de projectleider van Kadezicht, in Chrome en in Safari.' },
          { answer: 'Parasol, loungeset en vlonderplank: samen bijna de helft.' },
        ],
      },
      noted(2, 'amara', 'Geen getekende opdracht, wel e-mails met data. Die noemen in het gesprek.'),
    ],
  },
  { name: 'pt-BR-frete', submittedDaysAgo: 3, steps: [assigned(3, 'matteo')] },
  {
    name: 'es-multistore-tax',
    submittedDaysAgo: 3,
    steps: [
      assigned(2, 'matteo'),
      moved(2, 'matteo', 'in_review'),
      {
        ...{ daysAgo: 2, by: 'matteo', act: 'rate', from: 'high', to: 'critical' },
        reason:
          'Cada pedido a Canarias sale con un impuesto equivocado: hay que corregirlo antes de la próxima declaración.',
      },
      said(
        2,
        'matteo',
        'Hoy hablo con Alborada sobre los portes de Canarias y pido una fecha para el dominio portugués.',
      ),
      tagged(2, 'matteo', 'Legal'),
    ],
  },
  // New ones: the time for a first response is over, nearly over, or still there.
  { name: 'en-erp-sync', responseSpent: 1.4, steps: [] },
  { name: 'pt-BR-payment-3ds', responseSpent: 0.82, steps: [] },
  { name: 'es-contrasenas', responseSpent: 0.85, steps: [] },
];
