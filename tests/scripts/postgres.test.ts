import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareInstallation } from '#scripts/postgres/installation.ts';
import { startPostgres } from '#scripts/postgres.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postgres-test-'));
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  const { stop } = await startPostgres(folder);
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  test('keeps its data from one start to the next', async () => {
    const first = await startPostgres(folder);
    await query(first.url, "create table kept as select 'yes' as answer");
    await first.stop();
    await expect(query(first.url, 'select 1')).rejects.toThrow();

    const second = await startPostgres(folder);
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 'yes' }]);
    await second.stop();
  });

  test('asks for its password, which only its owner can read, and listens on the loopback interface alone', async () => {
    const { url, stop } = await startPostgres(folder);
    const wrong = Object.assign(new URL(url), { password: 'guess' }).href;
    await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(folder, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(await query(url, "select current_setting('listen_addresses') as address")).toEqual([
      { address: '127.0.0.1' },
    ]);
    await stop();
  });

  test('comes up once for two first starts at the same time, and ends with the last of them', async () => {
    const [one, other] = await Promise.all([hold(folder), hold(folder)]);
    expect(one.url).toBe(other.url);
    expect([one.adopted, other.adopted].sort()).toEqual([false, true]);

    await one.end('SIGTERM');
    expect(await query(other.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
    await other.end('SIGTERM');
    await expect(query(other.url, 'select 1')).rejects.toThrow();
  });

  test('is adopted when the process that started it was killed', async () => {
    const killed = await hold(folder);
    await killed.end('SIGKILL');
    const next = await startPostgres(folder);
    expect(next).toMatchObject({ adopted: true, url: killed.url });
    await next.stop();
    await expect(query(next.url, 'select 1')).rejects.toThrow();
  });

  test('recovers what was committed after it was killed itself', async () => {
    const first = await hold(folder);
    await query(first.url, 'create table kept as select 42 as answer');
    process.kill(await postmasterPid(folder), 'SIGKILL');
    await first.end('SIGKILL');

    const next = await startPostgres(folder);
    expect(next.adopted).toBe(false);
    expect(await query(next.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await next.stop();
  });

  test('starts although a stranger got the number of its dead process', async () => {
    const first = await startPostgres(folder);
    await first.stop();
    const { home } = await prepareInstallation(folder);
    const lines = [process.pid, join(home, 'data'), 0, 5432, '', '127.0.0.1', '  1  1', 'ready'];
    writeFileSync(join(home, 'data', 'postmaster.pid'), `${lines.join('\n')}\n`);

    const next = await startPostgres(folder);
    expect(await query(next.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
    await next.stop();
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function postmasterPid(dataDirectory: string): Promise<number> {
  const { home } = await prepareInstallation(dataDirectory);
  return Number(readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

type Holder = { url: string; adopted: boolean; end: (signal: NodeJS.Signals) => Promise<void> };

/** Another process that uses the database. */
async function hold(dataDirectory: string): Promise<Holder> {
  const child: ChildProcess = spawn(process.execPath, [resolve('tests/support/hold-postgres.ts'), dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const line = await new Promise<string>((done, fail) => {
    child.stdout?.once('data', (chunk: Buffer) => done(String(chunk)));
    child.once('exit', (code) => fail(new Error(`ended with ${code} before it printed anything`)));
  });
  return {
    ...(JSON.parse(line) as { url: string; adopted: boolean }),
    end: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}
