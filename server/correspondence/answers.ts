import type pg from 'pg';
import { type Amendment, judgeAmendments } from '#domain/correspondence/amendment.ts';
import { talkLimits } from '#domain/correspondence/message.ts';
import { pinOf, readAmended } from '#domain/correspondence/question.ts';
import { can } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import { latestToday } from '#domain/intake/calendar-date.ts';
import type { ProblemCode, Typed } from '#domain/intake/field.ts';
import { characters, isBlank, isStorable } from '#domain/intake/text.ts';
import { readContent, storeAmendment } from '#server/correspondence/case-content.ts';
import { changedSince, closedTo, moveOn } from '#server/correspondence/held-talk.ts';
import { notify } from '#server/correspondence/notifications.ts';
import { withoutQuestions } from '#server/correspondence/questions.ts';
import { recordEvent } from '#server/history/events.ts';
import { transaction } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';
import { type Changed, type GuardedCase, holdCase } from '#server/triage/guarded-case.ts';
import { keepUp } from '#server/triage/upkeep.ts';

/** What was typed for one question: words, another answer in place of the one it is pinned to, both, or neither. */
export interface TypedAnswer {
  id: string;
  answer: string;
  /** null: the form had no field for it */
  amended: Typed | null;
}

/** What is wrong with one of the two; `part`: of a date; `also`: a field of the same entry that the rule belongs to. */
export interface AnswerProblem {
  id: string;
  path: string | null;
  target: 'answer' | 'amended';
  code: ProblemCode;
  part: string | null;
  also: string | null;
}

export type AnswerResult =
  | { ok: true; version: number }
  | Changed
  | (Omit<Changed, 'code'> & { code: 'closed' })
  /** `nothing`: no question was answered */
  | { ok: false; code: 'not_found' | 'forbidden' | 'nothing' }
  | { ok: false; code: 'invalid'; problems: AnswerProblem[] };

/**
 * Answers pinned questions (W5): with words, by amending just the answer that a question is pinned to, or both. The
 * question keeps that answer before and after; everything derived from the case follows. Questions left empty stay open;
 * with the last one that the customer had to answer the case goes back into review, and the ball with it. All of it in
 * one transaction, or nothing where anything is to be mended. The same answers by the same person are stored once. Of
 * several questions about one answer the first one is where it is amended.
 *
 * @returns the case's new version; for the same answers again, the one it has
 */
export async function answerQuestions(
  actor: Actor,
  reference: string,
  { version, answers }: { version: number; answers: readonly TypedAnswer[] },
  now = new Date(),
): Promise<AnswerResult> {
  return transaction(async (sql) => {
    const held = answers.every(({ id }) => isUuid(id)) ? await holdCase(sql, actor, reference) : null;
    if (!held) return { ok: false, code: 'not_found' };
    if (!can(actor, 'answer', { kind: 'escalation', organizationId: held.organizationId }))
      return { ok: false, code: 'forbidden' };
    const pinned = await pinnedTo(sql, held, answers);
    const today = latestToday(now);
    const judged = await judge(sql, held, pinned, today);
    if (!judged.ok) return { ok: false, code: 'invalid', problems: judged.problems };
    const late = (await closedTo(sql, actor, held, version)) ?? (await changedSince(sql, actor, held, version));
    if ((late || pinned.length < answers.length) && (await wereGiven(sql, actor, answers, today)))
      return { ok: true, version: held.version };
    if (late) return late;
    if (pinned.length < answers.length) return { ok: false, code: 'not_found' };
    if (judged.given.length === 0) return { ok: false, code: 'nothing' };
    return { ok: true, version: await store(sql, actor, held, judged.given, now) };
  });
}

interface Pinned extends TypedAnswer {
  path: string | null;
}
interface Given {
  id: string;
  path: string | null;
  answer: string | null;
  amendment: Amendment | null;
}

/** Those of the questions that are still open, with the answers that they are pinned to. */
async function pinnedTo(sql: pg.PoolClient, held: GuardedCase, answers: readonly TypedAnswer[]): Promise<Pinned[]> {
  const { rows } = await sql.query<{ id: string; path: string | null }>(
    `select id, path from questions
     where id = any($1::uuid[]) and escalation_id = $2 and answered_at is null and withdrawn_at is null`,
    [answers.map(({ id }) => id), held.id],
  );
  const open = new Map(rows.map(({ id, path }) => [id, path]));
  return answers.flatMap((typed) => {
    const path = open.get(typed.id.toLowerCase());
    return path === undefined ? [] : [{ ...typed, path }];
  });
}

async function judge(
  sql: pg.PoolClient,
  held: GuardedCase,
  pinned: readonly Pinned[],
  today: string,
): Promise<{ ok: true; given: Given[] } | { ok: false; problems: AnswerProblem[] }> {
  const problems: AnswerProblem[] = pinned.flatMap(({ id, path, answer }) => {
    const code = answerProblem(answer);
    return code ? [{ id, path, target: 'answer', code, part: null, also: null } as const] : [];
  });
  const typed = new Map<string, Typed>();
  for (const { path, amended } of pinned) {
    if (path !== null && amended !== null && !typed.has(path)) typed.set(path, amended);
  }
  const judged =
    typed.size === 0
      ? ({ ok: true, amendments: [] } as const)
      : judgeAmendments(await readContent(sql, held.id), typed, today);
  if (!judged.ok) {
    for (const problem of judged.problems) {
      const asked = pinned.find((question) => question.path === problem.path && question.amended !== null);
      if (asked) problems.push({ id: asked.id, target: 'amended', ...problem });
    }
  }
  if (problems.length > 0 || !judged.ok) return { ok: false, problems };
  const amendments = new Map(judged.amendments.map((amendment) => [amendment.path, amendment]));
  const given = pinned.map(({ id, path, answer, amended }) => {
    const amendment = (path !== null && amended !== null && amendments.get(path)) || null;
    if (amendment) amendments.delete(amendment.path);
    return { id, path, answer: isBlank(answer) ? null : answer, amendment };
  });
  return { ok: true, given: given.filter(({ answer, amendment }) => answer !== null || amendment !== null) };
}

/** Words may be left out; what was typed has to be storable and within its limit. */
function answerProblem(answer: string): ProblemCode | null {
  if (!isStorable(answer)) return 'unstorable';
  return characters(answer) > talkLimits.answer ? 'too_long' : null;
}

/** Whether just this was answered before by the same person: a double click, or an answer that was lost on its way. */
async function wereGiven(
  sql: pg.PoolClient,
  actor: Actor,
  answers: readonly TypedAnswer[],
  today: string,
): Promise<boolean> {
  const { rows } = await sql.query<{ id: string; path: string | null; answer: string | null; after: string | null }>(
    'select id, path, answer, after from questions where id = any($1::uuid[]) and answered_by_id = $2',
    [answers.map(({ id }) => id), actor.id],
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  return (
    rows.length > 0 &&
    answers.every((typed) => {
      const row = stored.get(typed.id.toLowerCase());
      if (!row) return isBlank(typed.answer);
      const said = isBlank(typed.answer) ? null : typed.answer;
      return row.answer === said && (row.after === null || row.after === amendedTo(row.path, typed.amended, today));
    })
  );
}

function amendedTo(path: string | null, amended: Typed | null, today: string): string | null {
  const pin = path === null ? null : pinOf(path);
  const read = pin && amended !== null ? readAmended(pin, amended, today) : null;
  return read?.ok ? (read.answer ?? '') : null;
}

async function store(
  sql: pg.PoolClient,
  actor: Actor,
  held: GuardedCase,
  given: readonly Given[],
  now: Date,
): Promise<number> {
  for (const { id, answer, amendment } of given) {
    if (amendment) await storeAmendment(sql, held.id, amendment);
    await sql.query(
      `update questions set answer = $2, before = $3, after = $4, answered_by_id = $5, answered_at = $6 where id = $1`,
      [id, answer, amendment && (amendment.before ?? ''), amendment && (amendment.after ?? ''), actor.id, now],
    );
  }
  const version = await moveOn(sql, actor, held, { to: await withoutQuestions(sql, held), told: false }, now);
  for (const { path, amendment } of given) {
    await recordEvent(sql, {
      escalationId: held.id,
      version,
      kind: 'question_answered',
      actor,
      data: { path, amended: amendment !== null },
      at: now,
    });
  }
  const amended = given.some(({ amendment }) => amendment !== null);
  await keepUp(sql, held.id, amended ? ['state', 'talk', 'content'] : ['state', 'talk'], now);
  await notify(sql, { escalationId: held.id, actor, at: now });
  return version;
}
