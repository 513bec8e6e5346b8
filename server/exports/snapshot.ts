import type pg from 'pg';
import { Connection } from '#server/platform/connection.ts';

/** A view of the database that does not change while it is read, on a connection of its own. */
export interface Snapshot {
  client: pg.Client;
  /** Waits for what is read; fails when the connection breaks, of which a cursor alone would never hear. */
  wait: <T>(reading: Promise<T>) => Promise<T>;
  /** Ends it, whatever it is doing; doing so twice is no error. */
  close: () => Promise<void>;
}

/**
 * How many exports one process reads at a time. Each holds a connection for as long as somebody downloads, so they take
 * none of the pool: the pages keep theirs.
 */
const mostSnapshots = 4;

/** A download that has stood still for so long is given up: it keeps the database from cleaning up behind it. */
const patience = 5 * 60_000;

let open = 0;

/** Opens a snapshot; null while there are as many as there may be. */
export async function openSnapshot(): Promise<Snapshot | null> {
  if (open >= mostSnapshots) return null;
  open += 1;
  const client = new Connection();
  let closing: Promise<void> | null = null;
  let over: Error | null = null;
  let fail: ((reason: Error) => void) | null = null;

  /** Whoever waits is told, and whoever waits later too: a connection may break while nobody reads. */
  const end = (reason: Error) => {
    over ??= reason;
    fail?.(over);
  };

  const close = () => {
    clearTimeout(standstill);
    closing ??= client.end().finally(() => {
      open -= 1;
    });
    return closing;
  };
  const giveUp = () => {
    end(new Error('The export was given up.'));
    void close().catch(() => undefined);
  };
  let standstill = setTimeout(giveUp, patience).unref();

  const wait = <T>(reading: Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      fail = reject;
      reading.then(resolve, reject);
      if (over) reject(over);
      clearTimeout(standstill);
      if (!over) standstill = setTimeout(giveUp, patience).unref();
    });
  client.on('error', end);
  client.on('end', () => end(new Error('The connection of the export has ended.')));

  try {
    await client.connect();
    await client.query('begin isolation level repeatable read read only');
    return { client, wait, close };
  } catch (error) {
    giveUp();
    throw error;
  }
}
