import { PgBoss } from 'pg-boss';
import { env } from '#server/platform/env.ts';
import { log } from '#server/platform/log.ts';

/**
 * Work that is done in the background by whichever instance takes it: whenever it is woken, and regularly by `cron`.
 * What is to be done stands in the database, so that a lost or doubled call loses and doubles nothing.
 */
export type Job = {
  name: string;
  /** in UTC */
  cron: string;
  /** @param ending is aborted when the process ends: finish the piece at hand, leave the rest. */
  run: (ending: AbortSignal) => Promise<void>;
};

/**
 * Starts the job queue on the database. Every process may, and they share the work.
 *
 * @param apart leave the work to other processes (`npm run worker`), and only wake them
 */
export async function startJobs(jobs: readonly Job[], { apart = false }: { apart?: boolean } = {}): Promise<void> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    application_name: 'escalation-desk-jobs',
    max: apart ? 1 : 3,
    supervise: !apart,
    schedule: !apart,
  });
  boss.on('error', (error) => log().error({ err: error }, 'job queue'));
  const ending = new AbortController();
  await boss.start();
  for (const { name, cron, run } of jobs) {
    // One call may wait while another runs: what is queued during a run is seen by the next one.
    await boss.createQueue(name, { policy: 'short', retryLimit: 0, deleteAfterSeconds: 60 * 60 });
    if (apart) continue;
    await boss.schedule(name, cron);
    await boss.work(name, { pollingIntervalSeconds: 1 }, async ([job]) => {
      await run(job ? AbortSignal.any([ending.signal, job.signal]) : ending.signal);
    });
  }
  holder()[key] = { boss, ending };
}

/** Lets the piece at hand be finished, for at most 20 seconds, and ends the queue of this process. */
export async function stopJobs(): Promise<void> {
  const running = holder()[key];
  if (!running) return;
  delete holder()[key];
  running.ending.abort();
  await running.boss.stop({ graceful: true, timeout: 20_000 });
}

/** Has a job run soon, on any instance. Never fails: where no queue runs, or it is out of reach, `cron` brings it. */
export async function wakeJob(name: string): Promise<void> {
  try {
    await holder()[key]?.boss.send(name);
  } catch (error) {
    log().warn({ err: error, job: name }, 'job not woken');
  }
}

const key = Symbol.for('escalation-desk.jobs');

/** One queue for the process: the built server holds copies of this file of its own. */
function holder() {
  return globalThis as { [key]?: { boss: PgBoss; ending: AbortController } };
}
