import { expect, test } from '@playwright/test';
import { ask, killPostgres, postmaster, removeData } from '#tests/support/embedded.ts';
import { startServer } from '#tests/support/server.ts';

// Each on a folder of its own, beside the server that the other tests share.
test.describe('npm start', () => {
  const folder = `.data/e2e-start-${process.pid}`;

  test.afterEach(() => removeData(folder));

  test('prints address and sign-ins, ends all of it at Ctrl-C, and keeps the data for the next start', async () => {
    const first = await startServer(folder, { DEMO: '1' });
    expect(first.output()).toContain(`Escalation Desk: ${first.address}`);
    expect(first.output()).toMatch(/Sign in to the demo as:\n( {2}\S+@\S+ .*\n)+/);
    const people = await countPeople();
    expect(people).toBeGreaterThan(0);
    expect(await first.end('SIGINT')).toBe(0);
    expect(await postmaster(folder)).toBeNull();

    const second = await startServer(folder, { DEMO: '1' });
    expect(second.output()).not.toContain('Loading the demo');
    expect(await countPeople()).toBe(people);
    await second.end();
  });

  test('recovers after the server was killed, and after the database was killed with it', async () => {
    const first = await startServer(folder, { DEMO: '0' });
    await first.end('SIGKILL');
    const second = await startServer(folder, { DEMO: '0' });
    expect((await fetch(`${second.address}/api/health/ready`)).status).toBe(200);

    await killPostgres(folder);
    await second.end('SIGKILL');
    const third = await startServer(folder, { DEMO: '0' });
    expect((await fetch(`${third.address}/api/health/ready`)).status).toBe(200);
    await third.end();
  });

  test('lives on without its database, and says that it is not ready', async () => {
    const server = await startServer(folder, { DEMO: '0' });
    await killPostgres(folder);
    const response = await fetch(`${server.address}/api/health/ready`);
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 503, code: 'database-unreachable' });
    expect((await fetch(`${server.address}/api/health/live`)).status).toBe(200);
    await server.end();
  });

  async function countPeople(): Promise<number> {
    const [row] = await ask<{ count: string }>(folder, 'select count(*) from users');
    return Number(row?.count);
  }
});
