import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

type Migration = { name: string; sql: string; checksum: string };
type Applied = { migration_name: string; checksum: string; finished_at: Date | null; logs: string | null };

/** The key that Prisma's own command takes, so that the two never run at once. */
const advisoryLock = 72707369;

/**
 * Brings a database up to this version: applies the missing files of prisma/migrations in order, each together with its
 * record in one transaction, so that a run that is cut short leaves nothing half done. The records are those of
 * Prisma's own `migrate deploy`. Several may run it at once; one works, the others wait and find nothing to do.
 *
 * @returns the names that were applied now.
 * @throws Error with the file, line and reason when a migration fails, was changed after it was applied, or is unknown
 *   to this version.
 */
export async function migrate(connectionString: string, folder = migrationsFolder()): Promise<string[]> {
  const files = await readMigrations(folder);
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    await client.query(createRecords);
    const pending = compare(files, await readRecords(client));
    for (const file of pending) await apply(client, file);
    return pending.map((file) => file.name);
  } finally {
    await client.end();
  }
}

/**
 * The names of migrations that a database still lacks; asks only, changes nothing.
 *
 * @throws Error as `migrate` does when files and records contradict each other.
 */
export async function pendingMigrations(
  client: pg.ClientBase | pg.Pool,
  folder = migrationsFolder(),
): Promise<string[]> {
  const files = await readMigrations(folder);
  const { rows } = await client.query<{ exists: boolean }>(
    `select to_regclass('"_prisma_migrations"') is not null as exists`,
  );
  return compare(files, rows[0]?.exists ? await readRecords(client) : []).map((file) => file.name);
}

/** Below the working folder: the checkout for scripts, the built server's own copy for the server. */
function migrationsFolder(): string {
  return join(process.cwd(), 'prisma', 'migrations');
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function readRecords(client: pg.ClientBase | pg.Pool): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    `select migration_name, checksum, finished_at, logs from "_prisma_migrations"
     where rolled_back_at is null order by started_at`,
  );
  return rows;
}

function compare(files: Migration[], records: Applied[]): Migration[] {
  for (const record of records) {
    const file = files.find(({ name }) => name === record.migration_name);
    if (!record.finished_at) {
      throw new Error(`Migration ${record.migration_name} failed earlier: ${record.logs ?? 'without a word'}`);
    }
    if (!file) throw new Error(`The database has a migration that this version lacks: ${record.migration_name}`);
    if (file.checksum !== record.checksum) throw new Error(`Migration ${file.name} was changed after it was applied.`);
  }
  return files.filter((file) => !records.some((record) => record.migration_name === file.name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    const { message, position, detail } = cause as pg.DatabaseError;
    const line = position ? `, line ${sql.slice(0, Number(position)).split('\n').length}` : '';
    throw new Error(`Migration ${name}${line}: ${message}${detail ? ` (${detail})` : ''}`, { cause });
  }
}

/** As Prisma makes it. */
const createRecords = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;
