import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Locale, User } from '#domain/identity/user.ts';
import { unfiltered } from '#domain/triage/queue-filter.ts';
import { answerQuestions } from '#server/correspondence/answers.ts';
import { sendMessage } from '#server/correspondence/messages.ts';
import { addNote } from '#server/correspondence/notes.ts';
import { askQuestions, withdrawQuestion } from '#server/correspondence/questions.ts';
import { pool } from '#server/platform/database.ts';
import { listCases } from '#server/triage/case-list.ts';
import { mergeCases } from '#server/triage/merging.ts';
import { findReference } from '#server/triage/search.ts';
import { searchHits } from '#server/triage/search-hits.ts';
import { fillSearch, refreshSearch } from '#server/triage/search-index.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { shortAnswers, storeCase } from '#tests/support/cases.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let csm: User;
beforeEach(async () => {
  customer = await person('customer');
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
});

const about = (title: string, known: { summary?: string; partner?: string; language?: Locale; by?: User } = {}) => {
  const answers = shortAnswers({ title, partner: known.partner });
  const concern = { ...answers.concern, summary: known.summary ?? 'Summary' };
  return storeCase({
    submittedBy: known.by ?? customer,
    language: known.language ?? 'en',
    answers: { ...answers, concern },
  });
};

async function found(who: User, q: string): Promise<string[]> {
  const { rows } = await listCases(who, { ...unfiltered, q, sort: 'relevance' }, null);
  return rows.map(({ title }) => title);
}

describe('finds', () => {
  test.each<[string, string, Locale]>([
    ['ola', 'Olá mundo', 'pt-BR'],
    ['INFORMACOES', 'Falta uma informação', 'pt-BR'],
    ['leverans', 'Leveranserna uteblev', 'sv'],
    ['faktura', 'Fakturan är fel', 'sv'],
    ['bestelling', 'Onze bestellingen ontbreken', 'nl'],
    ['esportazione', 'Le esportazioni mancano', 'it'],
    ['almacen', 'Los almacenes no cuadran', 'es'],
    ['delivery', 'DELIVERIES are late', 'en'],
    ['12', 'Above 12 lines', 'en'],
    ['FX-M12-A4-098', 'Article fx-m12-a4-098 is lost', 'en'],
    ['LF-2204', 'Ticket LF-2204', 'en'],
    ['2.4.7-p8', 'Since 2.4.7-p8 alone', 'en'],
    ['the', 'Only the stop word', 'en'],
    ['l’ordine', 'Manca conferma dell’ordine', 'it'],
  ])('%s in “%s”', async (q, title, language) => {
    await about(title, { language });
    await about('Another matter');
    expect(await found(csm, q)).toEqual([title]);
    expect(await found(customer, q)).toEqual([title]);
  });

  test('all of the words, in whichever of its texts, and none that has a minus', async () => {
    await about('Exports stop', { summary: 'The stock is old' });
    await about('Exports go on', { summary: 'Only late' });
    expect(await found(csm, 'export stock')).toEqual(['Exports stop']);
    expect(await found(csm, 'export -stock')).toEqual(['Exports go on']);
    expect(await found(csm, '-stock')).toEqual(['Exports go on']);
    expect(await found(csm, 'export missing')).toEqual([]);
  });

  test('a phrase as it stands, and not across two texts', async () => {
    await about('Order export fails', { summary: 'twice' });
    await about('Export of an order');
    expect(await found(csm, '"order export"')).toEqual(['Order export fails']);
    expect(await found(csm, '-"order export" order')).toEqual(['Export of an order']);
    expect(await found(csm, '"fails twice"')).toEqual([]);
  });

  test('partner and organization by the beginning of a word of theirs, words of a text only as a whole', async () => {
    const name = `Quillon ${randomUUID().slice(0, 8)}`;
    await about('Lanternlight is a word', { partner: `Northpier Studios ${randomUUID().slice(0, 8)}` });
    await about('One', { partner: `${name} Studios` });
    expect(await found(csm, 'quill stud')).toEqual(['One']);
    expect(await found(csm, 'lanternl')).toEqual([]);
    const other = await person('customer', { organization: `Ænes Företag ${randomUUID()}` });
    const theirs = await person('csm', { serves: [other.organizationId ?? ''] });
    await about('Two', { by: other });
    expect(await found(theirs, 'aenes foret')).toEqual(['Two']);
  });

  test('a reference, whole or by its number', async () => {
    const { reference } = await about('The one');
    await about('Another');
    const [, , digits = ''] = reference.split('-');
    expect(await found(csm, reference.toLowerCase())).toEqual(['The one']);
    expect(await found(csm, String(Number(digits)).padStart(2, '0'))).toEqual(['The one']);
    expect(await findReference(csm, ` ${reference.toLowerCase()} `)).toBe(reference);
    expect(await findReference(await person('customer'), reference)).toBeNull();
    expect(await findReference(csm, 'ESC-1999-000001')).toBeNull();
  });

  test('what says it in the title before what says it in a message, page by page the same', async () => {
    const message = await about('First');
    await sendMessage(csm, message.reference, { id: randomUUID(), version: 1, body: 'The stock is old.' });
    await about('Second', { summary: 'Our stock' });
    await about('The stock');
    expect(await found(csm, 'stock')).toEqual(['The stock', 'Second', 'First']);
  });

  test('nothing of another organization, and never by what only the desk says', async () => {
    const { reference } = await about('A case');
    await addNote(csm, reference, { id: randomUUID(), body: 'Zanzibar knows about exports.' });
    expect(await found(csm, 'zanzibar')).toEqual(['A case']);
    expect(await found(csm, 'zanzibar case')).toEqual(['A case']);
    expect(await found(csm, 'case -zanzibar')).toEqual([]);
    for (const q of ['zanzibar', '"zanzibar knows"', 'zanzibar case', 'exports'])
      expect(await found(customer, q)).toEqual([]);
    expect(await found(customer, 'case -zanzibar')).toEqual(['A case']);
    expect(await found(await person('customer'), 'case')).toEqual([]);
    expect(
      await found(await person('csm', { serves: [(await person('customer')).organizationId ?? ''] }), 'case'),
    ).toEqual([]);
    const { rows } = await listCases(csm, { ...unfiltered, q: 'zanzibar' }, null);
    const ids = rows.map(({ id }) => id);
    expect([...(await searchHits(csm, ids, 'zanzibar')).values()][0]?.excerpts[0]?.field).toBe('note');
    expect([...(await searchHits(customer, ids, 'zanzibar')).values()]).toEqual([{ title: null, excerpts: [] }]);
    expect((await searchHits(await person('customer'), ids, 'case')).size).toBe(0);
  });

  test('whatever is typed, without an error', async () => {
    await about('Exports stop');
    const sign = fc.constantFrom(
      '"',
      '-',
      '&',
      '|',
      '!',
      '(',
      ')',
      ':*',
      '<->',
      "'",
      '\\',
      '\u0000',
      '\ud800',
      '“',
      'the',
      'ß',
      '½',
      '％',
      ' ',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (q) => {
        expect((await found(csm, q)).length).toBeLessThanOrEqual(1);
        expect((await found(customer, q)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
    expect((await pool.query('show enable_indexscan')).rows).toEqual([{ enable_indexscan: 'on' }]);
  });
});

describe('what a case is searched in is as if made anew', () => {
  let id: string;
  let reference: string;
  const row = async () =>
    (await pool.query('select *, document::text, notes::text from case_search where escalation_id = $1', [id])).rows[0];

  async function expectCurrent(text: string, column: 'document' | 'notes' = 'document') {
    const stored = await row();
    await refreshSearch(pool, [id]);
    expect(await row()).toEqual(stored);
    expect(stored[column]).toContain(`'${text}'`);
  }

  beforeEach(async () => {
    ({ id, reference } = await storeCase({ submittedBy: customer, answers: demoAnswers('en') }));
  });

  test('after it was submitted', async () => {
    await expectCurrent('lanternfield');
  });

  test('after a message, a note, a question, its answer, an amended answer, and a question taken back', async () => {
    await sendMessage(csm, reference, { id: randomUUID(), version: 1, body: 'Zebras' });
    await expectCurrent('zebra');
    await addNote(csm, reference, { id: randomUUID(), body: 'Giraffe' });
    await expectCurrent('giraffe', 'notes');
    expect((await row()).document).not.toContain('giraf');
    const [one, other] = [randomUUID(), randomUUID()];
    const questions = [
      { id: one, path: 'summary', body: 'Which okapi?' },
      { id: other, path: null, body: 'Which walrus?' },
    ];
    await askQuestions(csm, reference, { version: 2, questions });
    await expectCurrent('walrus');
    await answerQuestions(customer, reference, {
      version: 3,
      answers: [{ id: one, answer: 'A pangolin', amended: 'Okapis and tapirs are missing from the export.' }],
    });
    await expectCurrent('pangolin');
    await expectCurrent('tapir');
    expect(await withdrawQuestion(csm, reference, other)).toMatchObject({ ok: true });
    await expectCurrent('tapir');
    expect((await row()).document).not.toContain('walrus');
  });

  test('after its state was changed, with what settled it, and after a merge both', async () => {
    await changeStatus(csm, reference, {
      from: 'submitted',
      to: 'resolved',
      version: 1,
      reason: 'A quokka settled it',
    });
    await expectCurrent('quokka');
    const source = await storeCase({ submittedBy: customer, answers: demoAnswers('en') });
    const target = await about('A short one');
    await mergeCases(csm, { from: source.reference, into: target.reference, versions: { from: 1, into: 1 } });
    ({ id } = target);
    await expectCurrent('100048213');
    ({ id } = source);
    await expectCurrent('100048213');
  });

  test('for each case that had none, once it was filled in', async () => {
    const before = await row();
    await pool.query('delete from case_search');
    expect(await fillSearch()).toBeGreaterThan(0);
    expect(await row()).toEqual(before);
    expect(await fillSearch()).toBe(0);
  });
});

describe('a word of very many cases', () => {
  beforeAll(async () => {
    await pool.query('truncate escalations, case_events cascade');
  });

  test('is found in the newest and, where somebody asks for all, in each', async () => {
    const { id } = await about('The stock');
    await about('More stock');
    const { rows } = await pool.query(`select search_cases('''stock''', null, true, null, 1) as id`);
    expect(rows).toHaveLength(1);
    expect(rows[0].id).not.toBe(id);
    expect((await pool.query(`select search_cases('''stock''', null, true, null, 1000000)`)).rowCount).toBe(2);
    await pool.query(
      "update case_search set submitted_at = submitted_at - interval '3 years' where escalation_id = $1",
      [id],
    );
    expect((await pool.query(`select search_cases('''stock''', null, true, null, 100)`)).rowCount).toBe(2);
    expect(await found(csm, '-more')).toEqual(['The stock']);
  });
});
