import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { readConfiguration, root } from '#scripts/configuration.ts';
import { choosePort } from '#scripts/port.ts';
import { startPostgres } from '#scripts/postgres.ts';
import { secretFile } from '#scripts/secret-file.ts';
import { type Environment, publicUrl } from '#server/platform/env.ts';
import { migrate } from '#server/platform/migrations.ts';
import { onShutdown } from '#server/platform/shutdown.ts';

export type Prepared = { host: string; port: number; address: string; dataDirectory: string; demo: boolean };

/**
 * Makes ready what the server stands on, and sets the environment that it reads: configuration, database (the embedded
 * one unless DATABASE_URL names another), migrations, and on the first start the demo. What it started, `shutDown` ends.
 */
export async function prepare(mode: 'development' | 'production'): Promise<Prepared> {
  const configuration = readConfiguration(mode);
  const { HOST: host, DATA_DIR: dataDirectory, DEMO: demo = !configuration.DATABASE_URL } = configuration;
  const port = await choosePort(host, configuration.PORT);
  const address = publicUrl({ APP_URL: configuration.APP_URL, PORT: port });

  Object.assign(process.env, {
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    APP_URL: address,
    DEMO: demo ? '1' : '0',
  });
  const url = await prepareData(configuration);
  if (demo && (await isDemoDue(url))) await loadDemo();
  return { host, port, address, dataDirectory, demo };
}

/** Makes ready what every process of the program needs: the database, of this version, and the secret that they share. */
export async function prepareData(
  configuration: Pick<Environment, 'DATABASE_URL' | 'DATA_DIR' | 'AUTH_SECRET'>,
): Promise<string> {
  const { DATABASE_URL, DATA_DIR: dataDirectory, AUTH_SECRET } = configuration;
  const url = DATABASE_URL ?? (await startEmbedded(dataDirectory));
  Object.assign(process.env, {
    DATABASE_URL: url,
    DATA_DIR: dataDirectory,
    AUTH_SECRET:
      AUTH_SECRET ?? secretFile(join(dataDirectory, 'auth.secret'), () => randomBytes(32).toString('base64url')),
  });
  await migrate(url, join(root, 'prisma', 'migrations'));
  return url;
}

async function startEmbedded(dataDirectory: string): Promise<string> {
  const postgres = await startPostgres(dataDirectory);
  onShutdown(postgres.stop);
  return postgres.url;
}

/** At the first start, and again after one that was cut short while it loaded the demo. Never where people work. */
async function isDemoDue(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ due: boolean }>(
      `select not exists (select from audit_entries where kind = 'demo_loaded')
          and (not exists (select from users) or exists (select from audit_entries where kind = 'demo_begun')) as due`,
    );
    return rows[0]?.due === true;
  } finally {
    await client.end();
  }
}

/** In a process of its own: the server to come shares nothing with the code that loaded the demo. */
async function loadDemo(): Promise<void> {
  console.log('Loading the demo …');
  const child = spawn(process.execPath, [join(root, 'scripts', 'demo-load.ts')], { cwd: root, stdio: 'inherit' });
  const code = await new Promise((done, fail) => child.once('error', fail).once('exit', done));
  if (code !== 0) throw new Error('The demo could not be loaded; what it says stands above.');
}
