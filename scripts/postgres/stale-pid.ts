import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes a `postmaster.pid` whose number no longer belongs to a living PostgreSQL.
 *
 * PostgreSQL recognizes a dead process by itself, but takes two others for a running server: a killed one that nobody
 * has reaped (a zombie, usual in containers without an init), and a stranger that got the same number after a restart.
 */
export function dropStalePid(data: string): void {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const status = processStatus(Number(readFileSync(file, 'utf8').split('\n')[0]));
  if (status && (status.state.startsWith('Z') || !status.name.includes('postgres'))) rmSync(file, { force: true });
}

/** State letter and program name of a process, or null where there is none or it cannot be asked. */
function processStatus(pid: number): { state: string; name: string } | null {
  const file = `/proc/${pid}/stat`;
  if (existsSync('/proc/self/stat')) {
    const match = existsSync(file) ? /\((?<name>.*)\) (?<state>\S)/s.exec(readFileSync(file, 'utf8')) : null;
    return match?.groups ? { state: match.groups.state ?? '', name: match.groups.name ?? '' } : null;
  }
  if (process.platform === 'win32') return null;
  const [state = '', name = ''] = spawnSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' })
    .stdout.trim()
    .split(/\s+/);
  return state ? { state, name } : null;
}
