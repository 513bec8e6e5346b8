import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { operator, type User } from '#domain/identity/user.ts';
import { sendMessage } from '#server/correspondence/messages.ts';
import { addNote, readNotes } from '#server/correspondence/notes.ts';
import { readTalk } from '#server/correspondence/talk.ts';
import { pool } from '#server/platform/database.ts';
import { assign } from '#server/triage/assignments.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { storeCase, storedEvents } from '#tests/support/cases.ts';
import { awkwardText } from '#tests/support/demo-case.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let csm: User;
let escalation: { id: string; reference: string };

beforeEach(async () => {
  customer = await person('customer');
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  escalation = await storeCase({ submittedBy: customer });
});

const message = (body: string, version = 1, id = randomUUID()) => ({ id, version, body });
const say = (who: User, body: string, version = 1) => sendMessage(who, escalation.reference, message(body, version));

async function stored() {
  const { rows } = await pool.query(
    `select status, version, open_questions as open, first_response_at is not null as responded
     from escalations where id = $1`,
    [escalation.id],
  );
  return rows[0];
}

describe('a message', () => {
  test('reaches the other side as it was typed, with its event', async () => {
    expect(await say(csm, awkwardText)).toEqual({ ok: true, version: 2 });
    expect(await readTalk(customer, escalation.id)).toMatchObject({
      messages: [{ side: 'desk', author: csm.name, own: false, language: 'en', body: awkwardText }],
      questions: [],
      earlier: false,
    });
    expect((await storedEvents(escalation.id)).at(-1)).toEqual({
      kind: 'message_sent',
      version: 2,
      data: { side: 'desk' },
    });
  });

  test('of the desk is the first response, of the customer is not', async () => {
    await say(customer, 'Anybody there?');
    expect(await stored()).toMatchObject({ responded: false });
    await say(csm, 'Yes.', 2);
    const first = await pool.query('select first_response_at as at from escalations where id = $1', [escalation.id]);
    await say(csm, 'And again.', 3);
    const then = await pool.query('select first_response_at as at from escalations where id = $1', [escalation.id]);
    expect(first.rows[0].at).toBeInstanceOf(Date);
    expect(then.rows).toEqual(first.rows);
  });

  test('of the customer gives the ball back when no question is open', async () => {
    await pool.query(`update escalations set status = 'needs_information' where id = $1`, [escalation.id]);
    expect(await say(customer, 'Here is the list.')).toEqual({ ok: true, version: 2 });
    expect(await stored()).toMatchObject({ status: 'in_review', version: 2 });
    expect((await storedEvents(escalation.id)).slice(1)).toEqual([
      { kind: 'status_changed', version: 2, data: { from: 'needs_information', to: 'in_review', reason: null } },
      { kind: 'message_sent', version: 2, data: { side: 'customer' } },
    ]);
  });

  test('can be read a page at a time', async () => {
    for (const version of [1, 2, 3]) await say(csm, `Number ${version}`, version);
    const talk = await readTalk(customer, escalation.id, 2);
    expect(talk.messages.map(({ body }) => body)).toEqual(['Number 2', 'Number 3']);
    expect(talk.earlier).toBe(true);
  });

  test.each([
    ['required', ' \n\u200b '],
    ['unstorable', 'zero \u0000'],
    ['unstorable', 'half \ud83d'],
    ['too_long', 'x'.repeat(10_001)],
  ])('that is %s is refused and stores nothing', async (code, body) => {
    expect(await say(csm, body)).toEqual({ ok: false, code });
    expect(await storedEvents(escalation.id)).toHaveLength(1);
  });

  test('of ten thousand characters beyond the plane goes through', async () => {
    expect(await say(csm, '😀'.repeat(10_000))).toEqual({ ok: true, version: 2 });
  });
});

describe('a message on top of a change', () => {
  test('is refused with the difference, and sent nevertheless with the version given back', async () => {
    await say(customer, 'Wait, there is more.');
    const typed = message('What we know so far.');
    const refused = await sendMessage(csm, escalation.reference, typed);
    expect(refused).toMatchObject({
      ok: false,
      code: 'changed',
      version: 2,
      changes: [{ kind: 'message_sent', side: 'customer', actor: customer.name }],
    });
    expect((await readTalk(csm, escalation.id)).messages).toHaveLength(1);
    expect(await sendMessage(csm, escalation.reference, { ...typed, version: 2 })).toEqual({ ok: true, version: 3 });
  });

  test('is not held back by what the other side cannot see', async () => {
    await assign(csm, escalation.reference, csm.id, 1);
    await addNote(csm, escalation.reference, { id: randomUUID(), body: 'Ours.' });
    expect(await say(customer, 'One more thing.', 1)).toEqual({ ok: true, version: 3 });
  });

  test('of two at once one is sent, the other is told', async () => {
    const results = await Promise.all([say(csm, 'One'), say(customer, 'Other')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ code: 'changed', version: 2 });
    expect((await readTalk(csm, escalation.id)).messages).toHaveLength(1);
  });

  test.each([0, -3, 2, 2_000_000_000])('a made-up version %i sends nothing', async (version) => {
    expect(await say(csm, 'Hello', version)).toMatchObject({ ok: false, code: 'changed', version: 1 });
  });
});

describe('the same message posted again', () => {
  test('is stored once and succeeds each time', async () => {
    const typed = message('Once.');
    const results = await Promise.all([1, 2, 3].map(() => sendMessage(csm, escalation.reference, typed)));
    expect(results).toEqual([1, 2, 3].map(() => ({ ok: true, version: 2 })));
    expect(await storedEvents(escalation.id)).toHaveLength(2);
    await say(customer, 'Thank you.', 2);
    expect(await sendMessage(csm, escalation.reference, typed)).toEqual({ ok: true, version: 3 });
  });

  test('with other words, or by somebody else, is another message', async () => {
    const typed = message('Once.');
    await sendMessage(csm, escalation.reference, typed);
    const other = { ...typed, body: 'Twice.', version: 2 };
    expect(await sendMessage(csm, escalation.reference, other)).toEqual({ ok: false, code: 'id_taken' });
    expect(await sendMessage(customer, escalation.reference, { ...typed, version: 2 })).toEqual({
      ok: false,
      code: 'id_taken',
    });
    expect((await readTalk(csm, escalation.id)).messages).toHaveLength(1);
  });
});

describe('a closed case', () => {
  const reason = 'Settled with the partner.';
  beforeEach(async () => {
    await changeStatus(csm, escalation.reference, { from: 'submitted', to: 'resolved', version: 1, reason });
  });

  test('takes messages of neither side, and says how it ended', async () => {
    for (const who of [customer, csm]) {
      expect(await say(who, 'One thing more.')).toMatchObject({
        ok: false,
        code: 'closed',
        status: 'resolved',
        changes: [{ kind: 'status_changed', to: 'resolved', reason }],
      });
    }
    expect((await readTalk(csm, escalation.id)).messages.filter(({ body }) => body !== reason)).toEqual([]);
  });

  test('takes notes of the desk', async () => {
    const note = { id: randomUUID(), body: 'Look at it again in a month.' };
    expect(await addNote(csm, escalation.reference, note)).toMatchObject({ ok: true });
  });

  test('takes the same message that was sent before it was closed', async () => {
    const other = await storeCase({ submittedBy: customer });
    const typed = message('Before the end.');
    await sendMessage(csm, other.reference, typed);
    await changeStatus(csm, other.reference, { from: 'submitted', to: 'resolved', version: 2, reason });
    expect(await sendMessage(csm, other.reference, typed)).toMatchObject({ ok: true });
  });
});

describe('an internal note', () => {
  test('is kept as typed beside the case, which it does not change', async () => {
    const body = awkwardText;
    expect(await addNote(csm, escalation.reference, { id: randomUUID(), body })).toEqual({ ok: true, version: 1 });
    expect(await readNotes(csm, escalation.id)).toMatchObject([{ author: csm.name, own: true, body }]);
    expect(await stored()).toMatchObject({ version: 1, responded: false });
    expect((await storedEvents(escalation.id)).at(-1)).toEqual({ kind: 'note_added', version: 1, data: {} });
  });

  test('posted again is kept once; by another it is another', async () => {
    const note = { id: randomUUID(), body: 'Once.' };
    await Promise.all([1, 2].map(() => addNote(csm, escalation.reference, note)));
    expect(await readNotes(csm, escalation.id)).toHaveLength(1);
    expect(await storedEvents(escalation.id)).toHaveLength(2);
    const admin = await person('admin');
    expect(await addNote(admin, escalation.reference, note)).toEqual({ ok: false, code: 'id_taken' });
    const other = { ...note, body: 'Other.' };
    expect(await addNote(csm, escalation.reference, other)).toEqual({ ok: false, code: 'id_taken' });
  });

  test('is nobody’s but the desk’s', async () => {
    await addNote(csm, escalation.reference, { id: randomUUID(), body: 'Ours alone.' });
    const colleague = { ...(await person('customer')), organizationId: customer.organizationId };
    for (const other of [customer, colleague, await person('customer'), await person('csm')])
      expect(await readNotes(other, escalation.id)).toEqual([]);
    expect(await readNotes(await person('admin'), escalation.id)).toHaveLength(1);
    for (const other of [customer, colleague]) {
      const refused = await addNote(other, escalation.reference, { id: randomUUID(), body: 'Mine.' });
      expect(refused).toEqual({ ok: false, code: 'forbidden' });
    }
  });

  test.each([
    ['required', '\n'],
    ['unstorable', '\u0000'],
    ['too_long', 'x'.repeat(10_001)],
  ])('that is %s is refused', async (code, body) => {
    expect(await addNote(csm, escalation.reference, { id: randomUUID(), body })).toEqual({ ok: false, code });
  });
});

describe('who may say something', () => {
  test('colleagues of the customer may, strangers do not find the case, the operator may not', async () => {
    const colleague = { ...(await person('customer')), organizationId: customer.organizationId };
    expect(await say(colleague, 'For Ines, who is on leave.')).toEqual({ ok: true, version: 2 });
    for (const stranger of [await person('customer'), await person('csm')]) {
      expect(await say(stranger, 'Let me in.', 2)).toEqual({ ok: false, code: 'not_found' });
      expect(await readTalk(stranger, escalation.id)).toEqual({ messages: [], questions: [], earlier: false });
      expect(await addNote(stranger, escalation.reference, { id: randomUUID(), body: 'x' })).toEqual({
        ok: false,
        code: 'not_found',
      });
    }
    expect(await sendMessage(operator, escalation.reference, message('x', 2))).toEqual({
      ok: false,
      code: 'forbidden',
    });
  });

  test.each(['', 'x', '\u0000', "' or true --"])('an id that is none (%j) finds nothing', async (id) => {
    expect(await sendMessage(csm, escalation.reference, message('x', 1, id as never))).toMatchObject({
      code: 'not_found',
    });
    expect(await addNote(csm, escalation.reference, { id, body: 'x' })).toMatchObject({ code: 'not_found' });
  });
});
