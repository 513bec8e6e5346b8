import { afterEach, expect, test } from 'vitest';
import { startJobs, stopJobs, wakeJob } from '#server/platform/jobs.ts';

afterEach(stopJobs);

test('a job runs when it is woken, and again when it is woken while it runs', async () => {
  let runs = 0;
  let release = () => {};
  const first = new Promise<void>((done) => {
    release = done;
  });
  await startJobs([
    {
      name: 'count',
      cron: '0 0 1 1 *',
      run: async () => {
        runs += 1;
        if (runs === 1) await first;
      },
    },
  ]);
  await wakeJob('count');
  await until(() => runs === 1);
  await Promise.all([wakeJob('count'), wakeJob('count'), wakeJob('count')]);
  release();
  await until(() => runs === 2);
  await stopJobs();
  expect(runs).toBe(2);
});

test('the end of the process waits for the piece at hand and tells it', async () => {
  const steps: string[] = [];
  await startJobs([
    {
      name: 'slow',
      cron: '0 0 1 1 *',
      run: async (ending) => {
        steps.push('begun');
        await new Promise((done) => ending.addEventListener('abort', done));
        steps.push('told');
        await new Promise((done) => setTimeout(done, 100));
        steps.push('finished');
      },
    },
  ]);
  await wakeJob('slow');
  await until(() => steps.length === 1);
  await stopJobs();
  expect(steps).toEqual(['begun', 'told', 'finished']);
});

test('waking is a hint: it does nothing where no queue runs or the job is unknown', async () => {
  await expect(wakeJob('count')).resolves.toBeUndefined();
  await startJobs([]);
  await expect(wakeJob('unknown')).resolves.toBeUndefined();
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((done) => setTimeout(done, 20));
}
