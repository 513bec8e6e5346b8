import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import type { StepName } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { type Draft, readDraft } from '#server/intake/drafts.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { type Case, readCase } from '#server/triage/cases.ts';
import { likelyCases, likelyCasesForDraft } from '#server/triage/likely-cases.ts';
import { fillLikeness } from '#server/triage/likeness-keys.ts';
import { typedCase } from '#tests/support/answers.ts';
import { shortAnswers, storeCase } from '#tests/support/cases.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { person } from '#tests/support/people.ts';

const partner = 'Lanternfield Commerce Ltd';
const answers = {
  ...shortAnswers({ partner, title: 'Large orders are never exported' }),
  examples: {
    examples: [
      {
        occurredOn: '2026-10-06',
        whatHappened: 'Order 100048213 does not exist in the ERP: more than 60 lines, so the export skipped it.',
        expected: 'All 112 lines by 09:17.',
        impact: 'Re-keyed by clerks.',
        reference: null,
      },
    ],
  },
};

let customer: User;
let victim: User;
beforeEach(async () => {
  customer = await person('customer');
  victim = await person('customer');
});

async function open(user: User, typed: Record<StepName, TypedStep> = typedCase()): Promise<Draft> {
  const draft = await readDraft(user, await draftOf(user, typed));
  if (!draft) throw new Error('The draft is not there.');
  return draft;
}

async function references(user: User, typed?: Record<StepName, TypedStep>): Promise<string[]> {
  return (await likelyCasesForDraft(user, await open(user, typed))).map(({ reference }) => reference);
}

describe('the customer is shown', () => {
  test('an open case of a colleague about the same matter, with what both say', async () => {
    const colleague = await person('customer', { organization: 'Northpier' });
    const me = await person('customer', { organization: 'Northpier' });
    const { reference } = await storeCase({ submittedBy: colleague, answers });
    const [found, another] = await likelyCasesForDraft(me, await open(me));
    expect(another).toBeUndefined();
    expect(found).toMatchObject({ reference, title: 'Large orders are never exported', status: 'submitted', partner });
    expect(found?.shared).toEqual(expect.arrayContaining(['100048213', 'exported', 'lines']));
  });

  test('nothing of another organization, however alike, nor that there is anything', async () => {
    await storeCase({ submittedBy: victim, answers });
    expect(await references(customer)).toEqual([]);
    const stolen = await open(victim);
    expect(await likelyCasesForDraft(customer, stolen)).toEqual([]);
  });

  test('no case that is closed, none about another partner, none about another matter', async () => {
    await storeCase({ submittedBy: customer, answers, status: 'resolved' });
    await storeCase({ submittedBy: customer, answers: { ...answers, ...shortAnswers({ partner: 'Another Ltd' }) } });
    await storeCase({
      submittedBy: customer,
      answers: shortAnswers({ partner, title: 'Invoices lack our VAT number' }),
    });
    expect(await references(customer)).toEqual([]);
  });

  test('at most three, the most alike first; a name of the partner in other capitals is the same partner', async () => {
    const same = await storeCase({ submittedBy: customer, answers });
    for (let more = 0; more < 3; more += 1) {
      const concern = { ...answers.concern, summary: `Invoices, addresses and customers of region ${more} differ.` };
      await storeCase({ submittedBy: customer, answers: { ...answers, concern } });
    }
    const typed = typedCase();
    const found = await references(customer, {
      ...typed,
      project: { ...typed.project, partner: partner.toUpperCase() },
    });
    expect(found).toHaveLength(3);
    expect(found[0]).toBe(same.reference);
  });

  test.each(['', ' ', '\u0000', '\ud800', 'Nobody Ltd'])('nothing for the partner %j', async (name) => {
    await storeCase({ submittedBy: customer, answers });
    const typed = typedCase();
    expect(await references(customer, { ...typed, project: { ...typed.project, partner: name } })).toEqual([]);
  });

  test('nothing for a draft in which nothing stands', async () => {
    await storeCase({ submittedBy: customer, answers });
    const draft = await readDraft(customer, await draftOf(customer, {}));
    expect(draft && (await likelyCasesForDraft(customer, draft))).toEqual([]);
  });
});

describe('the CSM is shown', () => {
  let here: Case;
  let csm: User;

  beforeAll(async () => {
    await pool.query('truncate escalations, case_events cascade');
  });

  beforeEach(async () => {
    const { reference } = await storeCase({ submittedBy: customer, answers });
    csm = await person('csm', { serves: [customer.organizationId ?? ''] });
    const read = await readCase(csm, reference);
    if (!read) throw new Error('The case is not there.');
    here = read;
  });

  const found = async (user: User) => (await likelyCases(user, here)).map(({ reference }) => reference);

  test('cases alike of the organizations that they serve, closed ones too, and never the case itself', async () => {
    const closed = await storeCase({ submittedBy: customer, answers, status: 'resolved' });
    const elsewhere = await storeCase({ submittedBy: victim, answers });
    const otherPartner = await storeCase({
      submittedBy: customer,
      answers: { ...answers, project: { ...answers.project, partner: 'Northpier Studios Ltd' } },
    });
    expect((await found(csm)).sort()).toEqual([closed.reference, otherPartner.reference].sort());

    const both = await person('csm', { serves: [customer.organizationId ?? '', victim.organizationId ?? ''] });
    expect(await found(both)).toContain(elsewhere.reference);
    expect(await found(await person('csm', { servesAll: true }))).toContain(elsewhere.reference);
    expect(await found(await person('csm'))).toEqual([]);
  });

  test('none about something else', async () => {
    await storeCase({
      submittedBy: customer,
      answers: shortAnswers({ partner, title: 'Invoices lack our VAT number' }),
    });
    await storeCase({ submittedBy: customer, answers: demoAnswers('sv') });
    expect(await found(csm)).toEqual([]);
  });

  test('an old case that names the same order, though a hundred newer ones lie between', async () => {
    const old = await storeCase({ submittedBy: customer, answers, submittedAt: new Date('2024-01-01') });
    await pool.query(
      `with original as (select * from escalations where reference = $1), copy as (
         insert into escalations (id, reference, draft_id, organization_id, partner_id, language, product,
           product_version, title, summary, business_impact, desired_outcome, severity, guidance_revision)
         select uuidv7(), reference || '-' || n, uuidv7(), organization_id, partner_id, language, product,
           product_version, 'Other', 'Other', '', '', severity, guidance_revision
         from original, generate_series(1, 100) n returning id)
       insert into case_likeness (escalation_id, identifiers, words) select id, '{}', '{}' from copy`,
      [here.reference],
    );
    expect(await found(csm)).toContain(old.reference);
  });

  test('at most five', async () => {
    for (let more = 0; more < 7; more += 1) await storeCase({ submittedBy: customer, answers });
    expect(await found(csm)).toHaveLength(5);
  });
});

describe('what a case is compared by', () => {
  const stored = async () => (await pool.query('select * from case_likeness order by escalation_id')).rows;

  test('is stored with it, and made again for a case that lacks it', async () => {
    for (let more = 0; more < 3; more += 1) await storeCase({ submittedBy: customer, answers });
    const before = await stored();
    expect(before.length).toBeGreaterThanOrEqual(3);
    await pool.query('truncate case_likeness');
    expect(await fillLikeness()).toBe(before.length);
    expect(await stored()).toEqual(before);
    expect(await fillLikeness()).toBe(0);
  });

  test('is left for the next run when the process ends', async () => {
    await storeCase({ submittedBy: customer, answers });
    await transaction((sql) => sql.query('truncate case_likeness'));
    expect(await fillLikeness(AbortSignal.abort())).toBe(0);
    expect(await stored()).toEqual([]);
    expect(await fillLikeness()).toBeGreaterThan(0);
  });
});
