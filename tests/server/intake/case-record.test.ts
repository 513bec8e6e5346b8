import { beforeEach, expect, test } from 'vitest';
import { operator } from '#domain/identity/user.ts';
import type { CaseAnswers } from '#domain/intake/case-file.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { insertCase } from '#server/intake/case-record.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { termsOf } from '#server/triage/service-terms.ts';

const hostile = ' =1+1\n\t"quotes" \u200fمرحبا e\u0301 👩‍👩‍👧 <script>alert(1)</script>\r\n; \\ \'';

const answers: CaseAnswers = {
  project: {
    partner: 'Nørre & Søn',
    product: 'commerce-cloud',
    productVersion: '2.4.8',
    phase: null,
    goLiveOn: '2026-12-01',
  },
  concern: {
    title: 'Title',
    summary: hostile,
    businessImpact: hostile,
    desiredOutcome: hostile,
    severity: 'high',
    severityReason: null,
  },
  scope: {
    scopeReferences: [
      {
        documentTitle: 'SOW',
        documentLocation: 'sow.pdf',
        section: '4.2',
        deliverable: hostile,
        quote: null,
        agreedOn: '2026-05-18',
        dueOn: '2026-08-03',
        condition: 'added-later',
        detail: hostile,
        timelineImpact: hostile,
      },
    ],
    waiver: null,
  },
  contact: { partnerContacts: [], waiver: hostile },
  examples: {
    examples: [1, 2].map((day) => ({
      occurredOn: `2026-10-0${day}`,
      whatHappened: `${hostile}${day}`,
      expected: hostile,
      impact: hostile,
      reference: null,
    })),
  },
};

let organizationId = '';
beforeEach(async () => {
  organizationId = (await findOrCreateOrganization(pool, 'Pikeham Industrial Supply Ltd')).id;
});

async function store(draftId: string) {
  const guidanceRevision = await currentRevision();
  const terms = await termsOf({ organizationId, language: 'en' });
  return transaction((sql) =>
    insertCase(sql, {
      answers,
      language: 'en',
      organizationId,
      submittedById: null,
      draftId,
      guidanceRevision,
      terms,
      actor: operator,
    }),
  );
}

test('every text comes back to the last character, in order', async () => {
  const { id, reference } = await store('00000000-0000-7000-8000-000000000001');

  const { rows } = await pool.query(
    `select e.summary, e.go_live_on, s.deliverable, s.due_on, w.reason,
       (select array_agg(what_happened order by position) from examples where escalation_id = e.id) as happened,
       (select kind from case_events where escalation_id = e.id) as event
     from escalations e join scope_references s on s.escalation_id = e.id join waivers w on w.escalation_id = e.id
     where e.id = $1`,
    [id],
  );
  expect(reference).toMatch(/^ESC-\d{4}-\d{6}$/);
  expect(rows).toEqual([
    {
      summary: hostile,
      go_live_on: '2026-12-01',
      deliverable: hostile,
      due_on: '2026-08-03',
      reason: hostile,
      happened: [`${hostile}1`, `${hostile}2`],
      event: 'submitted',
    },
  ]);
});

test('references go on past a million cases without a collision', async () => {
  await pool.query(`select setval('escalation_reference', 999998)`);
  const references = [
    await store('00000000-0000-7000-8000-000000000002'),
    await store('00000000-0000-7000-8000-000000000003'),
    await store('00000000-0000-7000-8000-000000000004'),
  ].map(({ reference }) => reference.split('-')[2]);
  expect(references).toEqual(['999999', '1000000', '1000001']);
});

test('one draft makes one case', async () => {
  const draftId = '00000000-0000-7000-8000-000000000005';
  await store(draftId);
  await expect(store(draftId)).rejects.toMatchObject({ code: '23505' });
});

test('the history is only ever added to', async () => {
  await store('00000000-0000-7000-8000-000000000006');
  await expect(pool.query('delete from case_events')).rejects.toThrow('append-only');
  await expect(pool.query(`update case_events set kind = 'resolved'`)).rejects.toThrow('append-only');
});
