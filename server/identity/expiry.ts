import { forgetOldTries } from '#server/identity/sign-in-limits.ts';
import { pool } from '#server/platform/database.ts';
import type { Job } from '#server/platform/jobs.ts';

/** Each hour drops the sessions, links and counts that are over. They count for nothing before that too. */
export const expiry: Job = { name: 'expiry', cron: '17 * * * *', run: dropExpired };

/** Drops what has run out. */
export async function dropExpired(): Promise<void> {
  await pool.query('delete from sessions where expires_at < now()');
  await pool.query('delete from verifications where expires_at < now()');
  await forgetOldTries();
}
