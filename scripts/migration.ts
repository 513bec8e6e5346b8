// npm run migration -- create NAME | check: writes the SQL that brings the migrations up to prisma/schema.prisma, or
// says whether they agree. For development: it needs Prisma's schema engine, here the one that runs without a download.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { differenceToSchema, lockFile, migrationsFolder } from '#scripts/schema-difference.ts';
import { withDatabase } from '#scripts/with-database.ts';

await withDatabase(async (url) => {
  const [command, name = ''] = process.argv.slice(2);
  const difference = await differenceToSchema(url);
  if (command === 'check') check(difference);
  else if (command === 'create') await create(difference, name);
  else throw new Error('npm run migration -- create NAME | check');
});
process.exit();

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
  const file = join(migrationsFolder, `${time}_${name}`, 'migration.sql');
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, difference, { flag: 'wx' });
  await writeFile(join(migrationsFolder, lockFile), 'provider = "postgresql"\n');
  console.log(`Wrote ${file}. Read it, and complete it by hand where Prisma has no word for a thing.`);
}
