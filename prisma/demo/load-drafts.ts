import type { User } from '#domain/identity/user.ts';
import type { Fields } from '#domain/intake/field.ts';
import {
  concernFields,
  exampleFields,
  projectFields,
  type StepName,
  scopeReferenceFields,
} from '#domain/intake/steps.ts';
import { type TypedEntry, type TypedStep, typedOf } from '#domain/intake/typed.ts';
import type { People } from '#prisma/demo/load-people.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { contentId } from '#server/intake/content-id.ts';
import { saveStep } from '#server/intake/drafts.ts';
import { pool } from '#server/platform/database.ts';

/** Stores the two drafts that one customer is writing. What has been saved since stays. */
export async function loadDrafts(people: People): Promise<void> {
  const owner = people.get('harriet');
  if (!owner) throw new Error('Nobody of the demo is called harriet.');
  for (const [name, steps] of Object.entries(drafts)) {
    const id = contentId(`demo draft ${name}`);
    await storeDraft(id, owner);
    for (const [step, answers] of Object.entries(steps)) await saveStep(owner, id, step as StepName, 0, answers);
  }
}

async function storeDraft(id: string, owner: User): Promise<void> {
  await pool.query(
    `insert into drafts (id, owner_id, organization_id, language, guidance_revision) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [id, owner.id, owner.organizationId, owner.locale, await currentRevision()],
  );
}

const typed = (fields: Fields, answers: Record<string, string>): TypedEntry => typedOf(fields, answers);

/** One that lacks its contacts, and one that has barely begun. */
const drafts: Record<string, Partial<Record<StepName, TypedStep>>> = {
  'price import': {
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
      waived: '',
      waiverReason: '',
    },
    examples: {
      examples: [
        typed(exampleFields, { whatHappened: 'Company 20418 (Cork) was shown £86.40 for a box that costs €86.40.' }),
      ],
    },
  },
  'delivery notes': {
    project: typed(projectFields, { partner: 'Northpier Studios Ltd' }),
    concern: typed(concernFields, { title: 'Delivery notes are missing the batch number' }),
  },
};
