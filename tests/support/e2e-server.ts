import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { startPostgres } from '#scripts/postgres.ts';
import { removeData } from '#tests/support/embedded.ts';
import { startServer } from '#tests/support/server.ts';

/**
 * Once before the browser tests: the production server on a fresh database with the demo. The tests share its database
 * and its secret, so that they can prepare people, drafts and cases without a browser.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = resolve('.data/e2e');
  await removeData(folder);
  const AUTH_SECRET = randomBytes(32).toString('base64url');
  const server = await startServer(folder, { DEMO: '1', AUTH_SECRET });
  const database = await startPostgres(folder);
  Object.assign(process.env, {
    E2E_ADDRESS: server.address,
    APP_URL: server.address,
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    AUTH_SECRET,
    LOG_LEVEL: 'silent',
  });
  return async () => {
    await server.end();
    await database.stop();
  };
}
