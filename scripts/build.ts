// npm run build: builds the production server.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { readConfiguration, root } from '#scripts/configuration.ts';
import { acquireLock } from '#scripts/postgres/lock.ts';

const folder = process.env.NEXT_DIST_DIR || '.next';

/** The folder of the built server, complete with its files for the browser. */
export const builtServer = join(root, folder, 'standalone');

/** Builds unless the last build is of these very sources. Of several at once, one builds and the others wait. */
export async function buildIfStale(dataDirectory: string): Promise<void> {
  const lock = await acquireLock(join(dataDirectory, 'build.lock'), 'exclusive', 900_000);
  if (!lock) throw new Error('Another process has been building for fifteen minutes.');
  try {
    if (!isCurrent()) await build();
  } finally {
    lock.release();
  }
}

/** Builds now. The build asks for no configuration and no database. */
export async function build(): Promise<void> {
  const sources = fingerprint();
  rmSync(stamp, { force: true });
  const { DATABASE_URL: _, ...environment } = process.env;
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    env: { ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  const code = await new Promise((done, fail) => child.once('error', fail).once('exit', done));
  if (code !== 0) throw new Error('The build failed; what it says stands above.');
  replace(join(root, folder, 'static'), join(builtServer, folder, 'static'));
  replace(join(root, 'public'), join(builtServer, 'public'));
  writeFileSync(stamp, sources);
}

function replace(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}

/** Says of which sources the build is; it is written last, so that a build that was cut short has none. */
const stamp = join(builtServer, 'sources.sha256');

function isCurrent(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** What a build depends on; a change of anything else, a test or a page of docs, needs none. */
const inputs = [
  ...[
    'app',
    'domain',
    'i18n',
    'messages',
    'prisma/demo',
    'prisma/migrations',
    'prisma/schema.prisma',
    'public',
    'server',
    'ui',
  ],
  ...['instrumentation.ts', 'next.config.js', 'package-lock.json', 'postcss.config.js', 'proxy.ts', 'tsconfig.json'],
];

function fingerprint(): string {
  const hash = createHash('sha256').update(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '');
  for (const path of inputs.map((name) => join(root, name)).filter((path) => existsSync(path))) {
    for (const file of filesOf(path)) hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Without the declarations that a build writes beside the messages. */
function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .flatMap((entry) =>
      entry.isFile() && !entry.name.endsWith('.d.json.ts') ? [join(entry.parentPath, entry.name)] : [],
    )
    .sort();
}

if (import.meta.main) {
  readConfiguration('production');
  await build();
}
