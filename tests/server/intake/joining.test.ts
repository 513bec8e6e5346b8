import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import type { StepName } from '#domain/intake/steps.ts';
import type { TypedEntry, TypedStep } from '#domain/intake/typed.ts';
import { settleDraft } from '#server/intake/avoidance.ts';
import { discardDraft, readDraft, saveStep } from '#server/intake/drafts.ts';
import { joinDraft } from '#server/intake/joining.ts';
import { submitDraft } from '#server/intake/submissions.ts';
import { pool } from '#server/platform/database.ts';
import { type Case, readCase } from '#server/triage/cases.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { typedCase } from '#tests/support/answers.ts';
import { shortAnswers, storeCase, storedEvents } from '#tests/support/cases.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let escalation: { id: string; reference: string };
let draft: string;

beforeEach(async () => {
  customer = await person('customer');
  const colleague: User = { ...(await person('customer')), organizationId: customer.organizationId };
  escalation = await storeCase({ submittedBy: colleague, answers: shortAnswers() });
  draft = await draftOf(customer);
});

async function now(): Promise<Case> {
  const read = await readCase(customer, escalation.reference);
  if (!read) throw new Error('The case is not there.');
  return read;
}

const join = (user: User = customer, id = draft, version = 1) => joinDraft(user, id, escalation.reference, version);
const joined = () => ({ ok: true, reference: escalation.reference, version: 2 });

function entryOf(step: 'scope' | 'contact' | 'examples', list: string): TypedEntry {
  const entries = typedCase()[step][list];
  const [entry] = Array.isArray(entries) ? entries : [];
  if (!entry) throw new Error(`There is no entry in ${list}.`);
  return entry;
}

async function draftWith(typed: Partial<Record<StepName, TypedStep>>): Promise<string> {
  return draftOf(customer, typed);
}

describe('a draft that is added to a case', () => {
  test('brings its entries behind those of the case, and its title and summary into the history', async () => {
    expect(await join()).toEqual(joined());
    const { scopeReferences, partnerContacts, examples, version, title, history } = await now();
    expect([scopeReferences, partnerContacts, examples].map((list) => list.length)).toEqual([1, 1, 1]);
    expect(examples[0]).toMatchObject({ occurredOn: '2026-10-06', reference: 'Order 100048213' });
    expect({ version, title }).toEqual({ version: 2, title: 'Orders above 60 lines are not exported' });
    expect(history[0]).toMatchObject({
      kind: 'extended',
      version: 2,
      actor: customer.name,
      title: 'Orders above 60 lines are not exported',
      summary: '71 of 655 pilot orders never reached the ERP in October 2026.',
      scopeReferences: 1,
      partnerContacts: 1,
      examples: 1,
    });
  });

  test('ends, and leads to the case; nothing more is typed into it, nor does it become a case', async () => {
    await join();
    expect((await readDraft(customer, draft))?.end).toEqual({ kind: 'joined', reference: escalation.reference });
    expect(await saveStep(customer, draft, 'concern', 1, typedCase().concern)).toMatchObject({
      ok: false,
      code: 'joined',
    });
    expect(await submitDraft(customer, draft)).toEqual({ ok: false, code: 'ended' });
  });

  test('adds nothing twice: not when it is asked twice, nor at once, nor entries that the case has', async () => {
    expect(await Promise.all([join(), join(), join()])).toEqual([joined(), joined(), joined()]);
    expect(await storedEvents(escalation.id)).toHaveLength(2);

    const contact = { ...entryOf('contact', 'partnerContacts'), raised: '  Order 100047730\n never reached the ERP. ' };
    const again = await draftWith({
      ...typedCase(),
      contact: {
        partnerContacts: [contact, contact, { ...contact, raised: 'Asked again.' }],
        waived: '',
        waiverReason: '',
      },
    });
    expect(await join(customer, again, 2)).toMatchObject({ ok: true, version: 3 });
    const { scopeReferences, partnerContacts, examples, history } = await now();
    expect([scopeReferences, partnerContacts, examples].map((list) => list.length)).toEqual([1, 2, 1]);
    expect(partnerContacts[1]?.raised).toBe('Asked again.');
    expect(history[0]).toMatchObject({ scopeReferences: 0, partnerContacts: 1, examples: 0 });
  });

  test('makes the case more actionable, where its entries are', async () => {
    const csm = await person('csm', { servesAll: true });
    const readiness = async () => (await readCase(csm, escalation.reference))?.readiness;
    const before = await readiness();
    await join();
    const after = await readiness();
    expect(after?.met).toBeGreaterThan(before?.met ?? 0);
  });

  test('is found by what was added', async () => {
    await join();
    const { rows } = await pool.query('select identifiers, words from case_likeness where escalation_id = $1', [
      escalation.id,
    ]);
    expect(rows[0].identifiers).toContain('#100048213');
    expect(rows[0].words).toContain('export');
  });

  test('keeps every character', async () => {
    const hostile = ' =1+1\n\t"quotes" \u200fمرحبا e\u0301 👩‍👩‍👧 <script>alert(1)</script>; \\ \' ';
    const id = await draftWith({ concern: { ...typedCase().concern, summary: hostile } });
    expect(await join(customer, id)).toEqual(joined());
    expect((await now()).history[0]).toMatchObject({ summary: hostile });
  });
});

describe('what has to be right', () => {
  test('is what would be added, not the rest of the draft', async () => {
    const { examples } = typedCase();
    const id = await draftWith({ examples, scope: { scopeReferences: [], waived: 'yes', waiverReason: 'short' } });
    expect(await join(customer, id)).toEqual(joined());
    expect((await now()).history[0]).toMatchObject({ title: null, summary: null, scopeReferences: 0, examples: 1 });
  });

  test('is named where it is not, and nothing is changed', async () => {
    const example = {
      ...entryOf('examples', 'examples'),
      impact: '',
      occurredOn: { day: '31', month: '2', year: '2026' },
    };
    const id = await draftWith({ ...typedCase(), examples: { examples: [example] } });
    expect(await join(customer, id)).toEqual({
      ok: false,
      code: 'incomplete',
      problems: [
        { step: 'examples', path: 'examples[0].occurredOn.day', code: 'day_unreal' },
        { step: 'examples', path: 'examples[0].impact', code: 'required' },
      ],
    });
    expect(await storedEvents(escalation.id)).toHaveLength(1);
    expect((await readDraft(customer, id))?.end).toBeNull();
  });

  test('a list holds thirty entries', async () => {
    const example = entryOf('examples', 'examples');
    const many = (count: number, name: string) =>
      Array.from({ length: count }, (_, index) => ({ ...example, whatHappened: `${name} ${index}` }));
    expect(await join(customer, await draftWith({ examples: { examples: many(29, 'First') } }))).toEqual(joined());
    const two = await draftWith({ examples: { examples: many(2, 'Second') } });
    expect(await join(customer, two, 2)).toEqual({ ok: false, code: 'too_many', lists: ['examples'] });
    const one = await draftWith({ examples: { examples: many(1, 'Second') } });
    expect(await join(customer, one, 2)).toMatchObject({ ok: true });
    expect((await now()).examples).toHaveLength(30);
  });

  test('a draft without anything new adds nothing', async () => {
    expect(await join(customer, await draftWith({}))).toEqual({ ok: false, code: 'nothing_new' });
    expect(await join(customer, await draftWith({ project: typedCase().project }))).toMatchObject({
      code: 'nothing_new',
    });
  });
});

describe('a case that has moved on', () => {
  test('is not added to when it was closed meanwhile', async () => {
    await changeStatus(customer, escalation.reference, { from: 'submitted', to: 'withdrawn', version: 1 });
    expect(await join()).toEqual({ ok: false, code: 'closed' });
    expect(await join(customer, draft, 2)).toEqual({ ok: false, code: 'closed' });
    expect((await readDraft(customer, draft))?.end).toBeNull();
  });

  test('is shown again before it is added to', async () => {
    const csm = await person('csm', { servesAll: true });
    await changeStatus(csm, escalation.reference, { from: 'submitted', to: 'in_review', version: 1 });
    expect(await join()).toEqual({ ok: false, code: 'changed' });
    expect(await join(customer, draft, 2)).toMatchObject({ ok: true, version: 3 });
  });

  test.each([0, -1, 2, 1.5, Number.NaN, 1e300])('is not added to by a made-up version %s', async (version) => {
    expect(await join(customer, draft, version)).toEqual({ ok: false, code: 'changed' });
  });
});

describe('a draft that has ended otherwise', () => {
  test('is not added', async () => {
    const [sent, settled, thrown] = [await draftOf(customer), await draftOf(customer), await draftOf(customer)];
    await submitDraft(customer, sent);
    await settleDraft(customer, settled, 'partner');
    await discardDraft(customer, thrown);
    expect(await join(customer, sent)).toEqual({ ok: false, code: 'ended' });
    expect(await join(customer, settled)).toEqual({ ok: false, code: 'ended' });
    expect(await join(customer, thrown)).toEqual({ ok: false, code: 'not_found' });
  });

  test('by joining another case stays there', async () => {
    const other = await storeCase({ submittedBy: customer });
    await join();
    expect(await joinDraft(customer, draft, other.reference, 1)).toEqual({ ok: false, code: 'ended' });
    expect(await storedEvents(other.id)).toHaveLength(1);
  });

  test('or is being submitted at the same time becomes one of the two', async () => {
    const [asCase, added] = await Promise.all([submitDraft(customer, draft), join()]);
    expect([asCase.ok, added.ok].sort()).toEqual([false, true]);
  });
});

describe('whose draft and whose case it is', () => {
  const missing = { ok: false, code: 'not_found' };

  test('the draft is its writer’s alone', async () => {
    const colleague: User = { ...(await person('customer')), organizationId: customer.organizationId };
    for (const stranger of [colleague, await person('customer'), await person('csm', { servesAll: true })]) {
      expect(await join(stranger)).toEqual(missing);
    }
    expect(await storedEvents(escalation.id)).toHaveLength(1);
  });

  test('the case is one of the own organization; another looks like what does not exist', async () => {
    const victim = await person('customer');
    const foreign = await storeCase({ submittedBy: victim });
    expect(await joinDraft(customer, draft, foreign.reference, 1)).toEqual(missing);
    expect(await joinDraft(customer, draft, 'ESC-2026-999999', 1)).toEqual(missing);
    expect(await storedEvents(foreign.id)).toHaveLength(1);

    // The draft was begun in another organization than the one its writer works for now.
    const moved: User = { ...customer, organizationId: victim.organizationId };
    expect(await joinDraft(moved, draft, foreign.reference, 1)).toEqual(missing);
  });

  test.each(['', 'x', randomUUID(), "' or true --"])('there is no draft %j', async (id) => {
    expect(await join(customer, id)).toEqual(missing);
  });
});
