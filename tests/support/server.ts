import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

export type TestServer = {
  address: string;
  /** All that it has printed. */
  output: () => string;
  /** Sends a signal and waits for the end; SIGTERM is what Ctrl-C does. */
  end: (signal?: NodeJS.Signals) => Promise<number | null>;
};

/** Starts the production server as `npm start` does, and waits for its greeting. It builds unless there is a build. */
export async function startServer(
  dataDirectory: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const port = environment.PORT ?? String(await freePort());
  const child = spawn(process.execPath, [resolve('scripts/start.ts')], {
    env: { ...process.env, ...unset, LOG_LEVEL: 'warn', ...environment, DATA_DIR: resolve(dataDirectory), PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(String(chunk)));
  const output = () => printed.join('');
  await greeted(child, output);
  return { address: `http://localhost:${port}`, output, end: (signal = 'SIGTERM') => end(child, signal) };
}

/** A developer's own configuration has no say in the tests; an empty variable counts as unset. */
const unset = {
  DATABASE_URL: '',
  DATABASE_DIRECT_URL: '',
  APP_URL: '',
  AUTH_SECRET: '',
  SMTP_URL: '',
  HOST: '',
  DEMO: '',
  TRUSTED_PROXIES: '',
};

function greeted(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((done, fail) => {
    child.stdout?.on('data', () => output().includes('Ctrl-C ends it.') && done());
    child.once('exit', (code) => fail(new Error(`The server ended with ${code}:\n${output()}`)));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => {
    child.once('exit', done);
    child.kill(signal);
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? done(address.port) : fail(new Error('no port'))));
    });
  });
}
