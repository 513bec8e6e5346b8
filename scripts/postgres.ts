import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import {
  createCluster,
  dataFolder,
  startServer,
  stopServer,
  superuser,
  writtenPort,
} from '#scripts/postgres/cluster.ts';
import { type Installation, prepareInstallation } from '#scripts/postgres/installation.ts';
import { acquireLock } from '#scripts/postgres/lock.ts';
import { secretFile } from '#scripts/secret-file.ts';

export type RunningPostgres = {
  /** Connection string of the database, password included. */
  url: string;
  /** Whether a server was there already. */
  adopted: boolean;
  /** Lets go of the server, and ends it unless another process still uses it. */
  stop: () => Promise<void>;
};

/**
 * Gives a running PostgreSQL with its files below `dataDirectory`, from the programs that npm installed.
 *
 * Several processes may ask at once: the first starts it, the others adopt it, the last to let go ends it. A server that
 * was left behind by a killed process is adopted; one that was killed itself recovers from its own log.
 *
 * @param settings PostgreSQL settings, `name=value`; they count when this call is the one that starts it.
 */
export async function startPostgres(
  dataDirectory: string,
  { database = 'desk', settings = [] }: { database?: string; settings?: readonly string[] } = {},
): Promise<RunningPostgres> {
  const installation = await prepareInstallation(dataDirectory);
  const starting = join(dataDirectory, 'postgres.starting');
  const inUse = join(dataDirectory, 'postgres.in-use');
  const password = secretFile(join(dataDirectory, 'postgres.password'), () => randomBytes(24).toString('base64url'));

  return alone(starting, async () => {
    await createCluster(installation, password);
    const adopted = await answers(installation, password);
    if (!adopted) await startServer(installation, settings);
    const use = await acquireLock(inUse, 'shared', 10_000);
    if (!use) throw new Error(`Another process holds ${inUse}.`);
    await createDatabase(connectionString(installation, password, 'postgres'), database);
    return {
      url: connectionString(installation, password, database),
      adopted,
      stop: async () => {
        use.release();
        await alone(starting, () => stopUnlessUsed(installation, inUse));
      },
    };
  });
}

async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = await acquireLock(file, 'exclusive', 180_000);
  if (!lock) throw new Error(`Another process has been starting PostgreSQL for three minutes (${file}).`);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

async function stopUnlessUsed(installation: Installation, inUse: string): Promise<void> {
  const nobodyElse = await acquireLock(inUse, 'exclusive');
  if (!nobodyElse) return;
  await stopServer(installation);
  nobodyElse.release();
}

function connectionString(installation: Installation, password: string, database: string): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${writtenPort(installation)}/${database}`;
}

/** Asks the server itself: after a kill, `pg_ctl status` may still say “running”, and a stranger may own the port. */
async function answers(installation: Installation, password: string): Promise<boolean> {
  if (!existsSync(dataFolder(installation)) || !writtenPort(installation)) return false;
  const client = new pg.Client({
    connectionString: connectionString(installation, password, 'postgres'),
    connectionTimeoutMillis: 5000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === dataFolder(installation);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
