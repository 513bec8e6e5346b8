import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { dayIn } from '#domain/calendar/time-zone.ts';
import { can } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import { isStorable } from '#domain/intake/text.ts';
import { isOpen, type Status } from '#domain/triage/status.ts';
import { checkTransition, type TransitionProblem } from '#domain/triage/transition.ts';
import { storeMessage } from '#server/correspondence/messages.ts';
import { notify } from '#server/correspondence/notifications.ts';
import { recordEvent } from '#server/history/events.ts';
import { transaction } from '#server/platform/database.ts';
import { type Changed, type GuardedCase, holdCase, tellChanges } from '#server/triage/guarded-case.ts';
import { termsOf } from '#server/triage/service-terms.ts';
import { keepUp } from '#server/triage/upkeep.ts';

/**
 * What somebody wants to become of the case that they saw: its state and version then, the new state, what is said along
 * with it, and the ISO day by which the other side is to have answered.
 */
export interface StatusChange {
  from: Status;
  to: Status;
  version: number;
  reason?: string | null;
  expectedBy?: string | null;
}

export type ChangeResult =
  | { ok: true; version: number }
  | Changed
  | { ok: false; code: 'not_found' | 'forbidden' | TransitionProblem };

/**
 * Brings a case into another state, with its event, in one transaction. What is said along with a state in which somebody
 * else has the ball becomes a message to the customer. The desk's first word to the customer counts as the first response
 * (W2). The same change by the same person asked for twice, as by a double click or after a lost answer, happens once and
 * succeeds twice.
 *
 * @returns the case's new version. Otherwise `not_found` (there is none that `actor` may see), `forbidden`, `changed`
 *   (somebody was faster), or what `checkTransition` of domain/triage says.
 */
export async function changeStatus(
  actor: Actor,
  reference: string,
  change: StatusChange,
  now = new Date(),
): Promise<ChangeResult> {
  return transaction((sql) => changeStatusIn(sql, actor, reference, change, now));
}

/** The same as a part of a larger transaction: a failure has written nothing. */
export async function changeStatusIn(
  sql: pg.PoolClient,
  actor: Actor,
  reference: string,
  change: StatusChange,
  now: Date,
): Promise<ChangeResult> {
  const held = await holdCase(sql, actor, reference);
  if (!held) return { ok: false, code: 'not_found' };
  const subject = { kind: 'escalation', organizationId: held.organizationId } as const;
  if (!can(actor, 'triage', subject) && !can(actor, 'withdraw', subject)) return { ok: false, code: 'forbidden' };
  if (held.version !== change.version || held.status !== change.from) return lateChange(sql, actor, held, change);

  const checked = checkTransition(actor, held, change, now, await todayFor(sql, held, change, now));
  if (!checked.ok) return checked;
  const message = isMessage(change.to) ? checked.reason : null;
  const reason = message === null ? checked.reason : null;
  const version = await store(sql, held, { ...checked, to: change.to, byDesk: can(actor, 'triage', subject) }, now);
  const event = { escalationId: held.id, version, actor, at: now };
  if (message !== null) {
    await storeMessage(sql, { id: randomUUID(), escalationId: held.id, side: 'desk', actor, body: message, at: now });
    await recordEvent(sql, { ...event, kind: 'message_sent', data: { side: 'desk' } });
  }
  await recordEvent(sql, { ...event, kind: 'status_changed', data: { from: held.status, to: change.to, reason } });
  await keepUp(sql, held.id, message === null ? ['state'] : ['state', 'talk'], now);
  await notify(sql, { escalationId: held.id, actor, at: now });
  return { ok: true, version };
}

/** States in which what is said is a message of the talk: the case goes on, and so does what is said about it. */
function isMessage(to: Status): boolean {
  return to === 'needs_information' || to === 'with_partner';
}

/** The day that it is by the calendar of the case, where one has to be named. */
async function todayFor(
  sql: pg.PoolClient,
  held: GuardedCase,
  { expectedBy }: StatusChange,
  now: Date,
): Promise<string | undefined> {
  if (!expectedBy) return undefined;
  const { calendar } = await termsOf(held, sql);
  return dayIn(calendar.timeZone, now);
}

async function store(
  sql: pg.PoolClient,
  held: GuardedCase,
  change: { to: Status; reason: string | null; expectedBy: string | null; byDesk: boolean },
  now: Date,
): Promise<number> {
  const { to, reason, expectedBy, byDesk } = change;
  const closes = !isOpen(to);
  const { rows } = await sql.query<{ version: number }>(
    `update escalations
     set status = $3, version = version + 1, closed_at = $4, outcome = $5, updated_at = $6, status_since = $6,
         expected_by = $7, first_response_at = coalesce(first_response_at, case when $8 then $6::timestamptz end)
     where id = $1 and version = $2
     returning version`,
    [
      held.id,
      held.version,
      to,
      closes ? now : null,
      closes ? reason : null,
      now,
      expectedBy,
      byDesk && to !== 'in_review',
    ],
  );
  const [updated] = rows;
  if (!updated) throw new Error('A case changed while it was held.');
  return updated.version;
}

/** The case has moved on: by this very change, or by another. */
async function lateChange(
  sql: pg.PoolClient,
  actor: Actor,
  held: GuardedCase,
  { from, to, version, reason }: StatusChange,
): Promise<ChangeResult> {
  // What cannot be stored was never said before, and PostgreSQL would not even compare it.
  if (!isStorable(reason ?? '')) return tellChanges(sql, actor, held, version);
  const { rows } = await sql.query<{ version: number }>(
    `select h.version from case_events h
     where h.escalation_id = $1 and h.version = $2 and h.kind = 'status_changed' and h.actor_id is not distinct from $3
       and h.data ->> 'from' = $4 and h.data ->> 'to' = $5
       and $6 = coalesce(h.data ->> 'reason', (
         select m.body from messages m
         where m.escalation_id = h.escalation_id and m.at = h.at and m.author_id is not distinct from h.actor_id limit 1), '')`,
    [held.id, version + 1, actor.id, from, to, reason ?? ''],
  );
  const [same] = rows;
  return same ? { ok: true, version: same.version } : tellChanges(sql, actor, held, version);
}
