import { spawn } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Installation, ownedFolder } from '#scripts/postgres/installation.ts';
import { dropStalePid } from '#scripts/postgres/stale-pid.ts';

export const superuser = 'desk';

/** Creates the cluster's files, unless they are there. A run that was cut short leaves nothing that looks complete. */
export async function createCluster(installation: Installation, password: string): Promise<void> {
  if (existsSync(join(dataFolder(installation), 'PG_VERSION'))) return;
  const { home, owner } = installation;
  const unfinished = join(home, 'data.creating');
  const passwordFile = join(home, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(dataFolder(installation), { recursive: true, force: true });
  ownedFolder(unfinished, owner);
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (owner) chownSync(passwordFile, owner.uid, owner.gid);
    await run(installation, 'initdb', [
      ...['-D', unfinished, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      // Lower case and character classes of Unicode, whatever locales this machine has.
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync'],
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, dataFolder(installation));
}

/**
 * Starts the server on a free port of the loopback interface and waits until it answers.
 * `settings` are passed on the command line, `name=value`.
 */
export async function startServer(installation: Installation, settings: readonly string[]): Promise<void> {
  dropStalePid(dataFolder(installation));
  const attempts = 4;
  for (let attempt = 1; ; attempt += 1) {
    const options = [`port=${await freePort()}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
    try {
      await run(installation, 'pg_ctl', [
        ...['start', '-D', dataFolder(installation), '-w', '-t', '120', '-l', logFile(installation)],
        ...['-o', options.map((option) => `-c ${option}`).join(' ')],
      ]);
      return;
    } catch (error) {
      // Another program may have taken the port, or the last processes of a killed server may still be leaving.
      if (attempt === attempts) throw error;
      await sleep(500 * attempt);
    }
  }
}

export async function stopServer(installation: Installation): Promise<void> {
  if (!existsSync(join(dataFolder(installation), 'postmaster.pid'))) return;
  await run(installation, 'pg_ctl', ['stop', '-D', dataFolder(installation), '-m', 'fast', '-w', '-t', '60']);
}

/** The port that a server of this cluster last wrote down, or null. Whether it still answers is another question. */
export function writtenPort(installation: Installation): number | null {
  const file = join(dataFolder(installation), 'postmaster.pid');
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : 0;
  return port > 0 ? port : null;
}

export function dataFolder({ home }: Installation): string {
  return join(home, 'data');
}

function logFile({ home }: Installation): string {
  return join(home, 'server.log');
}

async function run(installation: Installation, program: string, parameters: string[]): Promise<void> {
  const { binaries, owner, home } = installation;
  const child = spawn(join(binaries, process.platform === 'win32' ? `${program}.exe` : program), parameters, {
    ...owner,
    cwd: home,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk;
  });
  // “exit”, not “close”: the server that pg_ctl leaves behind may keep the pipe open.
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('exit', done));
  child.stderr.destroy();
  if (code !== 0)
    throw new Error(`PostgreSQL: ${program} ended with ${code}. ${complaint.trim()}${lastLog(installation)}`);
}

function lastLog(installation: Installation): string {
  const file = logFile(installation);
  if (!existsSync(file)) return '';
  return `\nThe end of ${file}:\n${readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n')}`;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))));
    });
  });
}
