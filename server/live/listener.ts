import type pg from 'pg';
import { channels, type Notice, readNotice } from '#server/live/notice.ts';
import { DirectConnection } from '#server/platform/connection.ts';
import { log } from '#server/platform/log.ts';
import { onShutdown } from '#server/platform/shutdown.ts';

/** Hears what every instance tells through the database. */
export interface Listener {
  /** Has `hear` called with each notice, until the returned function is called. */
  subscribe(hear: (notice: Notice) => void): () => void;
  /** Whether it hears now; if not, a `resync` will follow. */
  connected(): boolean;
  /** Connects, and stays connected: resolves once it hears for the first time. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The one listener of this process: the built server holds copies of this file of its own. Started by the first call. */
export function listener(): Listener {
  const holder = globalThis as { [key]?: Listener };
  if (!holder[key]) {
    const made = makeListener();
    holder[key] = made;
    onShutdown(async () => {
      delete holder[key];
      await made.stop();
    });
    void made.start();
  }
  return holder[key];
}

/**
 * A listener of its own, on one connection that nobody else uses. When the connection breaks it is opened again, after
 * 100 ms, then 200, at most every 5 s; what was told meanwhile is lost to LISTEN, so whoever hears is told to resync.
 */
export function makeListener(connect: () => pg.Client = openConnection): Listener {
  const hearers = new Set<(notice: Notice) => void>();
  let client: pg.Client | null = null;
  let listening = false;
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let ready: (() => void)[] = [];

  function tell(notice: Notice): void {
    for (const hear of hearers) hear(notice);
  }

  async function open(): Promise<void> {
    if (stopped) return;
    const opening = connect();
    client = opening;
    opening.on('notification', ({ channel, payload = '' }) => {
      const notice = readNotice(channel, payload);
      if (notice) tell(notice);
    });
    opening.on('error', (error) => lose(opening, error));
    opening.on('end', () => lose(opening));
    try {
      await opening.connect();
      for (const channel of Object.values(channels)) await opening.query(`listen ${channel}`);
      if (client !== opening) return;
      listening = true;
      failures = 0;
      timer = setTimeout(() => void probe(opening), probeEvery);
      tell({ about: 'resync' });
      for (const done of ready.splice(0)) done();
    } catch (error) {
      lose(opening, error);
    }
  }

  /** A connection that was cut without a word, as by a firewall, is noticed by asking. */
  async function probe(asked: pg.Client): Promise<void> {
    try {
      await asked.query('select 1');
      if (client === asked) timer = setTimeout(() => void probe(asked), probeEvery);
    } catch (error) {
      lose(asked, error);
    }
  }

  function lose(lost: pg.Client, error?: unknown): void {
    if (client !== lost) return;
    client = null;
    clearTimeout(timer);
    void lost.end().catch(() => undefined);
    if (stopped) return;
    if (listening || failures === 0) log().warn({ err: error }, 'live updates interrupted');
    listening = false;
    timer = setTimeout(() => void open(), Math.min(100 * 2 ** failures, 5000));
    failures += 1;
  }

  return {
    subscribe(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    connected: () => listening,
    start() {
      if (listening) return Promise.resolve();
      const connected = new Promise<void>((done) => ready.push(done));
      if (!client && !timer) void open();
      return connected;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      ready = [];
      hearers.clear();
      const last = client;
      client = null;
      listening = false;
      await last?.end().catch(() => undefined);
    },
  };
}

/** How often the connection is asked whether it still lives, in milliseconds. */
const probeEvery = 30_000;

const key = Symbol.for('escalation-desk.listener');

function openConnection(): pg.Client {
  return new DirectConnection({
    application_name: 'escalation-desk-live',
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    query_timeout: 10_000,
  });
}
