import type pg from 'pg';
import { can } from '#domain/identity/permissions.ts';
import type { Actor, Locale } from '#domain/identity/user.ts';
import type { Severity } from '#domain/intake/steps.ts';
import { isReference } from '#domain/triage/reference.ts';
import type { Status } from '#domain/triage/status.ts';
import { customerEventKinds, eventKinds } from '#server/history/events.ts';
import { type HistoryEvent, readHistory } from '#server/history/timeline.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import { parameters } from '#server/platform/parameters.ts';

/** A case that is about to be changed: nobody else changes it until the transaction ends. */
export interface GuardedCase {
  id: string;
  organizationId: string;
  /** the language that its texts are written in */
  language: Locale;
  severity: Severity;
  status: Status;
  version: number;
  assigneeId: string | null;
  closedAt: Date | null;
  /** id of the case that it became a part of */
  mergedIntoId: string | null;
}

/** Somebody else was faster: what the case is now, and what happened to it since, the newest first. */
export interface Changed {
  ok: false;
  code: 'changed';
  status: Status;
  version: number;
  changes: HistoryEvent[];
}

/** Takes hold of a case that `actor` may see; null where there is none. */
export async function holdCase(sql: pg.PoolClient, actor: Actor, reference: string): Promise<GuardedCase | null> {
  if (!isReference(reference)) return null;
  const { values, bind } = parameters();
  const { rows } = await sql.query<GuardedCase>(
    `select e.id, e.organization_id as "organizationId", e.language, e.severity, e.status, e.version, e.assignee_id as "assigneeId",
            e.closed_at as "closedAt", e.merged_into_id as "mergedIntoId"
     from escalations e
     where e.reference = ${bind(reference)} and ${visibleCases(actor, bind)}
     for no key update`,
    values,
  );
  return rows[0] ?? null;
}

/** What to tell `actor`, who saw `version` of a case that has moved on: of its changes those that they may know of. */
export async function tellChanges(
  sql: pg.PoolClient,
  actor: Actor,
  held: GuardedCase,
  version: number,
): Promise<Changed> {
  const desk = can(actor, 'triage', { kind: 'escalation', organizationId: held.organizationId });
  const kinds = desk ? eventKinds : customerEventKinds;
  const changes = await readHistory(held.id, { kinds, after: version, sql });
  return { ok: false, code: 'changed', status: held.status, version: held.version, changes };
}
