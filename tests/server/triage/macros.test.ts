import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { locales, type User } from '#domain/identity/user.ts';
import { pool } from '#server/platform/database.ts';
import { readResults, readRun } from '#server/triage/bulk-progress.ts';
import { readAct } from '#server/triage/bulk-requests.ts';
import { startRun, undoRun } from '#server/triage/bulk-runs.ts';
import { readCase } from '#server/triage/cases.ts';
import { applyMacro, previewMacro } from '#server/triage/macro-use.ts';
import { listMacros, readMacro } from '#server/triage/macros.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { storeCase, storedEvents } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let csm: User;

beforeEach(async () => {
  customer = await person('customer');
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  await pool.query('delete from templates');
});

async function own(
  acts: object | null,
  texts: object = {},
  names: object = { en: 'Own', it: 'Nostra' },
): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    'insert into templates (id, names, texts, acts) values (uuidv7(), $1, $2, $3) returning id',
    [names, texts, acts].map((value) => value && JSON.stringify(value)),
  );
  return rows[0]?.id ?? '';
}

async function messagesOf({ id }: { id: string }): Promise<string[]> {
  const { rows } = await pool.query<{ body: string }>(
    'select body from messages where escalation_id = $1 order by at',
    [id],
  );
  return rows.map(({ body }) => body);
}

describe('macros', () => {
  test('are those of the product and own ones, in the reader’s language; a template without acts is none', async () => {
    const key = await own({ assignee: 'me' });
    await own(null, { en: 'Only a text' });
    const listed = await listMacros(csm, 'it');
    expect(listed.map((macro) => macro.key)).toEqual(['take', 'ask_scope', 'give_partner_time', 'remind', key]);
    expect(listed.at(-1)?.name).toBe('Nostra');
  });

  test('that lack what they need, or that nobody understands, are not offered', async () => {
    for (const acts of [{}, { status: 'declined' }, { status: 'nowhere' }, 'text']) await own(acts as object);
    expect(await listMacros(csm, 'en')).toHaveLength(4);
  });

  test.each(locales)('of the product say something in %s', async (locale) => {
    for (const key of ['ask_scope', 'give_partner_time', 'remind']) {
      const macro = await readMacro(csm, key, locale);
      expect(macro?.texts[locale]?.length).toBeGreaterThan(40);
    }
  });

  test('are the desk’s alone', async () => {
    expect(await listMacros(customer, 'en')).toEqual([]);
    expect(await readMacro(customer, 'take', 'en')).toBeNull();
    expect(await readMacro(csm, 'no-such-macro', 'en')).toBeNull();
  });
});

describe('a macro on one case', () => {
  test('is shown before, in the language of the case with its fields filled in, and changes nothing', async () => {
    const escalation = await storeCase({ submittedBy: customer, language: 'sv', partner: 'Havsvik Digitalbyrå AB' });
    const key = await own(
      { status: 'with_partner', answerDays: 7, addTags: ['waits'] },
      { en: 'Dear {customer}', sv: 'Hej {customer}, {partner} svarar om {reference}. {unknown}' },
    );
    const preview = await previewMacro(csm, escalation.reference, key, 'en');
    expect(preview?.text).toBe(
      `Hej ${customer.name}, Havsvik Digitalbyrå AB svarar om ${escalation.reference}. {unknown}`,
    );
    expect(await storedEvents(escalation.id)).toHaveLength(1);
  });

  test('does all that it says, with the text as it was left', async () => {
    const escalation = await storeCase({ submittedBy: customer });
    const said = 'Which section? {reference} stays as typed.';
    const seen = { reference: escalation.reference, version: 1 };
    const applied = await applyMacro(csm, seen, { key: 'ask_scope', said }, 'en');
    expect(applied).toMatchObject({ ok: true });
    expect(await readCase(csm, escalation.reference)).toMatchObject({
      status: 'needs_information',
      assigneeId: csm.id,
    });
    expect(await messagesOf(escalation)).toEqual([said]);
  });

  test('does nothing where one part cannot be done', async () => {
    const escalation = await storeCase({ submittedBy: customer });
    await changeStatus(csm, escalation.reference, { from: 'submitted', to: 'declined', version: 1, reason: 'No.' });
    const key = await own({ status: 'needs_information', addTags: ['half'] }, { en: 'Which?' });
    const applied = await applyMacro(
      csm,
      { reference: escalation.reference, version: 2 },
      { key, said: 'Which?' },
      'en',
    );
    expect(applied).toEqual({ ok: false, code: 'not_allowed' });
    expect(await readCase(csm, escalation.reference)).toMatchObject({ status: 'declined', version: 2 });
    const { rows } = await pool.query('select tag_ids as tags from escalations where id = $1', [escalation.id]);
    expect(rows).toEqual([{ tags: [] }]);
  });

  test('writes over nothing that has changed', async () => {
    const escalation = await storeCase({ submittedBy: customer });
    await changeStatus(csm, escalation.reference, { from: 'submitted', to: 'in_review', version: 1 });
    const applied = await applyMacro(
      csm,
      { reference: escalation.reference, version: 1 },
      { key: 'remind', said: 'Hello' },
      'en',
    );
    expect(applied).toEqual({ ok: false, code: 'changed' });
    expect(await messagesOf(escalation)).toEqual([]);
  });

  test('of a stranger finds no case', async () => {
    const escalation = await storeCase({ submittedBy: customer });
    const stranger = await person('csm');
    const seen = { reference: escalation.reference, version: 1 };
    expect(await previewMacro(stranger, escalation.reference, 'take', 'en')).toBeNull();
    expect(await applyMacro(stranger, seen, { key: 'take', said: null }, 'en')).toEqual({
      ok: false,
      code: 'not_found',
    });
  });
});

describe('a macro on many cases', () => {
  test('tells each customer in the language of their case, and what was told stays told', async () => {
    const english = await storeCase({ submittedBy: customer });
    const dutch = await storeCase({ submittedBy: customer, language: 'nl' });
    const read = await readAct(csm, { kind: 'macro', value: 'remind' }, 'en');
    if (!read) throw new Error('no macro');
    const id = randomUUID();
    const cases = [english, dutch].map(({ reference }) => ({ reference, version: 1 }));
    await startRun(csm, { id, selection: { kind: 'chosen', cases }, act: read.act });
    expect((await readResults(csm, id, 1)).map(({ code }) => code)).toEqual(['done', 'done']);
    expect(await messagesOf(english)).toEqual([expect.stringMatching(/still waiting/)]);
    expect(await messagesOf(dutch)).toEqual([expect.stringMatching(/wachten/)]);
    expect(await readRun(csm, id)).toMatchObject({ undoable: false });
    const undo = randomUUID();
    await undoRun(csm, id, undo);
    expect(await readRun(csm, undo)).toMatchObject({ counts: { no_way_back: 2 } });
  });
});
