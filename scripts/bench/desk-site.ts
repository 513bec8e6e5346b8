import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '#scripts/configuration.ts';
import { startDemoServer } from '#scripts/demo-server.ts';
import { startPostgres } from '#scripts/postgres.ts';
import { withTemporaryData } from '#scripts/temporary-data.ts';

/** A production server of its own with so many generated cases, and somebody of the demo's desk signed in. */
export interface DeskSite {
  cases: number;
  address: string;
  cookie: string;
  database: pg.Client;
}

/** Runs `work` beside such a server, of which nothing is left afterwards. Its jobs rest meanwhile. */
export async function withDeskSite<T>(cases: number, work: (site: DeskSite) => Promise<T>): Promise<T> {
  return withTemporaryData(async (folder) => {
    const AUTH_SECRET = randomBytes(32).toString('base64url');
    const server = await startDemoServer(folder, AUTH_SECRET, { JOBS: 'apart' });
    const postgres = await startPostgres(folder);
    const environment = {
      ...process.env,
      DATABASE_URL: postgres.url,
      DATA_DIR: folder,
      AUTH_SECRET,
      APP_URL: server.address,
    };
    const run = (script: string, ...words: string[]) =>
      execFileSync(process.execPath, [join(root, 'scripts', script), ...words], { env: environment, encoding: 'utf8' });
    const database = new pg.Client({ connectionString: postgres.url });
    try {
      await database.connect();
      console.log(run('demo-generate.ts', '--cases', String(cases)).trim());
      const cookie = run('bench/sign-in.ts', 'amara@vendor.example').trim();
      // Nothing is left to tidy up while it is measured.
      await database.query('vacuum analyze');
      await database.query('checkpoint');
      return await work({ cases, address: server.address, cookie, database });
    } finally {
      await database.end();
      await server.end();
      await postgres.stop();
    }
  });
}
