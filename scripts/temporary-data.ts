import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { prepareInstallation } from '#scripts/postgres/installation.ts';

/** Runs `work` with a data directory of its own, of which nothing is left afterwards. */
export async function withTemporaryData<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'escalation-desk-'));
  // Under root, PostgreSQL runs as another user, who has to get in.
  chmodSync(folder, 0o711);
  const { home } = await prepareInstallation(folder);
  try {
    return await work(folder);
  } finally {
    for (const path of [dirname(home), folder]) rmSync(path, { recursive: true, force: true });
  }
}
