import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Locale, operator } from '#domain/identity/user.ts';
import { readCaseFile } from '#domain/intake/case-file.ts';
import { judgeCase } from '#domain/readiness/case-readiness.ts';
import type { Readiness } from '#domain/readiness/finding.ts';
import { judgeReadiness } from '#domain/readiness/score.ts';
import { defaultFilter } from '#domain/triage/queue-filter.ts';
import { importCase } from '#server/intake/imports.ts';
import { submitDraft } from '#server/intake/submissions.ts';
import { pool } from '#server/platform/database.ts';
import { listCases } from '#server/triage/case-list.ts';
import { readCase } from '#server/triage/cases.ts';
import { storeCase } from '#tests/support/cases.ts';
import { asTyped, demoAnswers } from '#tests/support/demo-case.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { person } from '#tests/support/people.ts';

const folder = 'prisma/demo/cases';
const now = new Date('2026-11-21T12:00:00Z');
const kept = ({ score, met, applicable }: Readiness) => ({ score, met, applicable });

async function stored(reference: string) {
  const { rows } = await pool.query(
    `select readiness_score as score, readiness_met as met, readiness_applicable as applicable, submitted_at::date as day
     from escalations where reference = $1`,
    [reference],
  );
  const { day, ...readiness } = rows[0];
  return { day: String(day), readiness };
}

test('a case that is submitted keeps what the rules say of it that day', async () => {
  const customer = await person('customer');
  const answers = demoAnswers('en');
  const submitted = await submitDraft(customer, await draftOf(customer, asTyped(answers)));
  if (!submitted.ok) throw new Error(submitted.code);
  const { day, readiness } = await stored(submitted.reference);
  expect(readiness).toEqual(kept(judgeCase(answers, 'en', day)));
  expect(readiness.met).toBeGreaterThan(0);
});

test.each(readdirSync(folder))('%s keeps it as it is imported', async (name) => {
  const bytes = readFileSync(`${folder}/${name}`);
  const read = readCaseFile(JSON.parse(bytes.toString()), '2026-11-21');
  if (!read.ok) throw new Error(name);
  const imported = await importCase(operator, bytes, { createMissing: true, dryRun: false, now });
  if (!imported.ok || !('reference' in imported)) throw new Error(name);
  const { day, readiness } = await stored(imported.reference);
  expect(readiness).toEqual(kept(judgeCase(read.file.answers, read.file.language, day)));
});

test('the desk reads it in the queue and on the case, and finds it again in the answers; a customer is told none', async () => {
  const customer = await person('customer');
  const csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  const { reference } = await storeCase({ submittedBy: customer, answers: demoAnswers('en') });

  const found = await readCase(csm, reference);
  if (!found) throw new Error(reference);
  const { language, submittedAt } = found;
  const day = submittedAt.toISOString().slice(0, 10);
  expect(found.readiness).toEqual(kept(judgeReadiness(found, language as Locale, day)));
  const { rows } = await listCases(csm, { ...defaultFilter, status: 'all' }, null);
  expect(rows[0]).toMatchObject({
    readinessMet: found.readiness?.met,
    readinessApplicable: found.readiness?.applicable,
  });

  expect(await readCase(customer, reference)).toMatchObject({ reference, readiness: null });
});

test('a case older than the rules has none, and is shown all the same', async () => {
  const csm = await person('csm', { servesAll: true });
  const { reference } = await storeCase();
  await pool.query(
    `update escalations set readiness_score = null, readiness_met = null, readiness_applicable = null
     where reference = $1`,
    [reference],
  );
  expect(await readCase(csm, reference)).toMatchObject({ reference, readiness: null });
});
