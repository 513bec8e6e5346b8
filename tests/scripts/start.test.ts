import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'start-')), 'data');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

function start(environment: Record<string, string>): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, [resolve('scripts/start.ts')], {
    env: { ...process.env, ...environment, DATA_DIR: folder },
    encoding: 'utf8',
    timeout: 60_000,
  });
}

describe('a start that cannot be', () => {
  test('ends with the list of what to mend in the configuration, and starts nothing', () => {
    const { status, stderr } = start({ PORT: 'three thousand', TRUSTED_PROXIES: 'all', LOG_LEVEL: 'loud' });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      'The configuration needs mending:',
      expect.stringMatching(/^ {2}PORT must be a whole number from 1 to 65535, for example PORT=3000$/),
      expect.stringMatching(/^ {2}TRUSTED_PROXIES must/),
      expect.stringMatching(/^ {2}LOG_LEVEL must be one of/),
    ]);
    expect(existsSync(folder)).toBe(false);
  });

  test('ends when the port that was asked for is in use', async () => {
    const other = createServer();
    const port = await new Promise<number>((done) =>
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        done(typeof address === 'object' && address ? address.port : 0);
      }),
    );
    const { status, stderr } = start({ PORT: String(port), DATABASE_URL: '' });
    other.close();
    expect(status).toBe(1);
    expect(stderr).toContain(`Port ${port} is in use.`);
    expect(existsSync(folder)).toBe(false);
  });

  test('ends when the database does not answer', () => {
    const { status, stderr } = start({
      DATABASE_URL: 'postgresql://desk:secret@127.0.0.1:1/desk',
      AUTH_SECRET: 'x'.repeat(32),
      PORT: '',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('ECONNREFUSED');
    expect(stderr).not.toContain('secret');
  });
});
