import { describe, expect, test } from 'vitest';
import { pool, prisma, transaction } from '#server/platform/database.ts';
import { readiness } from '#server/platform/readiness.ts';

describe('the database', () => {
  test('gives dates as text, counts as numbers and times as Date', async () => {
    const { rows } = await pool.query(
      "select date '2026-02-28' as day, count(*) as many, now() as moment from (select 1) one",
    );
    expect(rows).toEqual([{ day: '2026-02-28', many: 1, moment: expect.any(Date) }]);
  });

  test('is fresh and migrated for each file of tests, and one and the same for pg and Prisma', async () => {
    expect(await prisma.user.count()).toBe(0);
    const [row] = await prisma.$queryRaw<{ name: string }[]>`select current_database() as name`;
    const { rows } = await pool.query<{ name: string }>('select current_database() as name');
    expect(row?.name).toBe(rows[0]?.name);
  });

  test('is ready', async () => {
    expect(await readiness()).toEqual({ ok: true });
  });

  test('is not ready while it lacks a migration', async () => {
    await pool.query(
      `delete from "_prisma_migrations" where migration_name = (select max(migration_name) from "_prisma_migrations")`,
    );
    expect(await readiness()).toEqual({ ok: false, code: 'migrations-pending' });
  });
});

describe('a transaction', () => {
  test('stores all of its work and gives back what the work gives', async () => {
    await pool.query('create table kept (answer int)');
    const answer = await transaction(async (sql) => {
      await sql.query('insert into kept values (42)');
      return 42;
    });
    expect(answer).toBe(42);
    expect((await pool.query('select answer from kept')).rows).toEqual([{ answer: 42 }]);
  });

  test('stores nothing when the work throws, and leaves the connection usable', async () => {
    await pool.query('create table lost (answer int)');
    const failing = transaction(async (sql) => {
      await sql.query('insert into lost values (42)');
      await sql.query('select 1 / 0');
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect((await pool.query('select answer from lost')).rows).toEqual([]);
  });
});
