import type pg from 'pg';
import { can } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import type { CaseBefore } from '#domain/triage/case-act.ts';
import { notify } from '#server/correspondence/notifications.ts';
import { recordEvent } from '#server/history/events.ts';
import { assignIn } from '#server/triage/assignments.ts';
import { type ActOutcome, LeftAlone } from '#server/triage/case-acts.ts';
import { type GuardedCase, holdCase } from '#server/triage/guarded-case.ts';
import { addTagIn, removeTagIn } from '#server/triage/tags.ts';
import { keepUp } from '#server/triage/upkeep.ts';

/**
 * Brings a case back to how it was before an act, with events that say so. What is not a matter of versions (tags) is
 * taken back whatever happened since; a state or an assignment only where nothing has. What the customer was told stays
 * told.
 *
 * @param version that the act left
 */
export async function undoAct(
  sql: pg.PoolClient,
  actor: Actor,
  { reference, version }: { reference: string; version: number },
  before: CaseBefore,
  now: Date,
): Promise<ActOutcome> {
  const held = await holdCase(sql, actor, reference);
  if (!held) throw new LeftAlone('not_found');
  const versioned = before.status !== undefined || before.assignee !== undefined;
  if (!versioned && before.added === undefined && before.removed === undefined) throw new LeftAlone('no_way_back');
  if (versioned && held.version !== version) throw new LeftAlone('changed');
  let current = held.version;

  if (before.status) current = await restoreStatus(sql, actor, held, before.status, now);
  if (before.assignee !== undefined) {
    const assigned = await assignIn(sql, actor, reference, before.assignee, current, now);
    if (!assigned.ok) throw new LeftAlone(assigned.code);
    current = assigned.version;
  }
  for (const id of before.added ?? []) refuseFailure(await removeTagIn(sql, actor, reference, id, now));
  for (const name of before.removed ?? []) refuseFailure(await addTagIn(sql, actor, reference, name, now));
  return { code: 'done', before: {}, version: current };
}

/** The state that the case had, with its outcome and the day that was expected: the table of transitions has no such way. */
async function restoreStatus(
  sql: pg.PoolClient,
  actor: Actor,
  held: GuardedCase,
  { code, outcome, closedAt, expectedBy }: NonNullable<CaseBefore['status']>,
  now: Date,
): Promise<number> {
  if (!can(actor, 'triage', { kind: 'escalation', organizationId: held.organizationId }))
    throw new LeftAlone('forbidden');
  const version = held.version + 1;
  await sql.query(
    `update escalations
     set status = $3, outcome = $4, closed_at = $5, expected_by = $6, status_since = $7, version = $8, updated_at = $7
     where id = $1 and version = $2`,
    [held.id, held.version, code, outcome, closedAt, expectedBy, now, version],
  );
  await recordEvent(sql, {
    escalationId: held.id,
    version,
    kind: 'status_changed',
    actor,
    data: { from: held.status, to: code, reason: null },
    at: now,
  });
  await keepUp(sql, held.id, ['state'], now);
  await notify(sql, { escalationId: held.id, actor, at: now });
  return version;
}

function refuseFailure(result: { ok: true } | { ok: false; code: string }): void {
  if (!result.ok) throw new LeftAlone(result.code);
}
