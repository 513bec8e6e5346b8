import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { acquireLock } from '#scripts/postgres/lock.ts';
import { startPostgres } from '#scripts/postgres.ts';
import { migrate } from '#server/platform/migrations.ts';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
    template: string;
  }
}

/** For tests nothing has to survive a loss of power. */
const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

/** Once before the server tests: a PostgreSQL of their own with a migrated template, shared by runs at the same time. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = resolve('.data/test');
  const postgres = await startPostgres(folder, { database: 'admin', settings: fast });
  const template = await prepareTemplate(postgres.url, folder);
  project.provide('adminUrl', postgres.url);
  project.provide('template', template);
  return postgres.stop;
}

/** A migrated database whose name says of which migrations; it is made when the first run needs it. */
export async function prepareTemplate(adminUrl: string, folder: string): Promise<string> {
  const name = `template_${migrationsHash()}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  const lock = await acquireLock(join(folder, 'template.lock'), 'exclusive', 60_000);
  if (!lock) throw new Error('Another test run has been making the template database for a minute.');
  await admin.connect();
  try {
    const { rows } = await admin.query<{ datname: string }>(
      `select datname from pg_database where datname like 'template\\_%'`,
    );
    if (rows.some(({ datname }) => datname === name)) return name;
    const unfinished = `unfinished_${name}`;
    await admin.query(`drop database if exists ${unfinished} with (force)`);
    await admin.query(`create database ${unfinished}`);
    await migrate(withDatabaseName(adminUrl, unfinished));
    await admin.query(`alter database ${unfinished} rename to ${name}`);
    return name;
  } finally {
    await admin.end();
    lock.release();
  }
}

/** The same server, another database. */
export function withDatabaseName(url: string, name: string): string {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

function migrationsHash(): string {
  const folder = resolve('prisma/migrations');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.sql')) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
