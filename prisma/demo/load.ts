import { loadCalendars } from '#prisma/demo/load-calendars.ts';
import { loadCases } from '#prisma/demo/load-cases.ts';
import { loadCounts } from '#prisma/demo/load-counts.ts';
import { loadDrafts } from '#prisma/demo/load-drafts.ts';
import { loadPeople } from '#prisma/demo/load-people.ts';
import { loadViews } from '#prisma/demo/load-views.ts';
import { pool } from '#server/platform/database.ts';

/**
 * Loads the demo: people with their organizations and calendars, cases with their histories and what was said about
 * them, a view for the desk, what became of the drafts of
 * half a year, and five drafts of today. Loading it again changes nothing; after a run that was cut short it adds what lacks.
 */
export async function loadDemo(now = new Date()): Promise<void> {
  const people = await loadPeople();
  await loadCalendars();
  await loadCases(people, now);
  await loadViews(people);
  await loadCounts(now);
  await loadDrafts(people, now);
  // Whoever was to be told of what happened to the cases was told then.
  await pool.query(`delete from outbox_mails where status = 'queued' and dedupe_key like 'act:%'`);
}
