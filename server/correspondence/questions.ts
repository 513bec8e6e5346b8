import type pg from 'pg';
import { type TextProblem, textProblem } from '#domain/correspondence/message.ts';
import { answerAt, openQuestionLimit, questionsAtOnce } from '#domain/correspondence/question.ts';
import { can } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import { readContent } from '#server/correspondence/case-content.ts';
import { changedSince, closedTo, countOpenQuestions, moveOn } from '#server/correspondence/held-talk.ts';
import { notify } from '#server/correspondence/notifications.ts';
import { recordEvent } from '#server/history/events.ts';
import { transaction } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';
import { type Changed, type GuardedCase, holdCase } from '#server/triage/guarded-case.ts';
import { keepUp } from '#server/triage/upkeep.ts';

/** A question as it was typed; `id` is made by the form; `path` null: about the case as a whole. */
export interface NewQuestion {
  id: string;
  path: string | null;
  body: string;
}

export type AskResult =
  | { ok: true; version: number }
  | Changed
  | (Omit<Changed, 'code'> & { code: 'closed' })
  /** `too_many`: more than ten at once, or more than thirty waiting */
  | { ok: false; code: 'not_found' | 'forbidden' | 'nothing' | 'too_many' | 'id_taken' }
  /** what is wrong with single questions, by their ids; `unknown_answer`: the case has none at that path */
  | { ok: false; code: 'invalid'; problems: { id: string; code: TextProblem | 'unknown_answer' }[] };

/**
 * Asks the customer one or several questions (W5), each pinned to one answer or to the case as a whole. The case waits
 * for information from then on, and the ball is the customer's; the first ones count as the first response (W2). One
 * transaction; the same questions of the same person posted again are asked once.
 *
 * @returns the case's new version; for the same ones again, the one it has
 */
export async function askQuestions(
  actor: Actor,
  reference: string,
  { version, questions }: { version: number; questions: readonly NewQuestion[] },
  now = new Date(),
): Promise<AskResult> {
  return transaction(async (sql) => {
    const ids = new Set(questions.map(({ id }) => id.toLowerCase()));
    const proper = ids.size === questions.length && questions.every(({ id }) => isUuid(id));
    const held = proper ? await holdCase(sql, actor, reference) : null;
    if (!held) return { ok: false, code: 'not_found' };
    if (!can(actor, 'triage', { kind: 'escalation', organizationId: held.organizationId }))
      return { ok: false, code: 'forbidden' };
    if (questions.length === 0) return { ok: false, code: 'nothing' };
    if (questions.length > questionsAtOnce) return { ok: false, code: 'too_many' };
    const problems = await askProblems(sql, held, questions);
    if (problems.length > 0) return { ok: false, code: 'invalid', problems };
    const known = await knownQuestions(sql, actor, held, questions);
    if (known === 'same') return { ok: true, version: held.version };
    const late = (await closedTo(sql, actor, held, version)) ?? (await changedSince(sql, actor, held, version));
    if (late) return late;
    if (known === 'others') return { ok: false, code: 'id_taken' };
    if ((await countOpenQuestions(sql, held.id)) + questions.length > openQuestionLimit)
      return { ok: false, code: 'too_many' };
    return { ok: true, version: await store(sql, actor, held, questions, now) };
  });
}

export type WithdrawResult =
  | { ok: true; version: number }
  /** `answered`: the customer was faster */
  | { ok: false; code: 'not_found' | 'forbidden' | 'answered' };

/**
 * Takes a question back that nobody has answered yet. When it was the last one that the customer had to answer, the
 * case goes back into review. Taking it back twice takes it back once.
 */
export async function withdrawQuestion(
  actor: Actor,
  reference: string,
  questionId: string,
  now = new Date(),
): Promise<WithdrawResult> {
  return transaction(async (sql) => {
    const held = isUuid(questionId) ? await holdCase(sql, actor, reference) : null;
    if (!held) return { ok: false, code: 'not_found' };
    if (!can(actor, 'triage', { kind: 'escalation', organizationId: held.organizationId }))
      return { ok: false, code: 'forbidden' };
    const { rows } = await sql.query<{ path: string | null; answered: boolean; withdrawn: boolean }>(
      `select path, answered_at is not null as answered, withdrawn_at is not null as withdrawn
       from questions where id = $1 and escalation_id = $2`,
      [questionId, held.id],
    );
    const [question] = rows;
    if (!question) return { ok: false, code: 'not_found' };
    if (question.withdrawn) return { ok: true, version: held.version };
    if (question.answered) return { ok: false, code: 'answered' };
    await sql.query('update questions set withdrawn_at = $2 where id = $1', [questionId, now]);
    const version = await moveOn(sql, actor, held, { to: await withoutQuestions(sql, held), told: false }, now);
    await recordEvent(sql, {
      escalationId: held.id,
      version,
      kind: 'question_withdrawn',
      actor,
      data: { path: question.path },
      at: now,
    });
    await keepUp(sql, held.id, ['state', 'talk'], now);
    return { ok: true, version };
  });
}

/** Where a case goes when a question was settled: back into review with the last one that the customer had to answer. */
export async function withoutQuestions(sql: pg.PoolClient, held: GuardedCase): Promise<GuardedCase['status']> {
  if (held.status !== 'needs_information') return held.status;
  return (await countOpenQuestions(sql, held.id)) === 0 ? 'in_review' : held.status;
}

async function askProblems(sql: pg.PoolClient, held: GuardedCase, questions: readonly NewQuestion[]) {
  const content = questions.some(({ path }) => path !== null) ? await readContent(sql, held.id) : null;
  return questions.flatMap(({ id, path, body }) => {
    const known = path === null || (content !== null && answerAt(content, path) !== undefined);
    const code = known ? textProblem('question', body) : 'unknown_answer';
    return code ? [{ id, code } as const] : [];
  });
}

/** Whether these questions have been asked already: none of them, all of them just so, or others by their ids. */
async function knownQuestions(
  sql: pg.PoolClient,
  actor: Actor,
  held: GuardedCase,
  questions: readonly NewQuestion[],
): Promise<'none' | 'same' | 'others'> {
  const { rows } = await sql.query<{ id: string; path: string | null; body: string; mine: boolean }>(
    `select id, path, body, escalation_id = $2 and asked_by_id is not distinct from $3 as mine
     from questions where id = any($1::uuid[])`,
    [questions.map(({ id }) => id), held.id, actor.id],
  );
  if (rows.length === 0) return 'none';
  const same = questions.every(({ id, path, body }) =>
    rows.some((row) => row.mine && row.id === id.toLowerCase() && row.path === path && row.body === body),
  );
  return same ? 'same' : 'others';
}

/** A millisecond apart, so that they keep the order in which they were asked. */
async function store(
  sql: pg.PoolClient,
  actor: Actor,
  held: GuardedCase,
  questions: readonly NewQuestion[],
  now: Date,
): Promise<number> {
  await sql.query(
    `insert into questions (id, escalation_id, path, language, body, asked_by_id, asked_at)
     select q.id, e.id, q.path, e.language, q.body, $3, $4::timestamptz + (q.place - 1) * interval '1 millisecond'
     from escalations e, rows from (json_to_recordset($2::json) as (id uuid, path text, body text))
       with ordinality as q (id, path, body, place)
     where e.id = $1`,
    [held.id, JSON.stringify(questions), actor.id, now],
  );
  const version = await moveOn(sql, actor, held, { to: 'needs_information', told: true }, now);
  for (const { path } of questions) {
    await recordEvent(sql, {
      escalationId: held.id,
      version,
      kind: 'question_asked',
      actor,
      data: { path },
      at: now,
    });
  }
  await keepUp(sql, held.id, ['state', 'talk'], now);
  await notify(sql, { escalationId: held.id, actor, at: now });
  return version;
}
