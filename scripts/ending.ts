import type { Server } from 'node:http';
import { endWaiting, shutDown } from '#server/platform/shutdown.ts';

export type Ending = { closeFirst: (server: Server) => void; end: (code: number) => Promise<void> };

/** How long running requests may take once the end was asked for, in milliseconds. */
const patience = 10_000;

/** One Ctrl-C comes twice, from the terminal and from npm; only a later one means “at once”. In milliseconds. */
const sameKey = 1_000;

/**
 * Ends the process in order at Ctrl-C, at SIGTERM, or when the npm that runs it ends: no new requests, the running ones
 * to their end (those that wait for something to happen, at once), then all that was registered with `onShutdown`. A second Ctrl-C ends it at once; the next start recovers
 * from that.
 */
export function endWithProcess(): Ending {
  const servers: Server[] = [];
  let ending: Promise<void> | undefined;
  let askedAt = 0;

  async function endInOrder(code: number): Promise<void> {
    await endWaiting();
    await Promise.all(servers.map(close));
    await shutDown();
    process.exit(code);
  }

  // What ends on the way, such as a child process, may ask for the end once more: it is the same end.
  function end(code: number): Promise<void> {
    ending ??= endInOrder(code);
    return ending;
  }

  function onSignal(): void {
    if (!ending) askedAt = Date.now();
    else if (Date.now() - askedAt > sameKey) process.exit(1);
    void end(0);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  whenNpmEnds(() => end(0));
  return { closeFirst: (server) => servers.push(server), end };
}

/** npm that is told to end tells only the shell between it and us; what we notice is that our parent is gone. */
function whenNpmEnds(then: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    then();
  }, 500);
  watch.unref();
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(timer);
      done();
    });
  });
}
