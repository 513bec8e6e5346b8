import type pg from 'pg';
import { Connection } from '#server/platform/connection.ts';

/** A view of the database that does not change while it is read, on a connection of its own. */
export interface Snapshot {
  client: pg.Client;
  /** Ends it, whatever it is doing; doing so twice is no error. */
  close: () => Promise<void>;
}

/**
 * How many exports one process reads at a time. Each holds a connection for as long as somebody downloads, so they take
 * none of the pool: the pages keep theirs.
 */
const mostSnapshots = 4;
let open = 0;

/** Opens a snapshot; null while there are as many as there may be. */
export async function openSnapshot(): Promise<Snapshot | null> {
  if (open >= mostSnapshots) return null;
  open += 1;
  const client = new Connection();
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= client.end().finally(() => {
      open -= 1;
    });
    return closing;
  };
  // Whoever reads hears of a broken connection from the query; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('begin isolation level repeatable read read only');
    // A download that stands still would keep the database from cleaning up behind it.
    await client.query(`set local idle_in_transaction_session_timeout = '5min'`);
    return { client, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}
