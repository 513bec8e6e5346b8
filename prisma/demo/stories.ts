import type { Status } from '#domain/triage/status.ts';

/** What became of a demo case: who submitted it when, and what happened to it since. */
export interface Story {
  /** the file in prisma/demo/cases, or the short case */
  name: string;
  submittedDaysAgo: number;
  steps: readonly Step[];
}

/** One act of somebody, by the first part of their address: an assignment to themselves, or another state. */
export type Step = { daysAgo: number; by: string } & ({ assigns: true } | { to: Status; reason?: string });

const assigned = (daysAgo: number, by: string): Step => ({ daysAgo, by, assigns: true });
const moved = (daysAgo: number, by: string, to: Status, reason?: string): Step => ({ daysAgo, by, to, reason });

/** In the order of submission, so that the references rise with the days. */
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
    steps: [assigned(24, 'amara'), moved(24, 'amara', 'in_review'), moved(20, 'amara', 'with_partner')],
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
    steps: [assigned(10, 'amara'), moved(9, 'amara', 'with_partner')],
  },
  {
    name: 'nl-betaling',
    submittedDaysAgo: 9,
    steps: [assigned(8, 'amara'), moved(8, 'amara', 'in_review'), moved(6, 'amara', 'with_partner')],
  },
  { name: 'sv-tema', submittedDaysAgo: 7, steps: [moved(6, 'linnea', 'withdrawn')] },
  { name: 'sv-betalning', submittedDaysAgo: 5, steps: [assigned(5, 'johanna'), moved(5, 'johanna', 'in_review')] },
  {
    name: 'sv-upgrade-248',
    submittedDaysAgo: 5,
    steps: [
      assigned(4, 'amara'),
      moved(4, 'amara', 'in_review'),
      moved(3, 'amara', 'needs_information', 'Vilka elva moduler gäller det? Skicka gärna listan.'),
    ],
  },
  { name: 'it-b2b-checkout', submittedDaysAgo: 4, steps: [assigned(4, 'matteo'), moved(3, 'matteo', 'in_review')] },
  { name: 'nl-hyva-live-search', submittedDaysAgo: 4, steps: [assigned(3, 'amara'), moved(3, 'amara', 'in_review')] },
  { name: 'pt-BR-frete', submittedDaysAgo: 3, steps: [assigned(3, 'matteo')] },
  { name: 'es-multistore-tax', submittedDaysAgo: 3, steps: [assigned(2, 'matteo'), moved(2, 'matteo', 'in_review')] },
  { name: 'es-contrasenas', submittedDaysAgo: 2, steps: [] },
  { name: 'en-erp-sync', submittedDaysAgo: 1, steps: [] },
  { name: 'pt-BR-payment-3ds', submittedDaysAgo: 1, steps: [] },
];
