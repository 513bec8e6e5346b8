import { expect, test } from 'vitest';
import { bypassClock, dropBypass } from '#server/intake/bypass.ts';
import { readDraft } from '#server/intake/drafts.ts';
import { submitDraft } from '#server/intake/submissions.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { person } from '#tests/support/people.ts';

const detail = 'The shop cannot take orders from trade accounts since this morning.';

test('a reason of substance is kept with the draft, replaced, and taken back', async () => {
  const customer = await person('customer');
  const draft = await draftOf(customer);
  expect(await bypassClock(customer, draft, { reason: 'urgent_harm', detail })).toEqual({ ok: true });
  expect((await readDraft(customer, draft))?.bypass).toEqual({ reason: 'urgent_harm', detail });
  await bypassClock(customer, draft, { reason: 'refusal', detail });
  expect((await readDraft(customer, draft))?.bypass?.reason).toBe('refusal');
  await dropBypass(customer, draft);
  expect((await readDraft(customer, draft))?.bypass).toBeNull();
});

test.each([
  ['nothing chosen', null, detail, [{ path: 'reason', code: 'required' }]],
  ['another code', 'haste', detail, [{ path: 'reason', code: 'not_a_choice' }]],
  ['no words', 'refusal', ' \n', [{ path: 'detail', code: 'required' }]],
  ['thin words', 'refusal', 'now now now now now now now', [{ path: 'detail', code: 'reason_thin' }]],
  ['too many words', 'refusal', 'abc def ghi jkl '.repeat(126), [{ path: 'detail', code: 'too_long' }]],
  ['what cannot be stored', 'refusal', `${detail}\u0000`, [{ path: 'detail', code: 'unstorable' }]],
  ['no text', 'refusal', 7, [{ path: 'detail', code: 'not_text' }]],
  [
    'neither',
    '',
    '',
    [
      { path: 'reason', code: 'required' },
      { path: 'detail', code: 'required' },
    ],
  ],
])('%s is refused and changes nothing', async (_, reason, words, problems) => {
  const customer = await person('customer');
  const draft = await draftOf(customer);
  expect(await bypassClock(customer, draft, { reason, detail: words })).toEqual({
    ok: false,
    code: 'problems',
    problems,
  });
  expect((await readDraft(customer, draft))?.bypass).toBeNull();
});

test('is the owner’s alone, and over with the draft', async () => {
  const customer = await person('customer');
  const draft = await draftOf(customer);
  for (const stranger of [await person('customer'), await person('csm', { servesAll: true }), await person('admin')]) {
    expect(await bypassClock(stranger, draft, { reason: 'refusal', detail })).toEqual({ ok: false, code: 'not_found' });
    expect(await dropBypass(stranger, draft)).toEqual({ ok: false, code: 'not_found' });
  }
  await submitDraft(customer, draft);
  expect(await bypassClock(customer, draft, { reason: 'refusal', detail })).toEqual({ ok: false, code: 'not_found' });
});
