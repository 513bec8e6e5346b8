import type { Fields } from '#domain/intake/field.ts';
import type { Help } from '#domain/intake/help.ts';
import {
  concernFields,
  exampleFields,
  partnerContactFields,
  projectFields,
  type StepName,
  scopeReferenceFields,
} from '#domain/intake/steps.ts';
import { type TypedEntry, type TypedStep, typedOf } from '#domain/intake/typed.ts';
import type { Day } from '#prisma/demo/short-case.ts';

/** What somebody has typed, and what became of it. */
export interface DemoDraft {
  /** by the first part of their address */
  owner: string;
  startedDaysAgo: number;
  steps: (day: Day) => Partial<Record<StepName, TypedStep>>;
  /** the day on which the partner was told, too */
  parkedDaysAgo?: number;
  /** closed without a case */
  settled?: { daysAgo: number; helped: Help };
}

const typed = (fields: Fields, answers: Record<string, string>): TypedEntry => typedOf(fields, answers);
const notWaived = { waived: '', waiverReason: '' };

/**
 * One that lacks its contacts, one that has barely begun, one that waits for the partner, one whose partner has had the
 * days to answer, so that its reminder is due as soon as the server runs, and one that was settled.
 */
export const demoDrafts: Readonly<Record<string, DemoDraft>> = {
  'price import': {
    owner: 'harriet',
    startedDaysAgo: 6,
    steps: () => ({
      project: typed(projectFields, {
        partner: 'Lanternfield Commerce Ltd',
        product: 'commerce-cloud',
        productVersion: '2.4.7-p7',
        phase: 'testing',
      }),
      concern: typed(concernFields, {
        title: 'Price import drops the currency of our Irish customers',
        summary:
          'Since the price groups were merged, 140 companies in Ireland see pounds where they used to see euros. The amounts are right, the currency is not.',
        businessImpact: 'We confirm about 15 orders a day by phone before they are billed.',
        desiredOutcome: 'Euros for the Irish price groups, and a test that covers both currencies.',
        severity: 'medium',
      }),
      scope: {
        scopeReferences: [
          typed(scopeReferenceFields, {
            documentTitle: 'Statement of Work 2 – ERP Integration, v1.3',
            documentLocation: 'https://docs.pikeham.example/commerce/sow2-erp-v1.3.pdf',
            section: '4.5 Customer-specific prices',
            deliverable: 'Each price group in its own currency',
            agreedOn: '2026-05-18',
            condition: 'unsatisfactory',
            detail: 'Two of 38 price groups are in euros. Both are shown in pounds.',
          }),
        ],
        ...notWaived,
      },
      examples: {
        examples: [
          typed(exampleFields, { whatHappened: 'Company 20418 (Cork) was shown £86.40 for a box that costs €86.40.' }),
        ],
      },
    }),
  },
  'delivery notes': {
    owner: 'harriet',
    startedDaysAgo: 1,
    steps: () => ({
      project: typed(projectFields, { partner: 'Northpier Studios Ltd' }),
      concern: typed(concernFields, { title: 'Delivery notes are missing the batch number' }),
    }),
  },
  'quote requests': {
    owner: 'harriet',
    startedDaysAgo: 3,
    parkedDaysAgo: 2,
    steps: (day) => ({
      project: typed(projectFields, {
        partner: 'Northpier Studios Ltd',
        product: 'commerce-cloud',
        productVersion: '2.4.8-p3',
        phase: 'live',
      }),
      concern: typed(concernFields, {
        title: 'Quote requests reach the wrong regional team',
        summary:
          'Since the regional teams were set up, quote requests from Scotland and Northern Ireland are e-mailed to the London team: 46 of 112 in three weeks.',
        businessImpact:
          'A quote that should take a day takes two or three. Four customers ordered elsewhere meanwhile.',
        desiredOutcome: 'Each request at the team of its postcode, and a test that covers all nine regions.',
        severity: 'medium',
      }),
      scope: {
        scopeReferences: [
          typed(scopeReferenceFields, {
            documentTitle: 'Change request CR-12',
            documentLocation: 'CR-12_regional_quotes_signed.pdf',
            section: '2 Routing',
            deliverable: 'Quote requests routed by postcode to one of nine regional teams',
            agreedOn: day(75),
            condition: 'partly-delivered',
            detail: 'Seven of the nine regions work. Scottish postcodes and those that begin with BT go to London.',
          }),
        ],
        ...notWaived,
      },
      contact: {
        partnerContacts: [
          typed(partnerContactFields, {
            contactedOn: day(2),
            channel: 'email',
            partnerRole: 'Project manager',
            raised:
              'Sent the list of the 46 requests that went to the wrong team. Asked for the cause, and for a day by which both regions work.',
            response: 'none',
            reference: 'E-mail “CR-12: Scotland and Northern Ireland”',
          }),
        ],
        ...notWaived,
      },
      examples: {
        examples: [
          typed(exampleFields, {
            occurredOn: day(5),
            whatHappened: 'Quote request 8841 from a customer in Belfast (BT9) went to the London team.',
            expected: 'The request at the Belfast team within five minutes.',
            impact: 'The customer called after two days, and nobody in Belfast knew of the request.',
            reference: 'Quote request 8841',
          }),
        ],
      },
    }),
  },
  terugbetaling: {
    owner: 'marieke',
    startedDaysAgo: 15,
    parkedDaysAgo: 14,
    steps: (day) => ({
      project: typed(projectFields, {
        partner: 'Kadezicht Webbureau B.V.',
        product: 'commerce-cloud',
        productVersion: '2.4.8-p1',
        phase: 'live',
      }),
      concern: typed(concernFields, {
        title: 'Goedgekeurde retouren worden niet terugbetaald',
        summary:
          'Sinds de vorige release worden goedgekeurde retouren niet meer aan de betaalprovider doorgegeven. 37 klanten wachten op hun geld.',
        businessImpact: 'Wij betalen elke vrijdag met de hand terug: ongeveer twee uur werk per week.',
        desiredOutcome: 'Terugbetaling die vanzelf verloopt, en een lijst van alle retouren die zijn blijven liggen.',
        severity: 'medium',
      }),
      scope: {
        scopeReferences: [
          typed(scopeReferenceFields, {
            documentTitle: 'Offerte K-2031',
            documentLocation: 'Offerte_K-2031_getekend.pdf',
            section: '3.6 Retouren',
            deliverable: 'Terugbetaling binnen een dag na goedkeuring van de retour',
            agreedOn: day(170),
            condition: 'unsatisfactory',
            detail: 'Tot de vorige release werkte het. Nu staan 37 goedgekeurde retouren op “in behandeling”.',
          }),
        ],
        ...notWaived,
      },
      contact: {
        partnerContacts: [
          typed(partnerContactFields, {
            contactedOn: day(14),
            channel: 'email',
            partnerRole: 'Projectleider',
            raised: 'Lijst van de 37 retouren gestuurd en gevraagd naar de oorzaak en een datum voor het herstel.',
            response: 'none',
            reference: 'E-mail “Retouren zonder terugbetaling”',
          }),
        ],
        ...notWaived,
      },
    }),
  },
  conferme: {
    owner: 'chiara',
    startedDaysAgo: 10,
    parkedDaysAgo: 9,
    settled: { daysAgo: 3, helped: 'partner' },
    steps: (day) => ({
      project: typed(projectFields, {
        partner: 'Stellanova Digitale S.r.l.',
        product: 'commerce-on-premises',
        productVersion: '2.4.8-p2',
        phase: 'live',
      }),
      concern: typed(concernFields, {
        title: 'Le conferme d’ordine partono in inglese',
        summary:
          'Da quando il negozio è in due lingue, metà delle conferme arriva in inglese anche a chi ha comprato in italiano.',
        businessImpact: 'Il servizio clienti riceve una ventina di chiamate a settimana.',
        desiredOutcome: 'Ogni conferma nella lingua in cui si è comprato.',
        severity: 'low',
      }),
      contact: {
        partnerContacts: [
          typed(partnerContactFields, {
            contactedOn: day(9),
            channel: 'email',
            partnerRole: 'Capo progetto',
            raised: 'Inviati i numeri di 12 ordini con la conferma in inglese e chiesta la causa.',
            response: 'resolved',
            responseDetail: 'Alla seconda vista del negozio mancava il modello italiano. Ora c’è.',
            reference: 'E-mail «Conferme in inglese»',
          }),
        ],
        ...notWaived,
      },
    }),
  },
};
