import type { Instrumentation } from 'next';

/** Runs once when a server process starts, before it takes a request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { prepareRequests } = await import('#server/platform/requests.ts');
  const { closeDatabase } = await import('#server/platform/database.ts');
  const { onShutdown } = await import('#server/platform/shutdown.ts');
  const { startJobs, stopJobs } = await import('#server/platform/jobs.ts');
  const { mailDelivery } = await import('#server/correspondence/delivery.ts');
  const { expiry } = await import('#server/identity/expiry.ts');
  const { reminders } = await import('#server/intake/reminders.ts');
  const { retention } = await import('#server/intake/retention.ts');
  const { bulkWork } = await import('#server/triage/bulk-work.ts');
  const { likenessFilling } = await import('#server/triage/likeness-keys.ts');
  const { searchFilling } = await import('#server/triage/search-index.ts');
  const { slaRecounting } = await import('#server/triage/sla-recounting.ts');
  const { logConsole } = await import('#server/platform/log.ts');
  if (process.env.NODE_ENV === 'production') logConsole((error) => failed.has(error));
  prepareRequests();
  onShutdown(closeDatabase);
  onShutdown(stopJobs);
  await startJobs([
    mailDelivery,
    expiry,
    reminders,
    retention,
    likenessFilling,
    searchFilling,
    bulkWork,
    slaRecounting,
  ]);
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
