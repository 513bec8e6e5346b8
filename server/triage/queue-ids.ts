import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import type { QueueFilter } from '#domain/triage/queue-filter.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';
import { filterCondition } from '#server/triage/filter-condition.ts';
import { orderOf } from '#server/triage/list-order.ts';

/** A case as far as one needs it to act on it, at the version that was seen. */
export interface CaseKey {
  id: string;
  reference: string;
  version: number;
}

/**
 * The cases that a filter shows to somebody of the desk, in its order (by relevance: the newest first), at most `limit`: for
 * acting on all that match.
 * Ask for one more than is acted on to learn whether there are more. Who may not open the desk gets none.
 */
export async function queueIds(user: User, filter: QueueFilter, limit: number, now = new Date()): Promise<CaseKey[]> {
  if (!may(user, 'desk.open')) return [];
  const { values, bind } = parameters();
  // What is acted on has no rank.
  const { key, descending } = orderOf(filter.sort === 'relevance' ? 'newest' : filter.sort);
  const order = descending ? 'desc' : 'asc';
  const { rows } = await pool.query<CaseKey>(
    `select e.id, e.reference, e.version from escalations e where ${filterCondition(user, filter, bind, now, { whole: true })}
     order by ${key} ${order}, e.id ${order} limit ${bind(limit)}`,
    values,
  );
  return rows;
}
