// npm run migration -- create NAME | check: writes the SQL that brings the migrations up to prisma/schema.prisma, or
// says whether they agree. For development: it needs Prisma's schema engine, here the one that runs without a download.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { type MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { root } from '#scripts/configuration.ts';
import { SchemaEngineAdapter } from '#scripts/schema-engine-adapter.ts';
import { withDatabase } from '#scripts/with-database.ts';

const folder = join(root, 'prisma', 'migrations');
const lockFile = 'migration_lock.toml';

await withDatabase(async (url) => {
  const [command, name = ''] = process.argv.slice(2);
  const difference = await differenceToSchema(url);
  if (command === 'check') check(difference);
  else if (command === 'create') await create(difference, name);
  else throw new Error('npm run migration -- create NAME | check');
});
process.exit();

/** The SQL that is missing, or null. */
async function differenceToSchema(url: string): Promise<string | null> {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  const schema = { path: 'schema.prisma', content: await readFile(join(root, 'prisma', 'schema.prisma'), 'utf8') };
  const engine = await SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new SchemaEngineAdapter(url)),
  );
  const migrations = await readMigrationList();
  const { exitCode, stdout } = await engine.diff({
    from: migrations.migrationDirectories.length > 0 ? { tag: 'migrations', ...migrations } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 0 ? null : (stdout ?? '');
}

async function readMigrationList(): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  return {
    baseDir: folder,
    shadowDbInitScript: '',
    lockfile: { path: lockFile, content: await readFile(join(folder, lockFile), 'utf8').catch(() => null) },
    migrationDirectories: await Promise.all(
      names.map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(join(folder, path, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  };
}

function check(difference: string | null): void {
  if (difference !== null) throw new Error(`prisma/schema.prisma is ahead of the migrations:\n${difference}`);
  console.log('Schema and migrations agree.');
}

async function create(difference: string | null, name: string): Promise<void> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('Give the migration a name in snake_case.');
  if (difference === null) {
    console.log('Nothing to write: schema and migrations agree.');
    return;
  }
  const time = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const file = join(folder, `${time}_${name}`, 'migration.sql');
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, difference, { flag: 'wx' });
  await writeFile(join(folder, lockFile), 'provider = "postgresql"\n');
  console.log(`Wrote ${file}. Read it, and complete it by hand where Prisma has no word for a thing.`);
}
