import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { withDatabaseName } from '#tests/support/postgres.ts';

// Runs before each file of server tests: gives it a fresh, migrated, empty database behind `pool` and `prisma`.
const name = `test_${randomUUID().replaceAll('-', '')}`;
const admin = new pg.Client({ connectionString: inject('adminUrl') });
await admin.connect();
await admin.query(`create database ${name} template ${inject('template')}`);

Object.assign(process.env, {
  DATABASE_URL: withDatabaseName(inject('adminUrl'), name),
  AUTH_SECRET: 'a-secret-that-only-the-tests-know-of',
  APP_URL: 'http://localhost:3000',
  LOG_LEVEL: 'silent',
});

afterAll(async () => {
  const { closeDatabase } = await import('#server/platform/database.ts');
  await closeDatabase();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});
