import { parentPort, workerData } from 'node:worker_threads';
import type { PlannedCase } from '#prisma/demo/generate/plan.ts';
import { storeCases } from '#prisma/demo/generate/store.ts';
import { readWorlds } from '#prisma/demo/generate/world.ts';
import { closeDatabase, pool } from '#server/platform/database.ts';

// One of the threads of prisma/demo/generate.ts: makes and stores its share of the cases on connections of its own.
const { planned, until } = workerData as { planned: PlannedCase[]; until: number };
try {
  await storeCases(planned, await readWorlds(pool), until);
} finally {
  await closeDatabase();
  parentPort?.close();
}
