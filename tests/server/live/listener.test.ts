import { resolve } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { operator } from '#domain/identity/user.ts';
import { startPostgres } from '#scripts/postgres.ts';
import { recordEvent } from '#server/history/events.ts';
import { type Listener, makeListener } from '#server/live/listener.ts';
import type { Notice } from '#server/live/notice.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { storeCase } from '#tests/support/cases.ts';
import { killPostgres, removeData } from '#tests/support/embedded.ts';

/** A busy machine takes its time. */
const patient = { timeout: 15_000 };

const listeners: Listener[] = [];

afterEach(async () => {
  for (const listener of listeners.splice(0)) await listener.stop();
});

/** What an instance hears, in its order. */
async function instance(connect?: () => pg.Client): Promise<{ heard: Notice[]; listener: Listener }> {
  const listener = connect ? makeListener(connect) : makeListener();
  listeners.push(listener);
  const heard: Notice[] = [];
  listener.subscribe((notice) => heard.push(notice));
  await listener.start();
  return { heard, listener };
}

test('what happens to a case reaches every instance, with ids and codes alone', async () => {
  const [one, other] = [await instance(), await instance()];
  const { id } = await storeCase();
  await recordEvent(pool, { escalationId: id, version: 2, kind: 'note_added', actor: operator, data: { reason: 'x' } });
  const { rows } = await pool.query<{ id: number; organization: string }>(
    `select h.id, e.organization_id as organization from case_events h join escalations e on e.id = h.escalation_id
     where e.id = $1 order by h.id`,
    [id],
  );
  const told = ['submitted', 'note_added'].map((kind, index) => ({
    about: 'case',
    event: rows[index]?.id,
    escalation: id,
    organization: rows[index]?.organization,
    version: index + 1,
    kind,
  }));
  for (const { heard } of [one, other]) await expect.poll(() => heard, patient).toEqual([{ about: 'resync' }, ...told]);
});

test('what is rolled back, or loaded quietly, is told to nobody', async () => {
  const { heard } = await instance();
  const quiet = await transaction(async (sql) => {
    await sql.query(`set local desk.quiet = 'on'`);
    const { rows } = await sql.query<{ id: string }>('select id from escalations limit 1');
    await recordEvent(sql, { escalationId: rows[0]?.id ?? '', version: 3, kind: 'note_added', actor: operator });
    return rows[0]?.id ?? '';
  });
  const gone = transaction(async (sql) => {
    await recordEvent(sql, { escalationId: quiet, version: 4, kind: 'note_added', actor: operator });
    throw new Error('rolled back');
  });
  await expect(gone).rejects.toThrow('rolled back');
  await recordEvent(pool, { escalationId: quiet, version: 5, kind: 'note_added', actor: operator });
  await expect.poll(() => heard.length, patient).toBe(2);
  expect(heard[1]).toMatchObject({ about: 'case', version: 5 });
});

test('what others send on the channel is left out', async () => {
  const { heard } = await instance();
  for (const payload of ['', 'null', '{"event":1}', '[]', '{'])
    await pool.query(`select pg_notify('case_changed', $1)`, [payload]);
  const { id } = await storeCase();
  await expect.poll(() => heard.length, patient).toBe(2);
  expect(heard[1]).toMatchObject({ about: 'case', escalation: id });
});

test('a connection that is cut is opened again, and whoever hears is told to resync', async () => {
  const { heard, listener } = await instance();
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'escalation-desk-live' and datname = current_database()`,
  );
  await expect.poll(() => heard, patient).toEqual([{ about: 'resync' }, { about: 'resync' }]);
  expect(listener.connected()).toBe(true);
  await storeCase();
  await expect.poll(() => heard.at(-1), patient).toMatchObject({ about: 'case', kind: 'submitted' });
});

test('it outlives a restart of the database', async () => {
  const folder = resolve(`.data/test-live-${process.pid}`);
  let postgres = await startPostgres(folder);
  try {
    const { heard, listener } = await instance(() => new pg.Client({ connectionString: postgres.url }));
    await killPostgres(folder);
    await expect.poll(() => listener.connected(), patient).toBe(false);
    const before = postgres;
    postgres = await startPostgres(folder);
    await before.stop();
    await expect.poll(() => heard, patient).toEqual([{ about: 'resync' }, { about: 'resync' }]);
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    const ids = { escalation: crypto.randomUUID(), organization: crypto.randomUUID() };
    await client.query(`select pg_notify('case_presence', $1)`, [JSON.stringify(ids)]);
    await client.end();
    await expect.poll(() => heard.at(-1), patient).toEqual({ about: 'presence', ...ids });
    await listener.stop();
  } finally {
    await postgres.stop();
    await removeData(folder);
  }
}, 60_000);
