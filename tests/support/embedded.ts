import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { writtenPort } from '#scripts/postgres/cluster.ts';
import { prepareInstallation } from '#scripts/postgres/installation.ts';
import { startPostgres } from '#scripts/postgres.ts';

/** Asks the embedded database of a folder something, while a server runs on it. */
export async function ask<Row extends pg.QueryResultRow>(folder: string, sql: string): Promise<Row[]> {
  const { url, stop } = await startPostgres(folder);
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
    await stop();
  }
}

/** The number of its first process, or null when no server has written one down. */
export async function postmaster(folder: string): Promise<number | null> {
  const installation = await prepareInstallation(folder);
  if (!writtenPort(installation)) return null;
  return Number(readFileSync(join(installation.home, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Ends it without a warning. */
export async function killPostgres(folder: string): Promise<void> {
  const pid = await postmaster(folder);
  if (pid) process.kill(pid, 'SIGKILL');
}

/** Ends what an earlier run has left running, and removes its files. */
export async function removeData(folder: string): Promise<void> {
  const { stop } = await startPostgres(folder);
  await stop();
  const { home } = await prepareInstallation(folder);
  rmSync(home, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}
