import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { stepNames } from '#domain/intake/steps.ts';
import { withdrawQuestion } from '#server/correspondence/questions.ts';
import { saveStep, startDraft } from '#server/intake/drafts.ts';
import { submitDraft } from '#server/intake/submissions.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { assign } from '#server/triage/assignments.ts';
import { performAct } from '#server/triage/case-acts.ts';
import { mergeCases } from '#server/triage/merging.ts';
import { changeSeverity } from '#server/triage/severities.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { typedCase } from '#tests/support/answers.ts';
import { storeCase } from '#tests/support/cases.ts';
import { demoAnswers } from '#tests/support/demo-case.ts';
import { person } from '#tests/support/people.ts';
import { ask, note, reply, say, versionOf } from '#tests/support/talk.ts';

let organization: string;
let customer: User;
let csm: User;
let escalation: { id: string; reference: string };

beforeEach(async () => {
  await pool.query('delete from outbox_mails');
  organization = `Hollow ${randomUUID()}`;
  customer = await person('customer', { organization });
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  escalation = await storeCase({ submittedBy: customer, answers: demoAnswers('en') });
});

/** What is queued, in the order of its recipients, as `kind to whom`. */
async function queued(): Promise<string[]> {
  const { rows } = await pool.query<{ kind: string; name: string }>(
    `select kind, recipient as name from outbox_mails order by kind, id`,
  );
  return rows.map(
    ({ kind, name }) => `${kind} ${name === customer.email ? 'customer' : name === csm.email ? 'csm' : name}`,
  );
}

async function dataOf(kind: string): Promise<Record<string, unknown>> {
  const { rows } = await pool.query<{ data: Record<string, unknown> }>(
    'select data from outbox_mails where kind = $1',
    [kind],
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.data ?? {};
}

async function change(who: User, to: string, more: { reason?: string; expectedBy?: string } = {}) {
  const { rows } = await pool.query('select status as "from", version from escalations where id = $1', [escalation.id]);
  const result = await changeStatus(who, escalation.reference, { ...rows[0], to, ...more });
  if (!result.ok) throw new Error(result.code);
}

const colleagueOf = ({ role, serves }: User): Promise<User> =>
  role === 'customer' ? person(role, { organization }) : person(role, { serves: [...serves] });

describe('the customer who submitted a case', () => {
  test('is told what the desk wrote, in its words, and the desk is not', async () => {
    await say(csm, escalation.reference, 'Which shop is it?\nThe Dutch one?');
    expect(await queued()).toEqual(['case_message customer']);
    expect(await dataOf('case_message')).toMatchObject({
      reference: escalation.reference,
      actor: csm.name,
      message: 'Which shop is it?\nThe Dutch one?',
      status: null,
      url: expect.stringMatching(`/${customer.locale}/escalations/${escalation.reference}$`),
    });
  });

  test('is told all questions of one asking in one mail, which stands for the change of status too', async () => {
    await ask(csm, escalation.reference, [
      ['summary', 'Since when?'],
      [null, 'Who knows?'],
    ]);
    expect(await queued()).toEqual(['case_questions customer']);
    expect(await dataOf('case_questions')).toMatchObject({
      questions: [
        { path: 'summary', body: 'Since when?' },
        { path: null, body: 'Who knows?' },
      ],
    });
  });

  test('is told of each status by when what comes next', async () => {
    await change(csm, 'in_review');
    expect(await dataOf('case_status')).toMatchObject({
      status: { from: 'submitted', to: 'in_review' },
      due: { kind: expect.any(String), at: expect.any(String) },
    });
    await pool.query('delete from outbox_mails');
    await change(csm, 'with_partner', { expectedBy: '2099-05-18' });
    expect(await dataOf('case_status')).toMatchObject({
      status: { to: 'with_partner', expectedBy: '2099-05-18', reopenUntil: null },
      due: null,
    });
    await pool.query('delete from outbox_mails');
    await change(csm, 'resolved', { reason: 'Delivered on Monday.' });
    expect(await dataOf('case_status')).toMatchObject({
      status: {
        to: 'resolved',
        reason: 'Delivered on Monday.',
        reopenUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    });
  });

  test('is told of a merge by the case that goes on, and of another severity with its reason', async () => {
    const into = await storeCase({ submittedBy: customer, answers: demoAnswers('en') });
    const merged = await mergeCases(csm, {
      from: escalation.reference,
      into: into.reference,
      versions: { from: 1, into: 1 },
    });
    expect(merged).toMatchObject({ ok: true });
    expect(await queued()).toEqual(['case_merged customer']);
    expect(await dataOf('case_merged')).toMatchObject({ mergedInto: into.reference });
    await pool.query('delete from outbox_mails');
    const { rows } = await pool.query('select severity as "from", version from escalations where id = $1', [into.id]);
    const severity = await changeSeverity(csm, into.reference, {
      ...rows[0],
      to: 'low',
      reason: 'A way round exists.',
    });
    expect(severity).toMatchObject({ ok: true });
    expect(await dataOf('case_status')).toMatchObject({ severity: { to: 'low', reason: 'A way round exists.' } });
  });

  test('is told that a colleague withdrew it, and not what they answered', async () => {
    const colleague = await colleagueOf(customer);
    const [id = ''] = await ask(csm, escalation.reference, [[null, 'Who knows?']]);
    await pool.query('delete from outbox_mails');
    await reply(colleague, escalation.reference, id, 'I do.');
    expect(await queued()).toEqual(['desk_answers csm']);
    await pool.query('delete from outbox_mails');
    await change(colleague, 'withdrawn');
    expect(await queued()).toEqual(['case_status customer', 'desk_status csm']);
    expect((await dataOf('case_status')).actor).toBe(colleague.name);
  });

  test('is nobody where a case was imported, or has left the organization', async () => {
    const imported = await storeCase({ organizationId: customer.organizationId ?? '' });
    await say(csm, imported.reference, 'Hello?');
    await pool.query(
      'update users set organization_id = (select id from organizations where id <> $2 limit 1) where id = $1',
      [customer.id, customer.organizationId],
    );
    await say(csm, escalation.reference, 'Hello?');
    expect(await queued()).toEqual([]);
  });

  test('is told nothing of a question taken back, a note or an assignment', async () => {
    const [id = ''] = await ask(csm, escalation.reference, [
      ['summary', 'Since when?'],
      [null, 'Who?'],
    ]);
    await pool.query('delete from outbox_mails');
    await withdrawQuestion(csm, escalation.reference, id);
    await note(csm, escalation.reference, 'Between us.');
    await assign(csm, escalation.reference, csm.id, await versionOf(escalation.reference));
    expect(await queued()).toEqual([]);
  });
});

describe('the desk', () => {
  test('is told of a new case: those who serve the organization, and nobody else', async () => {
    await person('csm', { servesAll: true });
    await person('admin');
    await person('csm', { serves: [] });
    const started = await startDraft(customer, 'en');
    if (!started.ok) throw new Error(started.code);
    const typed = typedCase();
    for (const step of stepNames) await saveStep(customer, started.id, step, 0, typed[step]);
    const submitted = await submitDraft(customer, started.id);
    await submitDraft(customer, started.id);
    if (!submitted.ok) throw new Error(submitted.code);
    expect(await queued()).toEqual(['desk_new csm', 'receipt customer']);
    expect(await dataOf('desk_new')).toMatchObject({
      reference: submitted.reference,
      actor: customer.name,
      answerBy: expect.any(String),
      url: expect.stringMatching(`/${csm.locale}/desk/${submitted.reference}$`),
    });
  });

  test('is, where nobody serves the organization, whoever serves all, else the admins', async () => {
    const stranger = await person('customer');
    const alone = await storeCase({ submittedBy: stranger });
    const tellers = async () => {
      await say(stranger, alone.reference, 'Hello?');
      const { rows } = await pool.query(
        `delete from outbox_mails m using users u where u.email = m.recipient returning u.role, u.serves_all as all`,
      );
      return [...new Set(rows.map(({ role, all }) => `${role} ${all}`))];
    };
    await person('admin');
    await pool.query('update users set serves_all = false');
    expect(await tellers()).toEqual(['admin false']);
    await person('csm', { servesAll: true });
    expect(await tellers()).toEqual(['csm true']);
  });

  test('is told what the customer wrote: the assignee alone, once there is one', async () => {
    const other = await colleagueOf(csm);
    await say(customer, escalation.reference, 'It is worse now.');
    expect((await queued()).sort()).toEqual(['desk_message csm', `desk_message ${other.email}`].sort());
    await assign(csm, escalation.reference, other.id, await versionOf(escalation.reference));
    await pool.query('delete from outbox_mails');
    await say(customer, escalation.reference, 'And worse.');
    expect(await queued()).toEqual([`desk_message ${other.email}`]);
    expect(await dataOf('desk_message')).toMatchObject({ message: 'And worse.' });
  });

  test('is told all answers of one act in one mail, with what was amended, and that the case is in review again', async () => {
    const [first = '', second = ''] = await ask(csm, escalation.reference, [
      ['title', 'Is that all?'],
      [null, 'Who?'],
    ]);
    await pool.query('delete from outbox_mails');
    await reply(customer, escalation.reference, first, '', 'Orders above 50 lines are lost');
    expect(await dataOf('desk_answers')).toMatchObject({
      openQuestions: 1,
      answers: [{ path: 'title', question: 'Is that all?', answer: null, after: 'Orders above 50 lines are lost' }],
    });
    await pool.query('delete from outbox_mails');
    await reply(customer, escalation.reference, second, 'Ines.');
    expect(await queued()).toEqual(['desk_answers csm']);
    expect(await dataOf('desk_answers')).toMatchObject({ openQuestions: 0, status: null });
  });

  test('learns who got a case, unless they took it themselves', async () => {
    const other = await colleagueOf(csm);
    await assign(csm, escalation.reference, csm.id, 1);
    expect(await queued()).toEqual([]);
    await assign(csm, escalation.reference, other.id, 2);
    expect(await queued()).toEqual([`desk_assigned ${other.email}`]);
    await assign(csm, escalation.reference, null, 3);
    expect(await queued()).toEqual([`desk_assigned ${other.email}`]);
  });

  test('is told of a case that is withdrawn, and reopened with its reason', async () => {
    await change(customer, 'withdrawn');
    expect(await queued()).toEqual(['desk_status csm']);
    await pool.query('delete from outbox_mails');
    await change(customer, 'in_review', { reason: 'It came back.' });
    expect(await queued()).toEqual(['desk_status csm']);
    expect(await dataOf('desk_status')).toMatchObject({ status: { from: 'withdrawn', reason: 'It came back.' } });
  });
});

describe('one act', () => {
  test('makes one mail to each, whatever belongs to it', async () => {
    const other = await colleagueOf(csm);
    const act = {
      assignee: other.id,
      status: 'with_partner',
      expectedBy: '2099-05-18',
      text: { any: 'The partner has it.' },
    } as const;
    await transaction((sql) => performAct(sql, csm, { reference: escalation.reference, version: 1 }, act, new Date()));
    expect(await queued()).toEqual(['case_message customer', `desk_assigned ${other.email}`]);
    expect(await dataOf('case_message')).toMatchObject({
      message: 'The partner has it.',
      status: { from: 'submitted', to: 'with_partner', expectedBy: '2099-05-18' },
    });
  });

  test('that is not stored makes none', async () => {
    await expect(
      transaction(async (sql) => {
        await performAct(
          sql,
          csm,
          { reference: escalation.reference, version: 1 },
          { status: 'in_review' },
          new Date(),
        );
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await queued()).toEqual([]);
  });

  test('that is posted twice makes one', async () => {
    const change = { from: 'submitted', to: 'in_review', version: 1 } as const;
    await Promise.all([1, 2].map(() => changeStatus(csm, escalation.reference, change)));
    expect(await queued()).toEqual(['case_status customer']);
  });
});
