import type { Locale } from '#domain/identity/user.ts';
import { type SlaSubject, type SlaView, slaView } from '#domain/triage/sla-view.ts';
import { termsOfAll } from '#server/triage/service-terms.ts';

/** What of a case its row is read from; `slaFields` reads it. */
export type SlaRow = SlaSubject & { organizationId: string; language: Locale };

/**
 * Reads of `escalations e` what `slaOfRows` needs, apart from status, severity and language. `dueAt` and `nearAt` are
 * null where none runs: stored is 'infinity', which sorts last.
 */
export const slaFields = `e.organization_id as "organizationId", e.closed_at as "closedAt", e.due_kind as "dueKind",
  nullif(e.due_at, 'infinity') as "dueAt", nullif(e.near_at, 'infinity') as "nearAt",
  e.resolution_met as "resolutionMet", e.status_since as "statusSince"`;

/** How the cases of a page stand by their service levels, in their order: one statement, however many they are. */
export async function slaOfRows(rows: readonly SlaRow[], now: Date): Promise<SlaView[]> {
  if (rows.length === 0) return [];
  const keys = [...new Map(rows.map((row) => [keyOf(row), row])).values()];
  const terms = await termsOfAll(keys);
  const known = new Map(keys.map((key, index) => [keyOf(key), terms[index]]));
  return rows.map((row) => {
    const found = known.get(keyOf(row));
    if (!found) throw new Error('The terms of a case gave no row.');
    return slaView(found, row, now);
  });
}

function keyOf({ organizationId, language }: SlaRow): string {
  return `${organizationId} ${language}`;
}
