import { pool } from '#server/platform/database.ts';
import { env } from '#server/platform/env.ts';
import type { Job } from '#server/platform/jobs.ts';

/** Each night drops the answers of drafts that ended without a case. What was counted of them stays. */
export const retention: Job = { name: 'retention', cron: '41 2 * * *', run: dropOldDrafts };

/** So many at once: a lock on each is held for a moment only. */
const batch = 500;

/**
 * Drops the drafts that were settled or discarded longer ago than the configuration keeps them, in batches, until none
 * is left or `ending` is aborted. One that somebody is just opening again is left alone.
 */
export async function dropOldDrafts(ending: AbortSignal = new AbortController().signal): Promise<void> {
  for (const end of ['avoided_at', 'discarded_at']) {
    let dropped = batch;
    while (dropped === batch && !ending.aborted) {
      const { rowCount } = await pool.query(
        `delete from drafts where id = any(array(
           select id from drafts where ${end} < now() - make_interval(days => $1)
           order by ${end} limit $2 for update skip locked))`,
        [env().DRAFT_RETENTION_DAYS, batch],
      );
      dropped = rowCount ?? 0;
    }
  }
}

/** Until when the answers of a draft that ended at `end` are kept. */
export function keptUntil(end: Date): Date {
  return new Date(end.getTime() + env().DRAFT_RETENTION_DAYS * 86_400_000);
}

/** For how many days the answers of a draft are kept that ended without a case. */
export function keptDays(): number {
  return env().DRAFT_RETENTION_DAYS;
}
