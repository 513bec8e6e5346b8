import type pg from 'pg';
import type { Actor } from '#domain/identity/user.ts';
import { isOpen, type Status } from '#domain/triage/status.ts';
import { customerEventKinds, recordEvent } from '#server/history/events.ts';
import { type Changed, type GuardedCase, tellChanges } from '#server/triage/guarded-case.ts';

/**
 * Whether something was said or done since `version` that whoever writes should know before they go on: what both sides
 * see. Assigning a case changes its version too, and is no reason to hold a message back.
 *
 * @returns null: nothing was; otherwise what to tell `actor`
 */
export async function changedSince(
  sql: pg.PoolClient,
  actor: Actor,
  held: GuardedCase,
  version: number,
): Promise<Changed | null> {
  if (version === held.version) return null;
  const told = await tellChanges(sql, actor, held, version);
  const kinds: readonly string[] = customerEventKinds;
  const minor = version < held.version && !told.changes.some(({ kind }) => kinds.includes(kind));
  return minor ? null : told;
}

/**
 * What is written into a closed case is not read by those who should: to write to a closed case is to reopen it first.
 *
 * @returns the changes since `version`, so that whoever wrote while it was being closed learns how it ended
 */
export async function closedTo(
  sql: pg.PoolClient,
  actor: Actor,
  held: GuardedCase,
  version: number,
): Promise<(Omit<Changed, 'code'> & { code: 'closed' }) | null> {
  if (isOpen(held.status)) return null;
  return { ...(await tellChanges(sql, actor, held, Math.min(version, held.version))), code: 'closed' };
}

/** What the talk makes of a case: its next state, and whether the desk has now told the customer something. */
export interface TalkEffect {
  to: Status;
  /** by the desk, to the customer: what the first response is measured by */
  told: boolean;
}

/**
 * Stores what the talk makes of a case: next version, state, the count of its open questions, the first response; with
 * the event where the state moves. The caller has written the message or the question, and records that event after it.
 *
 * @returns the case's new version
 */
export async function moveOn(
  sql: pg.PoolClient,
  actor: Actor,
  held: GuardedCase,
  { to, told }: TalkEffect,
  now: Date,
): Promise<number> {
  const { rows } = await sql.query<{ version: number }>(
    `update escalations e set
       version = version + 1, updated_at = $4, status = $3,
       status_since = case when status = $3 then status_since else $4 end,
       expected_by = case when $3 = 'with_partner' then expected_by end,
       first_response_at = coalesce(first_response_at, case when $5 then $4 end),
       open_questions = (select count(*) from questions q
                         where q.escalation_id = e.id and q.answered_at is null and q.withdrawn_at is null)
     where id = $1 and version = $2
     returning version`,
    [held.id, held.version, to, now, told],
  );
  const [updated] = rows;
  if (!updated) throw new Error('A case changed while it was held.');
  if (to !== held.status) {
    await recordEvent(sql, {
      escalationId: held.id,
      version: updated.version,
      kind: 'status_changed',
      actor,
      data: { from: held.status, to, reason: null },
      at: now,
    });
  }
  return updated.version;
}

/** How many questions of a case still wait for an answer. */
export async function countOpenQuestions(sql: pg.PoolClient, escalationId: string): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    `select count(*) from questions
     where escalation_id = $1 and answered_at is null and withdrawn_at is null`,
    [escalationId],
  );
  return rows[0]?.count ?? 0;
}
