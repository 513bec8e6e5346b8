import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { migrate, pendingMigrations } from '#server/platform/migrations.ts';
import { withDatabaseName } from '#tests/support/postgres.ts';

let folder: string;
let admin: pg.Client;
let client: pg.Client;
const name = `migrations_${process.pid}`;
const url = withDatabaseName(inject('adminUrl'), name);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  admin = new pg.Client({ connectionString: inject('adminUrl') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  client = new pg.Client({ connectionString: url });
  await client.connect();
});

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await client.end();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

function write(migration: string, sql: string): void {
  mkdirSync(join(folder, migration), { recursive: true });
  writeFileSync(join(folder, migration, 'migration.sql'), sql);
}

describe('migrating', () => {
  test('applies what is missing, in order, and nothing twice', async () => {
    write('2_more', 'alter table one add column more int');
    write('1_first', 'create table one (id int)');
    expect(await pendingMigrations(client, folder)).toEqual(['1_first', '2_more']);
    expect(await migrate(url, folder)).toEqual(['1_first', '2_more']);
    expect(await migrate(url, folder)).toEqual([]);
    expect(await pendingMigrations(client, folder)).toEqual([]);
  });

  test('happens once when several servers start at the same time', async () => {
    write('1_first', 'create table one (id int)');
    const runs = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
    expect(runs.flat()).toEqual(['1_first']);
  });

  test('leaves nothing of a failing file, names its line, and goes on once it is mended', async () => {
    write('1_first', 'create table one (id int);\n\ncreate table two (id nonsense);');
    await expect(migrate(url, folder)).rejects.toThrow(/1_first, line 3: type "nonsense" does not exist/);
    expect((await client.query("select to_regclass('one') as found")).rows).toEqual([{ found: null }]);
    write('1_first', 'create table one (id int)');
    expect(await migrate(url, folder)).toEqual(['1_first']);
  });

  test('refuses a file that was changed after it was applied, and a database of a newer version', async () => {
    write('1_first', 'create table one (id int)');
    await migrate(url, folder);
    write('1_first', 'create table one (id bigint)');
    await expect(migrate(url, folder)).rejects.toThrow('1_first was changed after it was applied');
    rmSync(join(folder, '1_first'), { recursive: true });
    await expect(pendingMigrations(client, folder)).rejects.toThrow('this version lacks: 1_first');
  });
});
