import type pg from 'pg';
import { can } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import { notify } from '#server/correspondence/notifications.ts';
import { recordEvent } from '#server/history/events.ts';
import { deskPeopleSeeing } from '#server/identity/visibility.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';
import { type Changed, holdCase, tellChanges } from '#server/triage/guarded-case.ts';
import type { Option } from '#server/triage/queue-figures.ts';

export type AssignResult =
  | { ok: true; version: number }
  | Changed
  | { ok: false; code: 'not_found' | 'forbidden' | 'unknown_assignee' };

/** How many people a case offers for assignment. */
const offered = 200;

/**
 * Assigns a case to somebody of the vendor who may see it, or to nobody, with its event, in one transaction. Who has it
 * already keeps it: nothing happens, and that is a success.
 *
 * @param assigneeId id of a person; null: nobody
 * @param version of the case, as `actor` saw it
 * @returns the case's version. Otherwise `not_found`, `forbidden`, `changed` (somebody was faster), or
 *   `unknown_assignee` (nobody of that id may see this case).
 */
export async function assign(
  actor: Actor,
  reference: string,
  assigneeId: string | null,
  version: number,
  now = new Date(),
): Promise<AssignResult> {
  return transaction((sql) => assignIn(sql, actor, reference, assigneeId, version, now));
}

/** The same as a part of a larger transaction: a failure has written nothing. */
export async function assignIn(
  sql: pg.PoolClient,
  actor: Actor,
  reference: string,
  assigneeId: string | null,
  version: number,
  now: Date,
): Promise<AssignResult> {
  const held = await holdCase(sql, actor, reference);
  if (!held) return { ok: false, code: 'not_found' };
  const { id, organizationId } = held;
  if (!can(actor, 'triage', { kind: 'escalation', organizationId })) return { ok: false, code: 'forbidden' };
  if (held.assigneeId === assigneeId) return { ok: true, version: held.version };
  if (held.version !== version) return tellChanges(sql, actor, held, version);
  if (assigneeId !== null && !(await maySee(sql, assigneeId, organizationId)))
    return { ok: false, code: 'unknown_assignee' };

  await sql.query(
    'update escalations set assignee_id = $3, version = version + 1, updated_at = $4 where id = $1 and version = $2',
    [id, version, assigneeId, now],
  );
  await recordEvent(sql, {
    escalationId: id,
    version: version + 1,
    kind: assigneeId !== null ? 'assigned' : 'unassigned',
    actor,
    data: { from: held.assigneeId, to: assigneeId },
    at: now,
  });
  await notify(sql, { escalationId: id, actor, at: now });
  return { ok: true, version: version + 1 };
}

/** The vendor's people who may see the cases of an organization, by name; at most 200. */
export async function listAssignable(organizationId: string): Promise<Option[]> {
  const { rows } = await pool.query<Option>(
    `select u.id, u.name from users u
     where u.role in ('csm', 'admin') and ${deskPeopleSeeing('$1::uuid')}
     order by u.name, u.id limit $2`,
    [organizationId, offered],
  );
  return rows;
}

async function maySee(sql: pg.PoolClient, userId: string, organizationId: string): Promise<boolean> {
  if (!isUuid(userId)) return false;
  const { rowCount } = await sql.query(`select from users u where u.id = $2 and ${deskPeopleSeeing('$1::uuid')}`, [
    organizationId,
    userId,
  ]);
  return rowCount === 1;
}
