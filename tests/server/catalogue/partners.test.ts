import { expect, test } from 'vitest';
import { operator, type User } from '#domain/identity/user.ts';
import { judgeAnswers } from '#domain/intake/review.ts';
import { suggestPartners } from '#server/catalogue/partners.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { insertCase } from '#server/intake/case-record.ts';
import { transaction } from '#server/platform/database.ts';
import { termsOf } from '#server/triage/service-terms.ts';
import { typedCase } from '#tests/support/answers.ts';
import { person } from '#tests/support/people.ts';

let made = 0;

/** A case of that customer's organization about a partner, typed by the customer or brought in by an operator. */
async function caseAbout(partner: string, customer: User, actor: User | typeof operator = customer): Promise<void> {
  const typed = typedCase();
  typed.project.partner = partner;
  const judged = judgeAnswers(typed, '2026-11-21');
  if (!judged.ok || !customer.organizationId) throw new Error('The answers are not right.');
  made += 1;
  const record = {
    answers: judged.answers,
    language: 'en' as const,
    organizationId: customer.organizationId,
    submittedById: null,
    draftId: `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`,
    guidanceRevision: await currentRevision(),
    terms: await termsOf({ organizationId: customer.organizationId, language: 'en' }),
    actor,
  };
  await transaction((sql) => insertCase(sql, record));
}

test('a customer is offered the partners that the vendor lists and those of the own cases, nobody else’s', async () => {
  const [mine, other] = [await person('customer'), await person('customer')];
  await caseAbout('Brought in by the vendor', other, operator);
  await caseAbout('Typed by me', mine);
  await caseAbout('Typed by somebody else', other);

  expect(await suggestPartners(mine)).toEqual(['Brought in by the vendor', 'Typed by me']);
  expect(await suggestPartners(other)).toEqual(['Brought in by the vendor', 'Typed by somebody else']);
});

test('a partner stays listed when a customer types its name, and becomes so when an operator does', async () => {
  const [mine, other] = [await person('customer'), await person('customer')];
  await caseAbout('Both', mine);
  expect(await suggestPartners(other)).not.toContain('Both');
  await caseAbout('BOTH', other, operator);
  await caseAbout('both', mine);
  expect(await suggestPartners(await person('customer'))).toContain('Both');
});
