import { beforeAll, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { unfiltered } from '#domain/triage/queue-filter.ts';
import { sendMessage } from '#server/correspondence/messages.ts';
import { readNotes } from '#server/correspondence/notes.ts';
import { readTalk } from '#server/correspondence/talk.ts';
import { changesSince } from '#server/live/changes.ts';
import { pool } from '#server/platform/database.ts';
import { assign } from '#server/triage/assignments.ts';
import { listCases } from '#server/triage/case-list.ts';
import { readCase } from '#server/triage/cases.ts';
import { linkCases } from '#server/triage/links.ts';
import { mergeCases } from '#server/triage/merging.ts';
import { changeSeverity } from '#server/triage/severities.ts';
import { addTag } from '#server/triage/tags.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { storeCase } from '#tests/support/cases.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';
import { person } from '#tests/support/people.ts';
import { ask, note, reply, say, versionOf } from '#tests/support/talk.ts';

/** In no case, no message and no language. */
const word = 'zyxwombat';

let customer: User;
let colleague: User;
let csm: User;
let escalation: { id: string; reference: string };

/** A case to which happens whatever can happen to one, with a note before and after each of it. */
beforeAll(async () => {
  customer = await person('customer');
  colleague = { ...(await person('customer')), organizationId: customer.organizationId };
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  escalation = await storeCase({ submittedBy: customer, answers: demoAnswers('en') });
  const other = await storeCase({ submittedBy: customer });
  const { reference } = escalation;
  const acts: (() => Promise<unknown>)[] = [
    () => assign(csm, reference, csm.id, 1),
    () => say(csm, reference, 'What we know so far.'),
    () => say(customer, reference, 'What we know.'),
    async () => {
      const [one = '', two = ''] = await ask(csm, reference, [
        ['summary', 'Which shop?'],
        [null, 'Anything else?'],
      ]);
      await reply(customer, reference, one, 'Both.', 'Both shops.');
      await reply(colleague, reference, two, 'No.');
    },
    async () =>
      changeSeverity(csm, reference, {
        from: 'high',
        to: 'critical',
        version: await versionOf(reference),
        reason: 'Go-live is at risk.',
      }),
    () => addTag(csm, reference, 'ERP'),
    () => linkCases(csm, reference, { other: other.reference, kind: 'related' }),
    async () => {
      const versions = { from: await versionOf(other.reference), into: await versionOf(reference) };
      await mergeCases(csm, { from: other.reference, into: reference, versions });
    },
    async () =>
      changeStatus(csm, reference, {
        from: 'in_review',
        to: 'resolved',
        version: await versionOf(reference),
        reason: 'Settled.',
      }),
  ];
  await note(csm, other.reference, `Before the merge: ${word}.`);
  for (const act of acts) {
    await note(csm, reference, `Between us: ${word}.`);
    await act();
  }
  await note(csm, reference, `At the end: ${word}.`);
});

test('whatever can happen has happened', async () => {
  const { rows } = await pool.query<{ kind: string }>(
    'select distinct kind from case_events where escalation_id = $1 order by 1',
    [escalation.id],
  );
  expect(rows.map(({ kind }) => kind)).toEqual([
    'absorbed',
    'assigned',
    'linked',
    'message_sent',
    'note_added',
    'question_answered',
    'question_asked',
    'severity_changed',
    'status_changed',
    'submitted',
    'tagged',
  ]);
  expect(await readNotes(csm, escalation.id)).toHaveLength(10);
});

test('a note stands in no table but that of notes, and in the desk’s part of the search', async () => {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const holding: string[] = [];
  for (const { name } of tables) {
    const found = await pool.query(`select from ${name} t where t::text ilike $1 limit 1`, [`%${word}%`]);
    if (found.rowCount) holding.push(name);
  }
  expect(holding.sort()).toEqual(['case_search', 'internal_notes']);
  const { rows } = await pool.query(
    `select bool_or(document::text ilike $1) as document, bool_or(notes::text ilike $1) as notes from case_search`,
    [`%${word}%`],
  );
  expect(rows).toEqual([{ document: false, notes: true }]);
});

test('nothing that a customer reads holds one, nor does it say that there is one', async () => {
  for (const reader of [customer, colleague]) {
    const read = JSON.stringify([
      await readCase(reader, escalation.reference),
      await readTalk(reader, escalation.id, 1000),
      await readNotes(reader, escalation.id),
      await listCases(reader, unfiltered, null),
      await changesSince(reader, 0),
      await sendMessage(reader, escalation.reference, { id: crypto.randomUUID(), version: 1, body: 'Late.' }),
    ]);
    expect(read).toContain('What we know so far.');
    expect(read).not.toContain(word);
    expect(read).not.toContain('note_added');
  }
});

test('a search for its words finds the case for the desk, and nothing for a customer', async () => {
  const q = { ...unfiltered, q: word };
  expect((await listCases(csm, q, null)).rows.map(({ reference }) => reference)).toContain(escalation.reference);
  for (const reader of [customer, colleague]) expect((await listCases(reader, q, null)).rows).toEqual([]);
});
