import type pg from 'pg';
import { can } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import type { Severity } from '#domain/intake/steps.ts';
import { characters, isBlank, isStorable } from '#domain/intake/text.ts';
import { isOpen } from '#domain/triage/status.ts';
import { reasonLimit } from '#domain/triage/transition.ts';
import { notify } from '#server/correspondence/notifications.ts';
import { recordEvent } from '#server/history/events.ts';
import { transaction } from '#server/platform/database.ts';
import { type Changed, type GuardedCase, holdCase, tellChanges } from '#server/triage/guarded-case.ts';
import { keepUp } from '#server/triage/upkeep.ts';

/** Another severity for the case that somebody saw: the one it had and its version then, the new one, and why. */
export interface SeverityChange {
  from: Severity;
  to: Severity;
  version: number;
  reason: string;
}

export type SeverityProblem = 'same' | 'closed' | 'reason_required' | 'too_long' | 'unstorable';

export type SeverityResult =
  | { ok: true; version: number }
  | Changed
  | { ok: false; code: 'not_found' | 'forbidden' | SeverityProblem };

/**
 * Gives an open case another severity, with the reason for the customer to read and its event, in one transaction. Its
 * targets are those of the new severity from then on; what was counted stays counted (W2). The same change by the same
 * person asked for twice happens once and succeeds twice.
 *
 * @returns the case's new version. Otherwise `not_found`, `forbidden`, `changed` (somebody was faster), `same` (it has
 *   this severity), `closed`, `reason_required`, `too_long` (more than `reasonLimit` characters) or `unstorable`.
 */
export async function changeSeverity(
  actor: Actor,
  reference: string,
  change: SeverityChange,
  now = new Date(),
): Promise<SeverityResult> {
  return transaction(async (sql) => {
    const held = await holdCase(sql, actor, reference);
    if (!held) return { ok: false, code: 'not_found' };
    if (!can(actor, 'triage', { kind: 'escalation', organizationId: held.organizationId }))
      return { ok: false, code: 'forbidden' };
    if (held.version !== change.version || held.severity !== change.from) return lateChange(sql, actor, held, change);
    const problem = problemOf(held, change);
    if (problem) return { ok: false, code: problem };

    const { rows } = await sql.query<{ version: number }>(
      `update escalations set severity = $3, version = version + 1, updated_at = $4
       where id = $1 and version = $2 returning version`,
      [held.id, held.version, change.to, now],
    );
    const [updated] = rows;
    if (!updated) throw new Error('A case changed while it was held.');
    await recordEvent(sql, {
      escalationId: held.id,
      version: updated.version,
      kind: 'severity_changed',
      actor,
      data: { from: held.severity, to: change.to, reason: change.reason },
      at: now,
    });
    await keepUp(sql, held.id, ['state'], now);
    await notify(sql, { escalationId: held.id, actor, at: now });
    return { ok: true, version: updated.version };
  });
}

function problemOf(held: GuardedCase, { to, reason }: SeverityChange): SeverityProblem | null {
  if (!isOpen(held.status)) return 'closed';
  if (held.severity === to) return 'same';
  if (!isStorable(reason)) return 'unstorable';
  if (isBlank(reason)) return 'reason_required';
  return characters(reason) > reasonLimit ? 'too_long' : null;
}

/** The case has moved on: by this very change, or by another. */
async function lateChange(
  sql: pg.PoolClient,
  actor: Actor,
  held: GuardedCase,
  { from, to, version, reason }: SeverityChange,
): Promise<SeverityResult> {
  // What cannot be stored was never said before, and PostgreSQL would not even compare it.
  if (!isStorable(reason)) return tellChanges(sql, actor, held, version);
  const { rows } = await sql.query<{ version: number }>(
    `select version from case_events
     where escalation_id = $1 and version = $2 and kind = 'severity_changed' and actor_id is not distinct from $3
       and data ->> 'from' = $4 and data ->> 'to' = $5 and data ->> 'reason' = $6`,
    [held.id, version + 1, actor.id, from, to, reason],
  );
  const [same] = rows;
  return same ? { ok: true, version: same.version } : tellChanges(sql, actor, held, version);
}
