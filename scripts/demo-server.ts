import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { root } from '#scripts/configuration.ts';
import { startPostgres } from '#scripts/postgres.ts';
import { withTemporaryData } from '#scripts/temporary-data.ts';

/**
 * Runs `work` beside the production server on a fresh demo, which is gone afterwards. It builds unless there is a build.
 * This process shares the server's database and secret, so that `work` may call what is in `server/`.
 */
export async function withDemoServer<T>(work: (address: string) => Promise<T>): Promise<T> {
  return withTemporaryData(async (folder) => {
    const AUTH_SECRET = randomBytes(32).toString('base64url');
    const server = await startDemoServer(folder, AUTH_SECRET);
    const APP_URL = server.address;
    const database = await startPostgres(folder);
    Object.assign(process.env, {
      APP_URL,
      AUTH_SECRET,
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
    });
    // Not before the environment is set: they read it.
    const { closeDatabase } = await import('#server/platform/database.ts');
    try {
      return await work(APP_URL);
    } finally {
      await closeDatabase();
      await server.end();
      await database.stop();
    }
  });
}

/** The production server with a fresh demo below `folder`; it has printed its address and answers there. */
export async function startDemoServer(
  folder: string,
  AUTH_SECRET: string,
  environment: Record<string, string> = {},
): Promise<{ address: string; end: () => Promise<void> }> {
  const server = spawn(process.execPath, [join(root, 'scripts', 'start.ts')], {
    cwd: root,
    env: { ...process.env, ...unset, DEMO: '1', LOG_LEVEL: 'warn', DATA_DIR: folder, AUTH_SECRET, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { address: await greeted(server), end: () => ended(server) };
}

/** A developer's own configuration has no say; an empty variable counts as unset. */
const unset = { DATABASE_URL: '', APP_URL: '', SMTP_URL: '', HOST: '', PORT: '', TRUSTED_PROXIES: '' };

/** The address that the server prints once it answers. */
function greeted(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let printed = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk;
      const address = /^Escalation Desk: (\S+)$/m.exec(printed)?.[1];
      if (address) done(address);
    });
    server.once('exit', (code) => fail(new Error(`The server ended with ${code}:\n${printed}`)));
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    server.once('exit', () => done());
    server.kill('SIGTERM');
  });
}
