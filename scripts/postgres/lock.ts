import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

export type Lock = { release: () => void };

/**
 * Takes a lock that the operating system itself drops when the process ends, however it ends: SQLite's lock on a file.
 * A file with a process id in it would outlive a `kill -9` and then have to be guessed about.
 *
 * @returns null when others hold the file for longer than `patience` milliseconds.
 */
export async function acquireLock(file: string, mode: 'shared' | 'exclusive', patience = 0): Promise<Lock | null> {
  mkdirSync(dirname(file), { recursive: true });
  const deadline = Date.now() + patience;
  for (;;) {
    const lock = tryLock(file, mode);
    if (lock || Date.now() >= deadline) return lock;
    await sleep(50);
  }
}

function tryLock(file: string, mode: 'shared' | 'exclusive'): Lock | null {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    // A deferred transaction holds a shared lock from its first read on.
    database.exec(mode === 'exclusive' ? 'begin exclusive' : 'begin; select count(*) from sqlite_master');
    return { release: () => database.close() };
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  const sqliteBusy = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}
