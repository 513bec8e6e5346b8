import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import type { CaseAnswers } from '#domain/intake/case-file.ts';
import { pool } from '#server/platform/database.ts';
import { assign } from '#server/triage/assignments.ts';
import { readCase } from '#server/triage/cases.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { shortAnswers, storeCase } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';

const hostile = ' =1+1\n\t"quotes" \u200fمرحبا e\u0301 👩‍👩‍👧 <script>alert(1)</script>\r\n; \\ \'';

const answers: CaseAnswers = {
  ...shortAnswers(),
  scope: {
    waiver: null,
    scopeReferences: [
      {
        documentTitle: hostile,
        documentLocation: 'javascript:alert(1)',
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
  },
  contact: {
    waiver: 'The partner has closed its business.',
    partnerContacts: [],
  },
  examples: {
    examples: [
      { occurredOn: '2026-10-06', whatHappened: hostile, expected: 'B', impact: 'C', reference: null },
      { occurredOn: '2026-03-29', whatHappened: 'Second', expected: 'B', impact: 'C', reference: 'FX-1' },
    ],
  },
};

let customer: User;
let csm: User;
let reference: string;

beforeAll(async () => {
  customer = await person('customer');
  csm = await person('csm', { servesAll: true });
  await pool.query(
    `insert into product_versions (product, version, support_ends_on, checked_on)
     values ('commerce-cloud', '2.4.8', '2028-04-11', '2026-11-01')
     on conflict (product, version) do update set support_ends_on = excluded.support_ends_on`,
  );
  reference = (await storeCase({ submittedBy: customer, answers, language: 'nl' })).reference;
  await assign(csm, reference, csm.id, 1);
  await changeStatus(csm, reference, { from: 'submitted', to: 'resolved', version: 2, reason: hostile });
});

describe('a case', () => {
  test('is read as it was written, to the last character and the right day', async () => {
    const found = await readCase(csm, reference);
    expect(found).toMatchObject({
      reference,
      version: 3,
      status: 'resolved',
      outcome: hostile,
      submittedBy: customer.name,
      assignee: csm.name,
      language: 'nl',
      support: { known: true, endsOn: '2028-04-11' },
      scopeReferences: answers.scope.scopeReferences,
      partnerContacts: [],
      examples: answers.examples.examples,
      waivers: { contact: 'The partner has closed its business.' },
    });
  });

  test('has its history, the newest first', async () => {
    expect((await readCase(csm, reference))?.history).toMatchObject([
      { kind: 'status_changed', actor: csm.name, from: 'submitted', to: 'resolved', reason: hostile, version: 3 },
      { kind: 'assigned', actor: csm.name, from: null, to: csm.name, version: 2 },
      { kind: 'submitted', actor: customer.name, version: 1 },
    ]);
  });

  test('costs two statements', async () => {
    const send = vi.spyOn(pool, 'query');
    await readCase(csm, reference);
    expect(send).toHaveBeenCalledTimes(2);
  });

  test('shows the customer what became of it, not who was assigned', async () => {
    const kinds = (await readCase(customer, reference))?.history.map(({ kind }) => kind);
    expect(kinds).toEqual(['status_changed', 'submitted']);
  });

  test.each([
    '',
    'ESC-2026-999999',
    'esc-2026-000001',
    'ESC-2026-000001\u0000',
    '../..',
    `ESC-2026-${'9'.repeat(400)}`,
  ])('is not there under %j', async (word) => {
    expect(await readCase(csm, word)).toBeNull();
  });
});
