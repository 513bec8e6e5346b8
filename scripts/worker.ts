// npm run worker: what is done in the background, mails above all, in a process of its own. With JOBS=apart the server
// leaves it to such processes; any number of them may run, on any machine.
import { readConfiguration } from '#scripts/configuration.ts';
import { endWithProcess } from '#scripts/ending.ts';
import { prepareData } from '#scripts/prepare.ts';
import { publicUrl } from '#server/platform/env.ts';
import { onShutdown } from '#server/platform/shutdown.ts';

const ending = endWithProcess();
try {
  const configuration = readConfiguration('production');
  Object.assign(process.env, { NODE_ENV: 'production', APP_URL: publicUrl(configuration) });
  await prepareData(configuration);
  await work();
  console.log('The jobs of Escalation Desk run here. Ctrl-C ends it.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await ending.end(1);
}

/** Imported only now: what they import reads the environment that was just made ready. */
async function work(): Promise<void> {
  const { backgroundJobs } = await import('#server/background.ts');
  const { closeDatabase } = await import('#server/platform/database.ts');
  const { startJobs, stopJobs } = await import('#server/platform/jobs.ts');
  onShutdown(closeDatabase);
  onShutdown(stopJobs);
  await startJobs(backgroundJobs);
}
