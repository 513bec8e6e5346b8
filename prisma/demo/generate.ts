import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Plan, type PlannedCase, planCases } from '#prisma/demo/generate/plan.ts';
import { chunkLength, storeCases } from '#prisma/demo/generate/store.ts';
import { tableNames } from '#prisma/demo/generate/tables.ts';
import { makeWorlds, readWorlds } from '#prisma/demo/generate/world.ts';
import { pool } from '#server/platform/database.ts';

export type { Plan } from '#prisma/demo/generate/plan.ts';

/** So few are made sooner than a second thread has started. */
const worthThreads = 2000;

/**
 * Adds generated cases beside whatever is there: with their entries, histories, talk and all that is derived from them,
 * over organizations, partners and CSMs of their own. A piece at a time: what a run that was cut short has stored stays,
 * and the next one adds the rest.
 *
 * @param threads how many make and store cases at a time; left out: as many as there are processors, at most four, where
 *   there are enough cases for it
 * @returns how many were added; those of an earlier run are left as they are
 */
export async function generateCases(plan: Plan, threads?: number): Promise<number> {
  await makeWorlds(pool);
  const planned = await planCases(pool, plan);
  const until = plan.until.getTime();
  const count = threads ?? (planned.length < worthThreads ? 1 : Math.min(4, availableParallelism()));
  if (count === 1) await storeCases(planned, await readWorlds(pool), until);
  else await Promise.all(shares(planned, count).map((share) => inThread(share, until)));
  if (planned.length > 0) await tidyUp();
  return planned.length;
}

/** A part of the whole time for each, in whole chunks: cases are linked within theirs. */
function shares(planned: readonly PlannedCase[], count: number): PlannedCase[][] {
  const length = Math.ceil(planned.length / count / chunkLength) * chunkLength;
  return Array.from({ length: count }, (_, index) => planned.slice(index * length, (index + 1) * length));
}

function inThread(planned: PlannedCase[], until: number): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./generate/worker.ts', import.meta.url), { workerData: { planned, until } });
    worker.once('error', fail);
    worker.once('exit', (code) => (code === 0 ? done() : fail(new Error(`A thread ended with ${code}.`))));
  });
}

/** PostgreSQL learns how much there is now, and sorts what waits before its indexes into them. */
async function tidyUp(): Promise<void> {
  const indexes = [
    'escalations_filters_idx',
    'case_search_document_idx',
    'case_search_notes_idx',
    'case_likeness_identifiers_idx',
  ];
  await Promise.all(indexes.map((index) => pool.query('select gin_clean_pending_list($1::regclass)', [index])));
  await pool.query(`analyze ${tableNames.join(', ')}`);
}
