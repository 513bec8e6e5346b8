import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '#prisma/generated/client.ts';
import { Connection } from '#server/platform/connection.ts';

type Database = { pool: pg.Pool; prisma: PrismaClient };

const key = Symbol.for('escalation-desk.database');
const database = keepAcrossReloads(connect);

/**
 * The connections of this process; the first query opens the first one. Dates come as `YYYY-MM-DD` text, `bigint` (as
 * of `count(*)`) as numbers, times as `Date`.
 */
export const pool: pg.Pool = database.pool;

/** Prisma over the same connections, for plain reads and writes of one statement. */
export const prisma: PrismaClient = database.prisma;

/**
 * Runs `work` in one transaction: all of it is stored, or nothing when it throws.
 *
 * @throws what `work` throws, and pg.DatabaseError.
 */
export async function transaction<T>(work: (sql: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that breaks fails its query, and tells so once more: without a listener that would end the process.
  const breaks = (failure: Error) => {
    broken = failure;
  };
  client.on('error', breaks);
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    for (const follow of followers(client)) void follow();
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    followers(client).clear();
    client.off('error', breaks);
    // A connection that broke or could not roll back is thrown away, not handed to the next.
    client.release(broken);
  }
}

/**
 * Has `work` done once the transaction of `sql` is stored, and not at all where it is not; the same function once. For
 * hints only, which never fail: the process may end in between.
 */
export function afterCommit(sql: pg.PoolClient, work: () => Promise<void>): void {
  followers(sql).add(work);
}

const following = Symbol.for('escalation-desk.after-commit');

/** Kept with the connection, which is one whichever copy of this module looks at it. */
function followers(client: pg.PoolClient): Set<() => Promise<void>> {
  const holder = client as { [following]?: Set<() => Promise<void>> };
  holder[following] ??= new Set();
  return holder[following];
}

/** Ends the connections once their queries are done. For shutdown, scripts and tests; nothing works afterwards. */
export async function closeDatabase(): Promise<void> {
  await prisma.$disconnect();
  await pool.end();
}

function connect(): Database {
  const pool = new pg.Pool({ Client: Connection, max: 10, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

/** Development reloads modules, and the built server may hold this one twice: the connections are to be one set. */
function keepAcrossReloads(make: () => Database): Database {
  const holder = globalThis as { [key]?: Database };
  holder[key] ??= make();
  return holder[key];
}
