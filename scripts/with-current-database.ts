import pg from 'pg';
import { withDatabase } from '#scripts/with-database.ts';
import { closeDatabase } from '#server/platform/database.ts';
import { pendingMigrations } from '#server/platform/migrations.ts';

/**
 * Runs a script's work on the connections of the program, with a database that is of this version; another one ends it
 * with what to do about that.
 */
export async function withCurrentDatabase(work: () => Promise<void>): Promise<void> {
  await withDatabase(async (url) => {
    if ((await pending(url)).length > 0)
      throw new Error('The database is of an earlier version. First: npm run migrate');
    try {
      await work();
    } finally {
      await closeDatabase();
    }
  });
}

async function pending(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await pendingMigrations(client);
  } finally {
    await client.end();
  }
}
