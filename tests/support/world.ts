import { randomUUID } from 'node:crypto';
import type { User } from '#domain/identity/user.ts';
import type { StepName } from '#domain/intake/steps.ts';
import { entriesOf, type TypedStep } from '#domain/intake/typed.ts';
import { type Status, statuses } from '#domain/triage/status.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { settleDraft } from '#server/intake/avoidance.ts';
import { bypassClock } from '#server/intake/bypass.ts';
import { recordLetter } from '#server/intake/letter-record.ts';
import { keepLetter } from '#server/intake/letters.ts';
import { parkDraft } from '#server/intake/parking.ts';
import { submitDraft } from '#server/intake/submissions.ts';
import { pool } from '#server/platform/database.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { typedCase } from '#tests/support/answers.ts';
import { storeCase } from '#tests/support/cases.ts';
import { daysAgo, toldOn } from '#tests/support/days.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { letterOf } from '#tests/support/letters.ts';

/** People, drafts and cases of an organization that no other test knows. */
export interface World {
  customer: User;
  /** of the same organization */
  colleague: User;
  /** serves the organization */
  csm: User;
  admin: User;
  /** of another organization */
  stranger: User;
  /** serves another organization */
  strangeCsm: User;
  drafts: {
    empty: string;
    whole: string;
    wrong: string;
    waived: string;
    submitted: string;
    /** the partner was told yesterday */
    young: string;
    /** told yesterday too, and it cannot wait */
    bypassed: string;
    parked: string;
    /** parked, and the reminder has come */
    reminded: string;
    /** closed without a case */
    settled: string;
    /** its letter was copied, and does not stand in the record of contact yet */
    told: string;
    /** its letter stands in the record of contact */
    recorded: string;
  };
  /** a case in each status, with all that a case can have */
  cases: Record<Status, string>;
  /** what became of the submitted draft */
  submitted: string;
}

/** Makes a world of its own, without a browser. */
export async function makeWorld(): Promise<World> {
  const here = (await findOrCreateOrganization(pool, `Larkmoor ${randomUUID()}`)).id;
  const there = (await findOrCreateOrganization(pool, `Elsewhere ${randomUUID()}`)).id;
  const somebody = (known: Partial<User>) => makeAccount({ ...known, password: null });
  const customer = await somebody({ name: 'Ines Brandt', organizationId: here });
  const csm = await somebody({ name: 'Rafael Onslow', role: 'csm', serves: [here] });
  const submitted = await draftOf(customer);
  const result = await submitDraft(customer, submitted);
  if (!result.ok) throw new Error(result.code);
  return {
    customer,
    csm,
    colleague: await somebody({ name: 'Tomas Lind', organizationId: here }),
    admin: await somebody({ name: 'Ottilie Krause', role: 'admin' }),
    stranger: await somebody({ name: 'Nobody Known', organizationId: there }),
    strangeCsm: await somebody({ name: 'Else Where', role: 'csm', serves: [there] }),
    drafts: {
      empty: await draftOf(customer, {}),
      whole: await draftOf(customer),
      wrong: await draftOf(customer, wrongCase()),
      waived: await draftOf(customer, waivedCase()),
      submitted,
      ...(await waitingDrafts(customer)),
      told: await toldDraft(customer),
      recorded: await recordedDraft(customer),
    },
    cases: await caseInEachStatus(customer, csm),
    submitted: result.reference,
  };
}

async function waitingDrafts(customer: User) {
  const toldYesterday = () => draftOf(customer, { ...typedCase(), contact: toldOn(daysAgo(1)) });
  const [young, bypassed, parked, reminded, settled] = await Promise.all([
    toldYesterday(),
    toldYesterday(),
    toldYesterday(),
    draftOf(customer),
    draftOf(customer),
  ]);
  await bypassClock(customer, bypassed, {
    reason: 'urgent_harm',
    detail: 'The shop cannot take orders from trade accounts since this morning.',
  });
  await parkDraft(customer, parked, new Date());
  await pool.query('update drafts set parked_at = now(), reminded_at = now() where id = $1', [reminded]);
  await settleDraft(customer, settled, 'partner');
  return { young, bypassed, parked, reminded, settled };
}

async function toldDraft(customer: User): Promise<string> {
  const draft = await draftOf(customer);
  const { language, madeFrom, subject, body } = await letterOf(customer, draft);
  await keepLetter(customer, draft, 0, { language, madeFrom, subject, body }, 'told');
  return draft;
}

async function recordedDraft(customer: User): Promise<string> {
  const draft = await toldDraft(customer);
  const [entry = {}] = entriesOf('contact', toldOn(daysAgo(0)));
  await recordLetter(customer, draft, 1, entry);
  return draft;
}

async function caseInEachStatus(customer: User, assignee: User): Promise<Record<Status, string>> {
  const stored = await Promise.all(
    statuses.map(async (status) => {
      const known = { submittedBy: customer, status, answers: demoAnswers('en') };
      const { reference } = await storeCase(status === 'submitted' ? known : { ...known, assignee });
      return [status, reference] as const;
    }),
  );
  return Object.fromEntries(stored) as Record<Status, string>;
}

/** Something to mend in every step. */
function wrongCase(): Record<StepName, TypedStep> {
  const typed = typedCase();
  const scope = typed.scope.scopeReferences;
  return {
    ...typed,
    project: {
      ...typed.project,
      partner: '',
      productVersion: 'latest',
      goLiveOn: { day: '31', month: '2', year: '26' },
    },
    concern: { ...typed.concern, title: ' ', severity: '' },
    scope: { ...typed.scope, scopeReferences: Array.isArray(scope) ? [{ ...scope[0], section: '' }] : [] },
    examples: { examples: [] },
  };
}

function waivedCase(): Record<StepName, TypedStep> {
  const reason = 'There never was a signed scope document, only the offer that we accepted by phone.';
  return {
    ...typedCase(),
    scope: { scopeReferences: [], waived: 'yes', waiverReason: reason },
    contact: { partnerContacts: [], waived: 'yes', waiverReason: 'The partner closed in October and answers nobody.' },
  };
}
