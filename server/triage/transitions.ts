import type pg from 'pg';
import { can } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import { isStorable } from '#domain/intake/text.ts';
import { isOpen, type Status } from '#domain/triage/status.ts';
import { checkTransition, type TransitionProblem } from '#domain/triage/transition.ts';
import { recordEvent } from '#server/history/events.ts';
import { transaction } from '#server/platform/database.ts';
import { type Changed, type GuardedCase, holdCase, tellChanges } from '#server/triage/guarded-case.ts';

/** What somebody wants to become of the case that they saw: its state and version then, the new state, why. */
export interface StatusChange {
  from: Status;
  to: Status;
  version: number;
  reason?: string | null;
}

export type ChangeResult =
  | { ok: true; version: number }
  | Changed
  | { ok: false; code: 'not_found' | 'forbidden' | TransitionProblem };

/**
 * Brings a case into another state, with its event, in one transaction. The same change by the same person asked for
 * twice, as by a double click or after a lost answer, happens once and succeeds twice.
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

  const checked = checkTransition(actor, held, change, now);
  if (!checked.ok) return checked;
  const version = await store(sql, held, change.to, checked.reason, now);
  await recordEvent(sql, {
    escalationId: held.id,
    version,
    kind: 'status_changed',
    actor,
    data: { from: held.status, to: change.to, reason: checked.reason },
    at: now,
  });
  return { ok: true, version };
}

async function store(
  sql: pg.PoolClient,
  held: GuardedCase,
  to: Status,
  reason: string | null,
  now: Date,
): Promise<number> {
  const closes = !isOpen(to);
  const { rows } = await sql.query<{ version: number }>(
    `update escalations
     set status = $3, version = version + 1, closed_at = $4, outcome = $5, updated_at = $6
     where id = $1 and version = $2
     returning version`,
    [held.id, held.version, to, closes ? now : null, closes ? reason : null, now],
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
    `select version from case_events
     where escalation_id = $1 and version = $2 and kind = 'status_changed' and actor_id is not distinct from $3
       and data ->> 'from' = $4 and data ->> 'to' = $5 and coalesce(data ->> 'reason', '') = $6`,
    [held.id, version + 1, actor.id, from, to, reason ?? ''],
  );
  const [same] = rows;
  return same ? { ok: true, version: same.version } : tellChanges(sql, actor, held, version);
}
