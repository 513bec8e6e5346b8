import { beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { reopenDraft, settleDraft } from '#server/intake/avoidance.ts';
import { listDrafts } from '#server/intake/draft-list.ts';
import { discardDraft, readDraft, saveStep, setLanguage, startDraft } from '#server/intake/drafts.ts';
import { submitDraft } from '#server/intake/submissions.ts';
import { pool } from '#server/platform/database.ts';
import { typedCase } from '#tests/support/answers.ts';
import { casesOf, draftOf } from '#tests/support/drafts.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let draft: string;
beforeEach(async () => {
  customer = await person('customer');
  draft = await draftOf(customer);
});

describe('a draft that is settled', () => {
  test('has ended by what helped, is listed no more and waits for nothing', async () => {
    await pool.query(`update drafts set remind_at = now() + interval '1 day' where id = $1`, [draft]);
    expect(await settleDraft(customer, draft, 'partner')).toEqual({ ok: true });
    expect(await readDraft(customer, draft)).toMatchObject({
      end: { kind: 'avoided', at: expect.any(Date), helped: 'partner' },
      remindAt: null,
    });
    expect(await listDrafts(customer)).toEqual([]);
  });

  test('is settled once: a second answer changes nothing', async () => {
    await settleDraft(customer, draft, 'scope');
    const first = await readDraft(customer, draft);
    expect(await settleDraft(customer, draft, 'other')).toEqual({ ok: true });
    expect(await readDraft(customer, draft)).toEqual(first);
  });

  test('takes no answer, no language and no submission, and tells another tab why', async () => {
    await settleDraft(customer, draft, 'specific');
    const late = { ...typedCase().concern, title: 'late' };
    expect(await saveStep(customer, draft, 'concern', 1, late)).toEqual({ ok: false, code: 'avoided' });
    expect(await setLanguage(customer, draft, 'es')).toEqual({ ok: false });
    expect(await discardDraft(customer, draft)).toEqual({ ok: false });
    expect(await submitDraft(customer, draft)).toEqual({ ok: false, code: 'ended' });
    expect(await casesOf(draft)).toEqual([]);
  });

  test('is opened again with all that was typed', async () => {
    const before = await readDraft(customer, draft);
    await settleDraft(customer, draft, 'partner');
    expect(await reopenDraft(customer, draft)).toEqual({ ok: true });
    expect(await reopenDraft(customer, draft)).toEqual({ ok: true });
    expect(await readDraft(customer, draft)).toEqual(before);
    expect(await submitDraft(customer, draft)).toMatchObject({ ok: true });
  });

  test('stays closed while there is no room for one more', async () => {
    await settleDraft(customer, draft, 'partner');
    for (let count = 0; count < 50; count += 1) await startDraft(customer, 'en');
    expect(await reopenDraft(customer, draft)).toEqual({ ok: false, code: 'too_many' });
    const [newest] = await listDrafts(customer);
    await discardDraft(customer, newest?.id ?? '');
    expect(await reopenDraft(customer, draft)).toEqual({ ok: true });
  });
});

test('what has become a case cannot be settled, and is named', async () => {
  const submitted = await submitDraft(customer, draft);
  if (!submitted.ok) throw new Error(submitted.code);
  const { reference } = submitted;
  expect(await settleDraft(customer, draft, 'partner')).toEqual({ ok: false, code: 'submitted', reference });
  expect(await reopenDraft(customer, draft)).toEqual({ ok: false, code: 'not_found' });
});

test('settled and submitted at the same moment, it ends one way', async () => {
  for (let round = 0; round < 10; round += 1) {
    const id = await draftOf(customer);
    const [settled, submitted] = await Promise.all([settleDraft(customer, id, 'partner'), submitDraft(customer, id)]);
    expect([settled.ok, submitted.ok].filter(Boolean)).toHaveLength(1);
    expect(await casesOf(id)).toHaveLength(submitted.ok ? 1 : 0);
    const kind = submitted.ok ? 'submitted' : 'avoided';
    expect((await readDraft(customer, id))?.end?.kind).toBe(kind);
  }
});

test('nobody settles or opens what is another’s', async () => {
  const colleague = { ...(await person('customer')), organizationId: customer.organizationId };
  const strangers = [
    colleague,
    await person('customer'),
    await person('csm', { servesAll: true }),
    await person('admin'),
  ];
  for (const stranger of strangers) {
    expect(await settleDraft(stranger, draft, 'partner')).toEqual({ ok: false, code: 'not_found' });
  }
  await settleDraft(customer, draft, 'partner');
  for (const stranger of strangers) {
    expect(await reopenDraft(stranger, draft)).toEqual({ ok: false, code: 'not_found' });
  }
  expect(await settleDraft(customer, 'nonsense', 'partner')).toEqual({ ok: false, code: 'not_found' });
});
