import type { Instrumentation } from 'next';

/** Runs once when a server process starts, before it takes a request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { prepareRequests } = await import('#server/platform/requests.ts');
  const { closeDatabase } = await import('#server/platform/database.ts');
  const { onShutdown } = await import('#server/platform/shutdown.ts');
  const { startJobs, stopJobs } = await import('#server/platform/jobs.ts');
  const { backgroundJobs } = await import('#server/background.ts');
  const { env } = await import('#server/platform/env.ts');
  const { logConsole } = await import('#server/platform/log.ts');
  if (process.env.NODE_ENV === 'production') logConsole((error) => failed.has(error));
  prepareRequests();
  onShutdown(closeDatabase);
  onShutdown(stopJobs);
  await startJobs(backgroundJobs, { apart: env().JOBS === 'apart' });
}

/** Writes what no page or route caught into the log: the route's pattern, not the address with what it may contain. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('#server/platform/log.ts');
  if (error instanceof Error) failed.add(error);
  log().error({ err: error, method, routePath, routeType }, 'request failed');
};

/** What `onRequestError` has written down: Next prints it once more. */
const failed = new WeakSet<Error>();
