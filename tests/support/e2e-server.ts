import { removeData } from '#tests/support/embedded.ts';
import { startServer } from '#tests/support/server.ts';

/** Once before the browser tests: the production server on a fresh database with the demo. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = '.data/e2e';
  await removeData(folder);
  const server = await startServer(folder, { DEMO: '1' });
  process.env.E2E_ADDRESS = server.address;
  return async () => {
    await server.end();
  };
}
