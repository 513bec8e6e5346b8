import { rmSync } from 'node:fs';
import { startServer } from '#tests/support/server.ts';

/** Once before the browser tests: the production server on a fresh database with the demo. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = '.data/e2e';
  await removeEarlier(folder);
  const server = await startServer(folder, { DEMO: '1' });
  process.env.E2E_ADDRESS = server.address;
  return async () => {
    await server.end();
  };
}

/** A run that was killed may have left its database running. */
async function removeEarlier(folder: string): Promise<void> {
  const { startPostgres } = await import('#scripts/postgres.ts');
  await startPostgres(folder).then(({ stop }) => stop());
  rmSync(folder, { recursive: true, force: true });
}
