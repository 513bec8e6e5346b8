import { copyRows } from '#prisma/demo/generate/copy.ts';
import type { PlannedCase } from '#prisma/demo/generate/plan.ts';
import { makeRows, type Rows } from '#prisma/demo/generate/rows.ts';
import { columnsOf, tableNames } from '#prisma/demo/generate/tables.ts';
import type { Worlds } from '#prisma/demo/generate/world.ts';
import { transaction } from '#server/platform/database.ts';

/** How many are made and stored at once. */
export const chunkLength = 500;

/** Makes planned cases and stores them, a chunk after the other, each in a transaction; the next is made meanwhile. */
export async function storeCases(planned: readonly PlannedCase[], worlds: Worlds, until: number): Promise<void> {
  let storing: Promise<void> = Promise.resolve();
  for (let from = 0; from < planned.length; from += chunkLength) {
    const rows = makeRows(planned.slice(from, from + chunkLength), worlds, until);
    await storing;
    storing = storeRows(rows);
    storing.catch(() => undefined);
    // So that the chunk is on its way before the next one keeps this thread busy.
    await new Promise(setImmediate);
  }
  await storing;
}

async function storeRows(rows: Rows): Promise<void> {
  await transaction(async (sql) => {
    // Nobody waits for the news of so many cases; and a run that a crash cut short is completed by the next.
    await sql.query(`set local desk.quiet = 'on'; set local synchronous_commit = off;
      set local gin_pending_list_limit = '256MB'`);
    for (const table of tableNames) await copyRows(sql, table, columnsOf(table), rows[table]);
  });
}
