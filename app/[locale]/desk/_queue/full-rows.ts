import type { User } from '#domain/identity/user.ts';
import type { CaseRow } from '#server/triage/case-list.ts';
import { slaOfRows } from '#server/triage/row-sla.ts';
import { searchHits } from '#server/triage/search-hits.ts';
import type { Row } from './queue-row.tsx';

/** Rows with what the queue shows beside them: how they stand by their service levels, and where `typed` was found. */
export async function fullRows(user: User, rows: readonly CaseRow[], typed: string | null, now: Date): Promise<Row[]> {
  const ids = rows.map(({ id }) => id);
  const [sla, hits] = await Promise.all([slaOfRows(rows, now), searchHits(user, ids, typed)]);
  return rows.flatMap((row, index) => (sla[index] ? [{ ...row, sla: sla[index], hit: hits.get(row.id) ?? null }] : []));
}
