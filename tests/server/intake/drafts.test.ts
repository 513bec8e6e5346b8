import { beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { listDrafts } from '#server/intake/draft-list.ts';
import { discardDraft, readDraft, saveStep, setLanguage, startDraft } from '#server/intake/drafts.ts';
import { typedCase } from '#tests/support/answers.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let draftId = '';
beforeEach(async () => {
  customer = await person('customer');
  draftId = await start(customer);
});

async function start(user: User): Promise<string> {
  const started = await startDraft(user, 'sv');
  if (!started.ok) throw new Error(started.code);
  return started.id;
}

describe('a draft', () => {
  test('starts in the language of the page, with the guidance of the day and no answers', async () => {
    expect(await readDraft(customer, draftId)).toMatchObject({
      language: 'sv',
      guidanceRevision: 1,
      end: null,
      steps: { project: null, concern: null, scope: null, contact: null, examples: null },
      states: { project: 'not_started' },
    });
  });

  test('is only the customers’ to start', async () => {
    expect(await startDraft(await person('csm', { servesAll: true }), 'en')).toEqual({ ok: false, code: 'forbidden' });
    expect(await startDraft(await person('admin'), 'en')).toEqual({ ok: false, code: 'forbidden' });
  });

  test('is one of fifty at most; there is room again when one is discarded', async () => {
    for (let open = 1; open < 50; open += 1) await start(customer);
    expect(await startDraft(customer, 'en')).toEqual({ ok: false, code: 'too_many' });
    expect(await listDrafts(customer)).toHaveLength(50);
    await discardDraft(customer, draftId);
    expect(await startDraft(customer, 'en')).toMatchObject({ ok: true });
  });

  test('keeps wrong answers as they were typed, even what PostgreSQL cannot store as text', async () => {
    const typed = { ...typedCase().concern, title: 'a\u0000b \ud83d 👩‍👧 \u200f', severity: 'urgent!' };
    expect(await saveStep(customer, draftId, 'concern', 0, typed)).toEqual({
      ok: true,
      version: 1,
      complete: false,
      language: 'sv',
    });

    const draft = await readDraft(customer, draftId);
    expect(draft?.steps.concern?.answers).toEqual(typed);
    expect(draft?.states.concern).toBe('in_progress');
    expect((await listDrafts(customer))[0]?.title).toBe(typed.title);
  });

  test('knows how far each step is', async () => {
    const { project, scope } = typedCase();
    await saveStep(customer, draftId, 'project', 0, project);
    await saveStep(customer, draftId, 'scope', 0, {
      ...scope,
      scopeReferences: [],
      waived: 'yes',
      waiverReason: 'We work by the hour and never signed a scope document.',
    });
    const [summary] = await listDrafts(customer);
    expect(summary).toMatchObject({
      partner: 'Lanternfield Commerce Ltd',
      title: null,
      states: { project: 'complete', concern: 'not_started', scope: 'waived' },
    });
  });

  test('a stale save overwrites nothing and gets what is stored since', async () => {
    const { concern } = typedCase();
    await saveStep(customer, draftId, 'concern', 0, concern);
    const theirs = { ...concern, title: 'typed in the other tab' };
    await saveStep(customer, draftId, 'concern', 1, theirs);

    const stale = await saveStep(customer, draftId, 'concern', 1, { ...concern, title: 'typed here' });

    expect(stale).toMatchObject({ ok: false, code: 'stale', version: 2, theirs });
    expect((await readDraft(customer, draftId))?.steps.concern?.answers).toEqual(theirs);
  });

  test.each([-1, 1.5, 2 ** 31, 1e300, Number.NaN, Number.POSITIVE_INFINITY])(
    'upon version %d, which there never was, a save is stale',
    async (version) => {
      const { concern } = typedCase();
      await saveStep(customer, draftId, 'concern', 0, concern);
      const save = await saveStep(customer, draftId, 'concern', version, { ...concern, title: 'typed here' });
      expect(save).toMatchObject({ ok: false, code: 'stale', version: 1, theirs: concern });
    },
  );

  test('of two first saves at once one is told', async () => {
    const { concern } = typedCase();
    const saves = await Promise.all(
      ['one', 'two'].map((title) => saveStep(customer, draftId, 'concern', 0, { ...concern, title })),
    );
    expect(saves.map((save) => save.ok).sort()).toEqual([false, true]);
  });

  test('saving the very same answers again is no conflict', async () => {
    const { concern } = typedCase();
    await saveStep(customer, draftId, 'concern', 0, concern);
    expect(await saveStep(customer, draftId, 'concern', 0, concern)).toMatchObject({ ok: true, version: 1 });
  });

  test('another step saved meanwhile is no conflict', async () => {
    await saveStep(customer, draftId, 'concern', 0, typedCase().concern);
    expect(await saveStep(customer, draftId, 'project', 0, typedCase().project)).toMatchObject({ ok: true });
  });

  test('refuses what is beyond all limits', async () => {
    const typed = { ...typedCase().concern, summary: 'x'.repeat(1_600_000) };
    expect(await saveStep(customer, draftId, 'concern', 0, typed)).toEqual({ ok: false, code: 'too_large' });
  });

  test('is gone once discarded, and discarding twice is no error', async () => {
    expect(await discardDraft(customer, draftId)).toEqual({ ok: true });
    expect(await discardDraft(customer, draftId)).toEqual({ ok: true });
    expect(await readDraft(customer, draftId)).toBeNull();
    expect(await listDrafts(customer)).toEqual([]);
    expect(await saveStep(customer, draftId, 'project', 0, typedCase().project)).toMatchObject({ code: 'not_found' });
  });

  test('changes the language of its free text', async () => {
    expect(await setLanguage(customer, draftId, 'nl')).toEqual({ ok: true });
    expect((await readDraft(customer, draftId))?.language).toBe('nl');
  });
});

describe('a stranger', () => {
  test('neither reads, saves, discards nor relabels somebody else’s draft', async () => {
    const colleague = await person('customer');
    const strangers = [
      { ...colleague, organizationId: customer.organizationId },
      await person('csm', { servesAll: true }),
      await person('admin'),
    ];
    for (const stranger of strangers) {
      expect(await readDraft(stranger, draftId)).toBeNull();
      expect(await saveStep(stranger, draftId, 'project', 0, typedCase().project)).toEqual({
        ok: false,
        code: 'not_found',
      });
      expect(await discardDraft(stranger, draftId)).toEqual({ ok: false });
      expect(await setLanguage(stranger, draftId, 'it')).toEqual({ ok: false });
      expect(await listDrafts(stranger)).toEqual([]);
    }
  });

  test('an id that is none is not found', async () => {
    expect(await readDraft(customer, '../../etc')).toBeNull();
    expect(await saveStep(customer, 'x', 'project', 0, {})).toEqual({ ok: false, code: 'not_found' });
  });
});
