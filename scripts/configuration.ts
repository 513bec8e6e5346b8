import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeProblems, type Environment, readEnvironment } from '#server/platform/env.ts';

/** The checkout. */
export const root = resolve(import.meta.dirname, '..');

/**
 * Reads the configuration from the environment and the file `.env`; what the environment says counts. DATA_DIR comes
 * back absolute. A wrong configuration ends the process with the list of what to mend.
 */
export function readConfiguration(mode: Environment['NODE_ENV']): Environment & { DATA_DIR: string } {
  const file = resolve(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const result = readEnvironment({ ...process.env, NODE_ENV: mode });
  if (!result.ok) {
    console.error(describeProblems(result.problems));
    process.exit(1);
  }
  return { ...result.env, DATA_DIR: resolve(root, result.env.DATA_DIR) };
}
