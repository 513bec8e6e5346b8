// Writes the database client (prisma/generated) from prisma/schema.prisma. Runs after every installation.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const prismaPackage = dirname(createRequire(import.meta.url).resolve('prisma/package.json'));

// Generating needs no schema engine, yet the command downloads one unless it is told of a file that exists.
const offline = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
};

const { status, stdout, stderr, error } = spawnSync(
  process.execPath,
  [join(prismaPackage, 'build/index.js'), 'generate', '--schema', 'prisma/schema.prisma', '--no-hints'],
  { cwd: root, env: { ...process.env, ...offline }, encoding: 'utf8' },
);
if (error) throw error;
if (status !== 0) process.stderr.write(stdout + stderr);
process.exitCode = status ?? 1;
