import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { operator, type User } from '#domain/identity/user.ts';
import { answerQuestions, type TypedAnswer } from '#server/correspondence/answers.ts';
import { askQuestions, withdrawQuestion } from '#server/correspondence/questions.ts';
import { readTalk } from '#server/correspondence/talk.ts';
import { pool } from '#server/platform/database.ts';
import { readCase } from '#server/triage/cases.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { storeCase, storedEvents } from '#tests/support/cases.ts';
import { awkwardText, demoAnswers } from '#tests/support/demo-case.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let csm: User;
let escalation: { id: string; reference: string };

beforeEach(async () => {
  customer = await person('customer');
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  escalation = await storeCase({ submittedBy: customer, answers: demoAnswers('en') });
});

/** Asks at each path; gives the ids of the questions. */
async function ask(paths: (string | null)[], version = 1): Promise<string[]> {
  const questions = paths.map((path) => ({ id: randomUUID(), path, body: `About ${path ?? 'all of it'}?` }));
  expect(await askQuestions(csm, escalation.reference, { version, questions })).toEqual({
    ok: true,
    version: version + 1,
  });
  return questions.map(({ id }) => id);
}

const answer = (version: number, answers: (Partial<TypedAnswer> & { id: string })[], who = customer) =>
  answerQuestions(who, escalation.reference, {
    version,
    answers: answers.map((typed) => ({ answer: '', amended: null, ...typed })),
  });

async function stored() {
  const { rows } = await pool.query(
    `select status, version, open_questions as open, first_response_at is not null as responded
     from escalations where id = $1`,
    [escalation.id],
  );
  return rows[0];
}

describe('asking', () => {
  test('several at once: the case waits for the customer, which is the first response', async () => {
    await ask(['summary', 'scopeReferences[0].detail', null]);
    expect(await stored()).toEqual({ status: 'needs_information', version: 2, open: 3, responded: true });
    expect((await storedEvents(escalation.id)).slice(1)).toEqual([
      { kind: 'status_changed', version: 2, data: { from: 'submitted', to: 'needs_information', reason: null } },
      { kind: 'question_asked', version: 2, data: { path: 'summary' } },
      { kind: 'question_asked', version: 2, data: { path: 'scopeReferences[0].detail' } },
      { kind: 'question_asked', version: 2, data: { path: null } },
    ]);
    const { questions } = await readTalk(customer, escalation.id);
    expect(questions.map(({ path }) => path)).toEqual(['summary', 'scopeReferences[0].detail', null]);
  });

  test('the same ones again asks them once', async () => {
    const asked = { version: 1, questions: [{ id: randomUUID(), path: 'title', body: 'Which shop?' }] };
    const results = await Promise.all([1, 2].map(() => askQuestions(csm, escalation.reference, asked)));
    expect(results).toEqual([1, 2].map(() => ({ ok: true, version: 2 })));
    expect(await stored()).toMatchObject({ open: 1, version: 2 });
    const other = { version: 2, questions: [{ ...asked.questions[0], body: 'Which one?' } as never] };
    expect(await askQuestions(csm, escalation.reference, other)).toEqual({ ok: false, code: 'id_taken' });
  });

  test.each([
    'nothing',
    'scopeReferences',
    'scopeReferences[9].detail',
    'scopeReferences[0]',
    'scopeReferences[-1].detail',
    'scopeReferences[00].detail',
    'scopeReferences[0].position',
    'waivers.scope',
    'waivers.examples',
    '__proto__',
    'constructor.name',
    'reference',
    '',
    '\u0000',
  ])('there is no answer %j to ask about', async (path) => {
    const questions = [{ id: randomUUID(), path, body: 'Well?' }];
    expect(await askQuestions(csm, escalation.reference, { version: 1, questions })).toEqual({
      ok: false,
      code: 'invalid',
      problems: [{ id: questions[0]?.id, code: 'unknown_answer' }],
    });
    expect(await stored()).toMatchObject({ version: 1, open: 0 });
  });

  test('tells each question that is to be mended, and asks none', async () => {
    const questions = ['Fine?', ' ', 'x'.repeat(2001), '\ud800'].map((body) => ({
      id: randomUUID(),
      path: null,
      body,
    }));
    expect(await askQuestions(csm, escalation.reference, { version: 1, questions })).toEqual({
      ok: false,
      code: 'invalid',
      problems: [
        { id: questions[1]?.id, code: 'required' },
        { id: questions[2]?.id, code: 'too_long' },
        { id: questions[3]?.id, code: 'unstorable' },
      ],
    });
    expect(await stored()).toMatchObject({ open: 0 });
  });

  test('has a limit at once, and for all that wait', async () => {
    const many = (n: number) => Array.from({ length: n }, () => ({ id: randomUUID(), path: null, body: 'And?' }));
    const asking = (version: number, n: number) =>
      askQuestions(csm, escalation.reference, { version, questions: many(n) });
    expect(await asking(1, 0)).toEqual({ ok: false, code: 'nothing' });
    expect(await asking(1, 11)).toEqual({ ok: false, code: 'too_many' });
    for (const version of [1, 2, 3]) expect(await asking(version, 10)).toMatchObject({ ok: true });
    expect(await asking(4, 1)).toEqual({ ok: false, code: 'too_many' });
  });

  test('is the desk’s, of those who serve the organization', async () => {
    const asked = () => ({ version: 1, questions: [{ id: randomUUID(), path: null, body: 'Well?' }] });
    for (const who of [customer, operator] as const)
      expect(await askQuestions(who, escalation.reference, asked())).toEqual({ ok: false, code: 'forbidden' });
    for (const who of [await person('csm'), await person('customer')])
      expect(await askQuestions(who, escalation.reference, asked())).toEqual({ ok: false, code: 'not_found' });
  });

  test('a closed case is too late, and on top of a change it is told', async () => {
    const asked = { version: 1, questions: [{ id: randomUUID(), path: null, body: 'Well?' }] };
    await changeStatus(csm, escalation.reference, { from: 'submitted', to: 'in_review', version: 1 });
    expect(await askQuestions(csm, escalation.reference, asked)).toMatchObject({ code: 'changed', version: 2 });
    await changeStatus(customer, escalation.reference, { from: 'in_review', to: 'withdrawn', version: 2 });
    expect(await askQuestions(csm, escalation.reference, asked)).toMatchObject({ code: 'closed', status: 'withdrawn' });
  });
});

describe('answering', () => {
  test('with words leaves the rest open; the last one gives the ball back', async () => {
    const [one = '', other = ''] = await ask(['summary', null]);
    expect(await answer(2, [{ id: one, answer: awkwardText }, { id: other }])).toEqual({ ok: true, version: 3 });
    expect(await stored()).toMatchObject({ status: 'needs_information', open: 1 });
    expect(await answer(3, [{ id: other, answer: 'All of it.' }])).toEqual({ ok: true, version: 4 });
    expect(await stored()).toMatchObject({ status: 'in_review', open: 0 });
    const { questions } = await readTalk(csm, escalation.id);
    expect(questions).toMatchObject([
      { answer: awkwardText, answeredBy: customer.name, before: null, after: null },
      { answer: 'All of it.' },
    ]);
    expect((await storedEvents(escalation.id)).slice(-3)).toEqual([
      { kind: 'question_answered', version: 3, data: { path: 'summary', amended: false } },
      { kind: 'status_changed', version: 4, data: { from: 'needs_information', to: 'in_review', reason: null } },
      { kind: 'question_answered', version: 4, data: { path: null, amended: false } },
    ]);
  });

  test('by amending replaces just that answer, keeps before and after, and what is derived follows', async () => {
    const [id = ''] = await ask(['scopeReferences[0].condition']);
    const before = await readCase(csm, escalation.reference);
    expect(before?.scopeReferences.map(({ condition }) => condition).indexOf('partly-delivered')).toBe(0);
    expect(await answer(2, [{ id, amended: 'unsatisfactory' }])).toEqual({ ok: true, version: 3 });
    const after = await readCase(csm, escalation.reference);
    expect(after?.scopeReferences).toEqual(
      before?.scopeReferences.map((entry, index) => (index === 0 ? { ...entry, condition: 'unsatisfactory' } : entry)),
    );
    expect((await readTalk(csm, escalation.id)).questions[0]).toMatchObject({
      answer: null,
      before: before?.scopeReferences[0]?.condition,
      after: 'unsatisfactory',
    });
    const { rows } = await pool.query('select conditions from escalations where id = $1', [escalation.id]);
    expect(rows[0].conditions).not.toContain('partly-delivered');
    expect((await storedEvents(escalation.id)).at(-1)).toMatchObject({
      kind: 'question_answered',
      data: { path: 'scopeReferences[0].condition', amended: true },
    });
  });

  test('a text that says less lowers the readiness', async () => {
    const paths = ['summary', 'businessImpact', 'desiredOutcome'];
    const ids = await ask(paths);
    const score = async () =>
      (await pool.query('select readiness_score as score from escalations where id = $1', [escalation.id])).rows[0]
        .score;
    const words = async () =>
      (await pool.query('select words from case_likeness where escalation_id = $1', [escalation.id])).rows;
    const [before, alike] = [await score(), await words()];
    await answer(
      2,
      ids.map((id) => ({ id, amended: 'Kangaroos, they say.' })),
    );
    expect(await score()).toBeLessThan(before);
    expect(await words()).not.toEqual(alike);
  });

  test('every kind of answer can be amended: date, optional, emptied, one line, version', async () => {
    const typed: Record<string, TypedAnswer['amended']> = {
      'examples[0].occurredOn': { day: '1', month: '2', year: '2026' },
      'examples[0].reference': '',
      goLiveOn: { day: '', month: '', year: '' },
      severityReason: 'Two clerks.\n\nNo stock.',
      productVersion: ' 2.4.8-p2 ',
      phase: 'live',
      title: 'Orders above 61 lines',
    };
    const ids = await ask(Object.keys(typed));
    const answers = Object.values(typed).map((amended, index) => ({ id: ids[index] ?? '', amended }));
    expect(await answer(2, answers)).toEqual({ ok: true, version: 3 });
    expect(await readCase(csm, escalation.reference)).toMatchObject({
      goLiveOn: null,
      severityReason: 'Two clerks.\n\nNo stock.',
      productVersion: '2.4.8-p2',
      phase: 'live',
      title: 'Orders above 61 lines',
      examples: [{ occurredOn: '2026-02-01', reference: null }, {}, {}],
    });
    expect(await answer(2, answers)).toEqual({ ok: true, version: 3 });
  });

  test('a reason for what does not apply is amended where it stands', async () => {
    const waived = demoAnswers('en');
    const scope = { scopeReferences: [], waiver: 'There never was a signed scope document, only an offer.' };
    escalation = await storeCase({ submittedBy: customer, answers: { ...waived, scope } });
    const [id = ''] = await ask(['waivers.scope']);
    expect(await answer(2, [{ id, amended: 'no' }])).toMatchObject({
      code: 'invalid',
      problems: [{ id, target: 'amended', code: 'reason_thin' }],
    });
    const reason = 'The offer of 3 May 2026 was accepted by phone, and nothing else was ever signed.';
    expect(await answer(2, [{ id, amended: reason }])).toEqual({ ok: true, version: 3 });
    expect((await readCase(csm, escalation.reference))?.waivers).toEqual({ scope: reason });
  });

  test('is judged by the rules of the field and those between fields, all at once', async () => {
    const paths = ['title', 'scopeReferences[0].dueOn', 'scopeReferences[0].condition', 'examples[0].occurredOn'];
    const [title = '', due = '', condition = '', occurred = ''] = await ask(paths);
    await pool.query('update scope_references set timeline_impact = null where escalation_id = $1', [escalation.id]);
    const before = await readCase(csm, escalation.reference);
    const result = await answer(2, [
      { id: title, amended: 'two\nlines', answer: 'x'.repeat(5001) },
      { id: due, amended: { day: '1', month: '1', year: '1999' } },
      { id: condition, amended: 'added-later' },
      { id: occurred, amended: { day: '31', month: '', year: '2026' } },
    ]);
    expect(result).toMatchObject({ ok: false, code: 'invalid' });
    expect(result.ok || result.code !== 'invalid' ? [] : result.problems).toMatchObject([
      { id: title, target: 'answer', code: 'too_long', part: null, also: null },
      { id: title, target: 'amended', code: 'line_break', part: null, also: null },
      { id: occurred, target: 'amended', code: 'month_missing', part: 'month', also: null },
      {
        id: condition,
        target: 'amended',
        code: 'timeline_impact_required',
        part: null,
        also: 'scopeReferences[0].timelineImpact',
      },
      { id: due, target: 'amended', code: 'due_before_agreed', part: null, also: null },
    ]);
    expect(await readCase(csm, escalation.reference)).toEqual(before);
  });

  test('the same answer typed again, or with the line breaks of a form, amends nothing', async () => {
    await pool.query("update escalations set summary = E'One\\r\\ntwo' where id = $1", [escalation.id]);
    const [id = ''] = await ask(['summary']);
    expect(await answer(2, [{ id, amended: 'One\ntwo' }])).toEqual({ ok: false, code: 'nothing' });
    expect(await answer(2, [{ id, amended: 'One\ntwo', answer: 'It stands.' }])).toEqual({ ok: true, version: 3 });
    expect((await readTalk(csm, escalation.id)).questions[0]).toMatchObject({ answer: 'It stands.', after: null });
    expect((await readCase(csm, escalation.reference))?.summary).toBe('One\r\ntwo');
  });

  test('partner and severity are answered and not amended', async () => {
    const [partner = '', severity = ''] = await ask(['partner', 'severity']);
    const answers = [
      { id: partner, amended: 'Another', answer: 'It is Another.' },
      { id: severity, amended: 'low', answer: 'Low now.' },
    ];
    expect(await answer(2, answers)).toEqual({ ok: true, version: 3 });
    const { questions } = await readTalk(csm, escalation.id);
    expect(questions.map(({ after }) => after)).toEqual([null, null]);
    expect(await readCase(csm, escalation.reference)).toMatchObject({ severity: 'high' });
  });

  test('of two questions about one answer the first amends it', async () => {
    const [one = '', other = ''] = await ask(['summary', 'summary']);
    const answers = [
      { id: one, amended: 'New.' },
      { id: other, amended: 'Old?', answer: 'See above.' },
    ];
    expect(await answer(2, answers)).toEqual({ ok: true, version: 3 });
    const { questions } = await readTalk(csm, escalation.id);
    expect(questions.map(({ after }) => after)).toEqual(['New.', null]);
    expect((await readCase(csm, escalation.reference))?.summary).toBe('New.');
  });

  test('is the customer’s, colleagues included', async () => {
    const [id = ''] = await ask(['summary']);
    expect(await answer(2, [{ id, answer: 'x' }], csm)).toEqual({ ok: false, code: 'forbidden' });
    expect(await answer(2, [{ id, answer: 'x' }], await person('customer'))).toEqual({ ok: false, code: 'not_found' });
    const colleague = { ...(await person('customer')), organizationId: customer.organizationId };
    expect(await answer(2, [{ id, answer: 'x' }], colleague)).toEqual({ ok: true, version: 3 });
    const elsewhere = await storeCase({ submittedBy: await person('customer') });
    const foreign = await answerQuestions(customer, elsewhere.reference, {
      version: 1,
      answers: [{ id, answer: 'x', amended: null }],
    });
    expect(foreign).toEqual({ ok: false, code: 'not_found' });
  });
});

describe('two at once', () => {
  test('colleagues who answer the same question: one is stored, the other is told', async () => {
    const colleague = { ...(await person('customer')), organizationId: customer.organizationId };
    const [id = ''] = await ask(['summary']);
    const results = await Promise.all([
      answer(2, [{ id, answer: 'One', amended: 'One summary.' }]),
      answer(2, [{ id, answer: 'Other', amended: 'Other summary.' }], colleague),
    ]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ code: 'changed', version: 3, status: 'in_review' });
    const { questions } = await readTalk(csm, escalation.id);
    const found = await readCase(csm, escalation.reference);
    expect(found?.summary).toBe(questions[0]?.after);
    expect((await storedEvents(escalation.id)).filter(({ kind }) => kind === 'question_answered')).toHaveLength(1);
  });

  test('the same answers posted three times are stored once', async () => {
    const [one = '', other = ''] = await ask(['summary', null]);
    const typed = [
      { id: one, amended: 'New.' },
      { id: other, answer: 'Yes.' },
    ];
    const results = await Promise.all([1, 2, 3].map(() => answer(2, typed)));
    expect(results).toEqual([1, 2, 3].map(() => ({ ok: true, version: 3 })));
    expect((await storedEvents(escalation.id)).filter(({ kind }) => kind === 'question_answered')).toHaveLength(2);
  });

  test('an answer and a withdrawal: whichever comes first holds', async () => {
    const [id = ''] = await ask(['summary']);
    const [answered, withdrawn] = await Promise.all([
      answer(2, [{ id, answer: 'Here.' }]),
      withdrawQuestion(csm, escalation.reference, id),
    ]);
    if (answered.ok) expect(withdrawn).toEqual({ ok: false, code: 'answered' });
    else {
      expect(answered).toMatchObject({ code: 'changed' });
      expect(withdrawn).toMatchObject({ ok: true });
    }
    expect(await stored()).toMatchObject({ status: 'in_review', open: 0, version: 3 });
  });
});

describe('taking a question back', () => {
  test('with the last one the case goes back into review; twice is once', async () => {
    const [one = '', other = ''] = await ask(['summary', null]);
    expect(await withdrawQuestion(csm, escalation.reference, one)).toEqual({ ok: true, version: 3 });
    expect(await stored()).toMatchObject({ status: 'needs_information', open: 1 });
    expect(await withdrawQuestion(csm, escalation.reference, other)).toEqual({ ok: true, version: 4 });
    expect(await withdrawQuestion(csm, escalation.reference, other)).toEqual({ ok: true, version: 4 });
    expect(await stored()).toMatchObject({ status: 'in_review', open: 0, version: 4 });
    expect((await storedEvents(escalation.id)).at(-1)).toMatchObject({
      kind: 'question_withdrawn',
      data: { path: null },
    });
  });

  test('is the desk’s', async () => {
    const [id = ''] = await ask(['summary']);
    expect(await withdrawQuestion(customer, escalation.reference, id)).toEqual({ ok: false, code: 'forbidden' });
    expect(await withdrawQuestion(await person('csm'), escalation.reference, id)).toEqual({
      ok: false,
      code: 'not_found',
    });
    expect(await withdrawQuestion(csm, escalation.reference, randomUUID())).toEqual({ ok: false, code: 'not_found' });
  });
});
