import { visibleTo } from '#domain/identity/permissions.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import type { BulkSubject } from '#domain/triage/bulk.ts';
import { bulkLimit } from '#domain/triage/bulk.ts';
import type { QueueFilter } from '#domain/triage/queue-filter.ts';
import { isReference } from '#domain/triage/reference.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';
import { queueIds } from '#server/triage/queue-ids.ts';

/** Which cases an act is for: those that were ticked, at the versions that were seen, or all that match a filter. */
export type BulkSelection =
  | { kind: 'chosen'; cases: readonly { reference: string; version: number }[] }
  /** `seen`: when the list was confirmed; what was changed since is left alone */
  | { kind: 'filter'; filter: QueueFilter; seen: Date };

export interface BulkTarget extends BulkSubject {
  id: string;
  reference: string;
  title: string;
  language: Locale;
  /** the version that was seen; 0: it was changed after the list was seen */
  seen: number;
}

/**
 * The cases of a selection that `user` may see, in the order of the selection, at most `bulkLimit`.
 *
 * @returns `missing`: how many of the ticked ones there are not; `cut`: more match than one run takes
 */
export async function resolveTargets(
  user: User,
  selection: BulkSelection,
  now = new Date(),
): Promise<{ targets: BulkTarget[]; missing: number; cut: boolean }> {
  const { keys, cut } = await keysOf(user, selection, now);
  const found = await readTargets(user, [...keys.keys()]);
  const targets = [...keys].flatMap(([reference, version]) => {
    const target = found.get(reference);
    if (!target) return [];
    const late = selection.kind === 'filter' && target.updatedAt > selection.seen;
    return [{ ...target, seen: late ? 0 : version }];
  });
  return { targets, missing: keys.size - targets.length, cut };
}

async function keysOf(user: User, selection: BulkSelection, now: Date) {
  if (selection.kind === 'filter') {
    const matching = await queueIds(user, selection.filter, bulkLimit + 1, now);
    const keys = new Map(matching.slice(0, bulkLimit).map(({ reference, version }) => [reference, version]));
    return { keys, cut: matching.length > bulkLimit };
  }
  const real = selection.cases.filter(({ reference }) => isReference(reference)).slice(0, bulkLimit);
  return { keys: new Map(real.map(({ reference, version }) => [reference, version])), cut: false };
}

async function readTargets(user: User, references: readonly string[]) {
  if (references.length === 0 || isBlind(user)) return new Map<string, BulkTarget & { updatedAt: Date }>();
  const { values, bind } = parameters();
  const { rows } = await pool.query<BulkTarget & { updatedAt: Date }>(
    `select e.id, e.reference, e.title, e.language, e.organization_id as "organizationId", e.status, e.version,
            e.assignee_id as "assigneeId", e.closed_at as "closedAt", e.updated_at as "updatedAt",
            e.tag_ids::text[] as "tagIds",
            array(select t.name_key from tags t where t.id = any(e.tag_ids)) as "tagKeys"
     from escalations e
     where e.reference = any(${bind(references)}) and ${visibleCases(user, bind)}`,
    values,
  );
  return new Map(rows.map((row) => [row.reference, row]));
}

function isBlind(user: User): boolean {
  const visibility = visibleTo(user);
  return visibility.kind === 'organizations' && visibility.ids.length === 0;
}
