import { readConfiguration } from '#scripts/configuration.ts';
import { startPostgres } from '#scripts/postgres.ts';

/**
 * Runs a script's work with a database: that of DATABASE_URL, else the embedded one, which is started for it or shared
 * with whatever runs on it. DATABASE_URL and DATA_DIR are set for the work; an error is printed and counts as exit 1.
 */
export async function withDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = readConfiguration('development');
  const embedded = DATABASE_URL ? null : await startPostgres(DATA_DIR);
  const url = DATABASE_URL ?? embedded?.url ?? '';
  process.env.DATABASE_URL = url;
  process.env.DATA_DIR = DATA_DIR;
  try {
    await work(url);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await embedded?.stop();
  }
}
