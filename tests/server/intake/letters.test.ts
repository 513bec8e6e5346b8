import { beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { discardDraft, saveStep } from '#server/intake/drafts.ts';
import { recordLetter } from '#server/intake/letter-record.ts';
import { keepLetter, readLetter, remakeLetter } from '#server/intake/letters.ts';
import { submitDraft } from '#server/intake/submissions.ts';
import { pool } from '#server/platform/database.ts';
import { typedCase } from '#tests/support/answers.ts';
import { draftOf, storedStep } from '#tests/support/drafts.ts';
import { letterOf, openDraftOf } from '#tests/support/letters.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let draft = '';
beforeEach(async () => {
  customer = await person('customer', { organization: 'Larkmoor Ltd' });
  draft = await draftOf(customer);
});

const friday = new Date('2026-11-20T10:00:00Z');

describe('the letter of a draft', () => {
  test('is made from the answers, and proposes the fifth business day', async () => {
    const letter = await letterOf(customer, draft, friday);
    expect(letter).toMatchObject({
      language: 'en',
      version: 0,
      subject: 'Larkmoor Ltd: open points in our Adobe Commerce project',
      outdated: false,
      recorded: false,
      today: '2026-11-20',
    });
    expect(letter.body).toContain('27 November 2026');
    expect(letter.body).toContain(customer.name);
    expect(letter.pieces?.map(({ text }) => text).join('')).toBe(letter.body);
  });

  test('is none while there is nothing to write about', async () => {
    const empty = await draftOf(customer, { project: typedCase().project });
    const read = await openDraftOf(customer, empty);
    expect(await readLetter(customer, read, friday)).toBeNull();
    expect(await remakeLetter(customer, read, 0, 'sv', friday)).toEqual({ ok: false, code: 'not_found' });
  });

  test('is kept as it was changed, until it is made anew', async () => {
    const { language, madeFrom } = await letterOf(customer, draft);
    const changed = { language, madeFrom, subject: 'Our points', body: 'Hello,\n\none point.' };
    expect(await keepLetter(customer, draft, 0, changed)).toEqual({ ok: true, version: 1 });
    expect(await letterOf(customer, draft)).toMatchObject({ ...changed, version: 1, pieces: null, outdated: false });
    expect(await remakeLetter(customer, await openDraftOf(customer, draft), 1, 'it', friday)).toEqual({
      ok: true,
      version: 2,
    });
    const anew = await letterOf(customer, draft, friday);
    expect(anew).toMatchObject({ language: 'it', version: 2 });
    expect(anew.body).toContain('Cordiali saluti');
    expect(anew.pieces).not.toBeNull();
  });

  test('says that the answers have changed since, and not that the day has', async () => {
    const { subject, body, language, madeFrom } = await letterOf(customer, draft, friday);
    await keepLetter(customer, draft, 0, { subject, body, language, madeFrom });
    expect(await letterOf(customer, draft, new Date('2026-11-25T10:00:00Z'))).toMatchObject({ outdated: false });
    await saveStep(customer, draft, 'concern', 1, { ...typedCase().concern, desiredOutcome: 'An answer.' });
    expect(await letterOf(customer, draft)).toMatchObject({ outdated: true, body });
  });

  test('is not overwritten from a page that is old', async () => {
    const { language, madeFrom } = await letterOf(customer, draft);
    const text = (body: string) => ({ language, madeFrom, subject: 'Our points', body });
    await keepLetter(customer, draft, 0, text('first'));
    expect(await keepLetter(customer, draft, 0, text('second'))).toMatchObject({
      ok: false,
      code: 'stale',
      version: 1,
      theirs: { subject: 'Our points', body: 'first' },
    });
    expect(await keepLetter(customer, draft, 0, text('first'))).toEqual({ ok: true, version: 1 });
    expect(await keepLetter(customer, draft, 1, text('second'))).toEqual({ ok: true, version: 2 });
    const stale = await remakeLetter(customer, await openDraftOf(customer, draft), 1, 'sv', friday);
    expect(stale).toMatchObject({ ok: false, code: 'stale' });
  });

  test('one of two saves at the same moment is told', async () => {
    const { language, madeFrom } = await letterOf(customer, draft);
    const results = await Promise.all(
      ['one', 'two'].map((body) => keepLetter(customer, draft, 0, { language, madeFrom, subject: 'S', body })),
    );
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('is not overwritten upon a version or a fingerprint that no page of ours would send', async () => {
    const text = (body: string, madeFrom = '') => ({ language: 'en' as const, madeFrom, subject: 'Our points', body });
    await keepLetter(customer, draft, 0, text('first'));
    for (const version of [2.5, 3_000_000_000, -3_000_000_000, 1e21, Number.POSITIVE_INFINITY, Number.NaN]) {
      expect(await keepLetter(customer, draft, version, text('second'))).toMatchObject({ code: 'stale', version: 1 });
    }
    expect(await keepLetter(customer, draft, 1, text('second', 'a\u0000b'))).toEqual({ ok: true, version: 2 });
    expect(await letterOf(customer, draft)).toMatchObject({ body: 'second', outdated: true });
  });

  test('is refused with what cannot be kept, and nothing is changed', async () => {
    const { language, madeFrom, body } = await letterOf(customer, draft);
    const wrong = { language, madeFrom, subject: 'two\nlines', body: `${body}\u0000` };
    expect(await keepLetter(customer, draft, 0, wrong)).toEqual({
      ok: false,
      code: 'wrong',
      problems: [
        { field: 'subject', code: 'line_break' },
        { field: 'body', code: 'unstorable' },
      ],
    });
    expect(await keepLetter(customer, draft, 0, { ...wrong, subject: ' ', body: '' })).toMatchObject({
      problems: [{ code: 'required' }, { code: 'required' }],
    });
    expect(await letterOf(customer, draft)).toMatchObject({ version: 0 });
  });

  test('is made of answers that no database could hold in a column', async () => {
    await saveStep(customer, draft, 'concern', 1, { ...typedCase().concern, desiredOutcome: 'a\u0000b\ud800' });
    const { subject, body, language, madeFrom } = await letterOf(customer, draft);
    expect(await keepLetter(customer, draft, 0, { subject, body, language, madeFrom })).toMatchObject({ ok: true });
  });

  test('is its owner’s alone, and only while the draft is open', async () => {
    const { language, madeFrom } = await letterOf(customer, draft);
    const text = { language, madeFrom, subject: 'S', body: 'B' };
    const missing = { ok: false, code: 'not_found' };
    const colleague = { ...(await person('customer')), organizationId: customer.organizationId };
    for (const other of [colleague, await person('csm', { servesAll: true }), await person('admin')]) {
      expect(await keepLetter(other, draft, 0, text)).toEqual(missing);
      expect(await recordLetter(other, draft, 1, entry)).toEqual(missing);
    }
    expect(await keepLetter(customer, 'no-uuid', 0, text)).toEqual(missing);
    await keepLetter(customer, draft, 0, text);
    await submitDraft(customer, draft);
    expect(await keepLetter(customer, draft, 1, { ...text, body: 'C' })).toEqual(missing);
    expect(await recordLetter(customer, draft, 1, entry)).toEqual(missing);
    const discarded = await draftOf(customer);
    await discardDraft(customer, discarded);
    expect(await keepLetter(customer, discarded, 0, text)).toEqual(missing);
  });

  test('goes with its draft when that is deleted', async () => {
    await keepLetter(customer, draft, 0, { language: 'en', madeFrom: '', subject: 'S', body: 'B' });
    await pool.query('delete from drafts where id = $1', [draft]);
    expect((await pool.query('select from draft_letters where draft_id = $1', [draft])).rowCount).toBe(0);
  });
});

const entry = {
  contactedOn: { day: '20', month: '11', year: '2026' },
  channel: 'email',
  partnerRole: 'Delivery manager',
  raised: '4.2 Order export',
  response: 'none',
  responseDetail: '',
  reference: 'Our points, 20 November 2026',
};

describe('recording a letter', () => {
  beforeEach(async () => {
    await keepLetter(customer, draft, 0, { language: 'en', madeFrom: '', subject: 'S', body: 'B' }, 'told');
  });

  test('adds one entry after those that are there, once for one text', async () => {
    expect(await recordLetter(customer, draft, 1, entry)).toEqual({ ok: true });
    expect(await recordLetter(customer, draft, 1, entry)).toEqual({ ok: true });
    expect(await contacts()).toHaveLength(2);
    expect((await contacts())[1]).toEqual(entry);
    expect(await letterOf(customer, draft)).toMatchObject({ recorded: true });
  });

  test('makes the letter no older than its answers; another text would tell of the contact', async () => {
    const told = await draftOf(customer);
    const { subject, body, language, madeFrom } = await letterOf(customer, told);
    await keepLetter(customer, told, 0, { subject, body, language, madeFrom }, 'told');
    await recordLetter(customer, told, 1, entry);
    expect(await letterOf(customer, told)).toMatchObject({ recorded: true, outdated: false });
    await keepLetter(customer, told, 1, { subject, body: `${body}\n`, language, madeFrom });
    expect(await letterOf(customer, told)).toMatchObject({ recorded: false, outdated: true });
    await keepLetter(customer, told, 2, { subject, body, language, madeFrom });
    await recordLetter(customer, told, 3, entry);
    await saveStep(customer, told, 'concern', 1, { ...typedCase().concern, desiredOutcome: 'An answer.' });
    expect(await letterOf(customer, told)).toMatchObject({ recorded: true, outdated: true });
  });

  test('adds one entry when it is asked for several times at once', async () => {
    await Promise.all([1, 2, 3, 4].map(() => recordLetter(customer, draft, 1, entry)));
    expect(await contacts()).toHaveLength(2);
  });

  test('loses nothing that is saved at the same moment', async () => {
    const typed = typedCase().contact;
    const [recorded, saved] = await Promise.all([
      recordLetter(customer, draft, 1, entry),
      saveStep(customer, draft, 'contact', 1, { ...typed, waiverReason: 'typed elsewhere' }),
    ]);
    expect(recorded).toEqual({ ok: true });
    expect((await contacts()).filter(({ reference }) => reference === entry.reference)).toHaveLength(1);
    if (saved.ok)
      expect(await storedStep(customer, draft, 'contact')).toMatchObject({ waiverReason: 'typed elsewhere' });
    else expect(saved.code).toBe('stale');
  });

  test('is for the letter as it is now: another text is another contact', async () => {
    await recordLetter(customer, draft, 1, entry);
    await keepLetter(customer, draft, 1, { language: 'en', madeFrom: '', subject: 'S', body: 'Reminder' }, 'told');
    expect(await recordLetter(customer, draft, 1, entry)).toEqual({ ok: true });
    expect(await contacts()).toHaveLength(2);
    expect(await recordLetter(customer, draft, 3, entry)).toEqual({ ok: false, code: 'stale' });
    expect(await recordLetter(customer, draft, 2, entry)).toEqual({ ok: true });
    expect(await contacts()).toHaveLength(3);
  });

  test('takes the place of a blank entry, and back a waiver whose reason it keeps', async () => {
    const waived = { partnerContacts: [{ raised: '' }], waived: 'yes', waiverReason: 'They never answer anybody.' };
    await saveStep(customer, draft, 'contact', 1, waived);
    await recordLetter(customer, draft, 1, entry);
    expect(await storedStep(customer, draft, 'contact')).toEqual({ ...waived, partnerContacts: [entry], waived: '' });
  });

  test('is refused where thirty contacts fill the list, and may be asked again', async () => {
    const full: TypedStep = { ...typedCase().contact, partnerContacts: Array.from({ length: 30 }, () => entry) };
    await saveStep(customer, draft, 'contact', 1, full);
    expect(await recordLetter(customer, draft, 1, entry)).toEqual({ ok: false, code: 'full' });
    await saveStep(customer, draft, 'contact', 2, { ...full, partnerContacts: [entry] });
    expect(await recordLetter(customer, draft, 1, entry)).toEqual({ ok: true });
  });
});

async function contacts(): Promise<Record<string, unknown>[]> {
  return ((await storedStep(customer, draft, 'contact'))?.partnerContacts ?? []) as Record<string, unknown>[];
}
