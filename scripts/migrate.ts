// npm run migrate [-- status]: brings the database of DATABASE_URL, else the embedded one, up to this version.
import pg from 'pg';
import { withDatabase } from '#scripts/with-database.ts';
import { migrate, pendingMigrations } from '#server/platform/migrations.ts';

await withDatabase(async (url) => {
  const [command = 'apply'] = process.argv.slice(2);
  if (command === 'apply') print('Applied', await migrate(url));
  else if (command === 'status') print('Pending', await pending(url));
  else throw new Error('npm run migrate [-- status]');
});

async function pending(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await pendingMigrations(client);
  } finally {
    await client.end();
  }
}

function print(title: string, names: string[]): void {
  console.log(names.length > 0 ? [`${title}:`, ...names].join('\n  ') : 'The database is up to date.');
}
