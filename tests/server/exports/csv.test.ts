import { beforeAll, describe, expect, test, vi } from 'vitest';
import { products } from '#domain/catalogue/product.ts';
import { rowKinds } from '#domain/exports/columns.ts';
import { locales, operator, type Role } from '#domain/identity/user.ts';
import { statuses } from '#domain/triage/status.ts';
import { generateCases } from '#prisma/demo/generate.ts';
import { listPartners } from '#server/catalogue/partners.ts';
import { countRows, exportCsv } from '#server/exports/csv.ts';
import { pool } from '#server/platform/database.ts';
import { storeCase } from '#tests/support/cases.ts';
import { asked, exported, readCsv, textOf } from '#tests/support/csv.ts';
import { person } from '#tests/support/people.ts';

const later = () => new Date(Date.now() + 60_000);

beforeAll(async () => {
  await person('csm', { servesAll: true });
  await generateCases({ cases: 300, seed: 1, until: new Date() });
});

describe('the number of rows', () => {
  const filters = [
    {},
    { status: 'open' },
    ...statuses.map((status) => ({ status })),
    { status: 'declined,withdrawn' },
    ...products.map((product) => ({ product })),
    ...locales.map((language) => ({ language })),
    { assignee: 'nobody' },
    { language: 'sv', product: 'commerce-cloud', status: 'resolved' },
    { severity: 'high,critical', language: 'it,nl' },
    { sla: 'paused,late', version: '2.4.8' },
    { condition: 'added-later', response: 'refused,none', ageTo: '300' },
    { waived: 'scope', readinessFrom: '0', q: 'checkout' },
  ];

  test.each(filters)('under %j is the same on the page, in the answer and in the file', async (filter) => {
    const asOf = new Date();
    for (const rows of rowKinds) {
      const parameters = { ...filter, rows } as Record<string, string>;
      const counted = await countRows(operator, asked(parameters), asOf);
      const file = await exported(parameters, { asOf });
      expect([rows, file.rows, readCsv(file.text).length - 1]).toEqual([rows, counted, counted]);
    }
  });

  test('is that of the partners together', async () => {
    const partners = await listPartners(null);
    const counts = await Promise.all(partners.map(({ id }) => countRows(operator, asked({ partner: id }), new Date())));
    expect(counts.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(300);
  });

  test('does not grow by what is submitted after the page was shown', async () => {
    const asOf = new Date();
    const before = await countRows(operator, asked(), asOf);
    await storeCase({ submittedAt: later() });
    expect((await exported({}, { asOf })).rows).toBe(before);
    expect((await exported({}, { asOf: later() })).rows).toBe((before ?? 0) + 1);
  });
});

test('what arrives and changes while the file is read stays out of it', async () => {
  const result = await exportCsv(operator, asked(), later());
  if (!result.ok) throw new Error(result.code);
  await storeCase();
  await pool.query(`update escalations set title = 'Changed meanwhile'`);
  const text = await textOf(result.file);
  expect(readCsv(text)).toHaveLength(result.rows + 1);
  expect(text).not.toContain('Changed meanwhile');
});

describe('who may export', () => {
  test.each<[Role, boolean]>([
    ['customer', false],
    ['csm', false],
    ['admin', true],
  ])('%s: %s', async (role, allowed) => {
    const actor = await person(role, { servesAll: role === 'csm' });
    const result = await exportCsv(actor, asked(), new Date());
    expect(result.ok).toBe(allowed);
    if (result.ok) await result.file.cancel();
    else expect(result.code).toBe('forbidden');
    expect((await countRows(actor, asked(), new Date())) !== null).toBe(allowed);
  });
});

test('the audit log has who exported what, and how much, before the file is read', async () => {
  const admin = await person('admin');
  const asOf = new Date();
  const result = await exportCsv(admin, asked({ status: 'resolved', rows: 'contacts', labels: 'it' }), asOf);
  if (!result.ok) throw new Error(result.code);
  const { rows } = await pool.query(
    'select actor_id, data from audit_entries where kind = $1 order by id desc limit 1',
    ['export'],
  );
  expect(rows).toEqual([
    {
      actor_id: admin.id,
      data: {
        filter: { status: 'resolved' },
        rows: 'contacts',
        labels: 'it',
        headings: 'labels',
        separator: 'comma',
        bom: 'yes',
        asOf: asOf.toISOString(),
        count: result.rows,
      },
    },
  ]);
  await result.file.cancel();
});

describe('the connection of an export', () => {
  const snapshots = `pg_stat_activity
    where datname = current_database() and backend_xmin is not null and pid <> pg_backend_pid()`;
  const sessions = async () => (await pool.query(`select count(*) as n from ${snapshots}`)).rows[0].n as number;
  const start = async () => {
    const result = await exportCsv(operator, asked(), new Date());
    return result.ok ? result.file : result.code;
  };

  test('is closed when the reader goes away, before the first byte or after', async () => {
    const unread = await start();
    const begun = await start();
    if (typeof unread === 'string' || typeof begun === 'string') throw new Error('busy');
    const reader = begun.getReader();
    await reader.read();
    expect(await sessions()).toBe(2);
    await unread.cancel();
    await reader.cancel();
    await expect.poll(sessions).toBe(0);
  });

  test('is closed when the reader has gone before the file was begun', async () => {
    const gone = new AbortController();
    await exportCsv(operator, asked(), new Date(), gone.signal);
    await exportCsv(operator, asked(), new Date(), AbortSignal.abort());
    await expect.poll(sessions).toBe(1);
    gone.abort();
    await expect.poll(sessions).toBe(0);
  });

  test('is closed at the end of the file', async () => {
    await exported();
    await expect.poll(sessions).toBe(0);
  });

  test('is one of a few: more exports at once are told to come back, and may when one has ended', async () => {
    const files = [await start(), await start(), await start(), await start()];
    expect(await start()).toBe('busy');
    await Promise.all(files.map((file) => (typeof file === 'string' ? undefined : file.cancel())));
    const again = await start();
    expect(again).not.toBe('busy');
    if (typeof again !== 'string') await again.cancel();
  });

  test('is closed when the reader stands still, and the file is then no whole one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const file = await start();
    if (typeof file === 'string') throw new Error(file);
    const reader = file.getReader();
    await reader.read();
    vi.advanceTimersByTime(5 * 60_000);
    vi.useRealTimers();
    await expect.poll(sessions).toBe(0);
    await expect(readOn(reader)).rejects.toThrow('given up');
  });

  test.each([
    ['while it is read', async () => undefined],
    ['while nobody reads', async () => expect.poll(sessions).toBe(0)],
  ])('that breaks %s ends the file with an error, not as if it were whole', async (_, noticed) => {
    const file = await start();
    if (typeof file === 'string') throw new Error(file);
    const reader = file.getReader();
    await reader.read();
    await pool.query(`select pg_terminate_backend(pid) from ${snapshots}`);
    await noticed();
    await expect(readOn(reader)).rejects.toThrow();
    const next = await start();
    if (typeof next === 'string') throw new Error(next);
    await next.cancel();
  });
});

async function readOn(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  while (!(await reader.read()).done);
}
