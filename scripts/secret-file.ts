import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The secret in a file that only its owner may read; made at the first call. Two first calls at once agree on one. */
export function secretFile(path: string, make: () => string): string {
  if (!existsSync(path)) createWhole(path, make());
  return readFileSync(path, 'utf8').trim();
}

/** A link appears with its content, so nobody reads half a secret; the second of two writers finds the name taken. */
function createWhole(path: string, content: string): void {
  const draft = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
