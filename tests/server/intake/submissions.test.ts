import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { stepNames } from '#domain/intake/steps.ts';
import { discardDraft, readDraft, saveStep, startDraft } from '#server/intake/drafts.ts';
import { reviewDraft, submitDraft } from '#server/intake/submissions.ts';
import { pool } from '#server/platform/database.ts';
import { typedCase } from '#tests/support/answers.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
beforeEach(async () => {
  customer = await person('customer');
});

async function filledDraft(change: (typed: ReturnType<typeof typedCase>) => void = () => undefined): Promise<string> {
  const started = await startDraft(customer, 'en');
  if (!started.ok) throw new Error(started.code);
  const typed = typedCase();
  change(typed);
  for (const step of stepNames) await saveStep(customer, started.id, step, 0, typed[step]);
  return started.id;
}

async function count(table: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`select count(*) from ${table}`);
  return rows[0]?.count ?? 0;
}

describe('submitting a draft', () => {
  test('makes a case with its entries, its first event and one mail to the customer', async () => {
    const draftId = await filledDraft();
    const submitted = await submitDraft(customer, draftId);
    if (!submitted.ok) throw new Error(submitted.code);

    const { rows } = await pool.query(
      `select e.status, e.language, e.submitted_by_id, e.organization_id, p.name as partner, e.guidance_revision,
         (select count(*) from scope_references where escalation_id = e.id) as scope,
         (select count(*) from partner_contacts where escalation_id = e.id) as contacts,
         (select count(*) from examples where escalation_id = e.id) as examples,
         (select array_agg(kind) from case_events where escalation_id = e.id) as events,
         (select array_agg(recipient) from outbox_mails where dedupe_key = $2) as mails
       from escalations e join partners p on p.id = e.partner_id where reference = $1`,
      [submitted.reference, `receipt:${draftId}`],
    );
    expect(rows).toEqual([
      {
        status: 'submitted',
        language: 'en',
        submitted_by_id: customer.id,
        organization_id: customer.organizationId,
        partner: 'Lanternfield Commerce Ltd',
        guidance_revision: 1,
        scope: 1,
        contacts: 1,
        examples: 1,
        events: ['submitted'],
        mails: [customer.email],
      },
    ]);
    expect(await readDraft(customer, draftId)).toMatchObject({
      end: { kind: 'submitted', reference: submitted.reference },
    });
  });

  test('twice, in ten tabs at once, makes one case, one event and one mail', async () => {
    const draftId = await filledDraft();
    const before = [await count('escalations'), await count('case_events'), await count('outbox_mails')];
    const results = await Promise.all(Array.from({ length: 10 }, () => submitDraft(customer, draftId)));

    expect(new Set(results.map((result) => (result.ok ? result.reference : result.code))).size).toBe(1);
    const after = [await count('escalations'), await count('case_events'), await count('outbox_mails')];
    expect(after).toEqual(before.map((n) => n + 1));
  });

  test('costs one transaction of at most ten statements', async () => {
    const draftId = await filledDraft((typed) => {
      typed.concern.summary = 'x'.repeat(4_096);
    });
    const client = await pool.connect();
    const query = vi.spyOn(Object.getPrototypeOf(Object.getPrototypeOf(client)), 'query');
    client.release();
    await submitDraft(customer, draftId);
    const statements = query.mock.calls.map(([text]) => String(text).trim().split(/\s/)[0]?.toLowerCase());
    query.mockRestore();
    const end = statements.indexOf('commit');
    expect(statements.slice(0, end + 1).length).toBeLessThanOrEqual(10);
    expect(statements.filter((word) => word === 'begin')).toHaveLength(1);
  });

  test('with something missing names it and changes nothing', async () => {
    const draftId = await filledDraft((typed) => {
      typed.examples = { examples: [] };
      typed.concern.title = '';
    });
    const before = await count('escalations');
    expect(await submitDraft(customer, draftId)).toEqual({
      ok: false,
      code: 'incomplete',
      problems: [
        { step: 'concern', path: 'title', code: 'required' },
        { step: 'examples', path: 'examples', code: 'entries_required' },
      ],
    });
    expect(await count('escalations')).toBe(before);
    const draft = await readDraft(customer, draftId);
    expect(draft && reviewDraft(draft, new Date())).toHaveLength(2);
  });

  test('stores nothing of what a text cannot be stored as, and says where', async () => {
    const draftId = await filledDraft((typed) => {
      typed.concern.summary = 'a\u0000b';
      typed.project.partner = 'broken \ud83d';
    });
    expect(await submitDraft(customer, draftId)).toMatchObject({
      code: 'incomplete',
      problems: [
        { path: 'partner', code: 'unstorable' },
        { path: 'summary', code: 'unstorable' },
      ],
    });
  });

  test('is the owner’s alone', async () => {
    const draftId = await filledDraft();
    const colleague = { ...(await person('customer')), organizationId: customer.organizationId };
    for (const stranger of [colleague, await person('csm', { servesAll: true }), await person('admin')]) {
      expect(await submitDraft(stranger, draftId)).toEqual({ ok: false, code: 'not_found' });
    }
    expect(await submitDraft(customer, 'nonsense')).toEqual({ ok: false, code: 'not_found' });
  });

  test('is not possible once it was discarded', async () => {
    const draftId = await filledDraft();
    await discardDraft(customer, draftId);
    expect(await submitDraft(customer, draftId)).toEqual({ ok: false, code: 'not_found' });
  });

  test('ends the saving: a late save of another tab is told of the case', async () => {
    const draftId = await filledDraft();
    await submitDraft(customer, draftId);
    expect(await saveStep(customer, draftId, 'concern', 1, { ...typedCase().concern, title: 'late' })).toMatchObject({
      ok: false,
      code: 'submitted',
    });
  });

  test('a partner named in another spelling is the same partner', async () => {
    const before = await filledDraft();
    await submitDraft(customer, before);
    const partners = await count('partners');
    await submitDraft(
      customer,
      await filledDraft((typed) => (typed.project.partner = '  LANTERNFIELD  commerce ltd ')),
    );
    expect(await count('partners')).toBe(partners);
  });
});
