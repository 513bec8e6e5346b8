import { pool } from '#server/platform/database.ts';
import { log } from '#server/platform/log.ts';
import { pendingMigrations } from '#server/platform/migrations.ts';

export type Readiness = { ok: true } | { ok: false; code: 'database-unreachable' | 'migrations-pending' };

/** Whether the database answers within two seconds and is of this version. */
export async function readiness(): Promise<Readiness> {
  try {
    const pending = await withinTwoSeconds(pendingMigrations(pool));
    return pending.length === 0 ? { ok: true } : { ok: false, code: 'migrations-pending' };
  } catch (error) {
    log().warn({ err: error }, 'not ready');
    return { ok: false, code: 'database-unreachable' };
  }
}

function withinTwoSeconds<T>(work: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error('The database did not answer within two seconds.')), 2000);
    work.then(done, fail).finally(() => clearTimeout(timer));
  });
}
