import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { type MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { root } from '#scripts/configuration.ts';
import { SchemaEngineAdapter } from '#scripts/schema-engine-adapter.ts';

export const migrationsFolder = join(root, 'prisma', 'migrations');
export const lockFile = 'migration_lock.toml';

/**
 * The SQL that the migrations lack to give prisma/schema.prisma, or null when they agree. It tries them in a database of
 * its own on the server of `url`.
 */
export async function differenceToSchema(url: string): Promise<string | null> {
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
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  return {
    baseDir: migrationsFolder,
    shadowDbInitScript: '',
    lockfile: { path: lockFile, content: await readFile(join(migrationsFolder, lockFile), 'utf8').catch(() => null) },
    migrationDirectories: await Promise.all(
      names.map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(join(migrationsFolder, path, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  };
}
