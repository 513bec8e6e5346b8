import type pg from 'pg';
import { refreshReminder } from '#server/correspondence/customer-reminders.ts';
import { refreshFacets } from '#server/triage/case-facets.ts';
import { refreshReadiness } from '#server/triage/case-readiness.ts';
import { refreshLikeness } from '#server/triage/likeness-keys.ts';
import { refreshSearch } from '#server/triage/search-index.ts';
import { refreshSla } from '#server/triage/sla.ts';

/**
 * What was changed about a case: its `state` (status, severity, first response), the `talk` (messages, notes,
 * questions), or its `content` (answers and entries).
 */
export type CaseChange = 'state' | 'talk' | 'content';

/**
 * Brings up to date what is derived from a case, in the transaction that changed it, after its events were recorded.
 * Whoever changes a case calls it, and nobody else refreshes parts by hand.
 */
export async function keepUp(
  sql: pg.PoolClient,
  escalationId: string,
  changes: readonly CaseChange[],
  now: Date,
): Promise<void> {
  if (changes.includes('state')) {
    await refreshSla(sql, escalationId);
    await refreshReminder(sql, escalationId, now);
  }
  if (changes.includes('content')) {
    await refreshFacets(sql, escalationId);
    await refreshLikeness(sql, [escalationId]);
    await refreshReadiness(sql, escalationId, now.toISOString().slice(0, 10));
  }
  // Each of them is told in words: a state by its outcome and reason.
  await refreshSearch(sql, [escalationId]);
}
