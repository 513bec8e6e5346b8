import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** Starts `npm run worker` on the database of this test file, and waits until it works. */
export async function startWorker(environment: Readonly<Record<string, string>>): Promise<{
  /** Sends a signal and waits for the end: its exit code, or null where the signal ended it. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}> {
  const child = spawn(process.execPath, [resolve('scripts/worker.ts')], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  const ended = once(child, 'exit');
  child.stderr.on('data', (chunk: Buffer) => printed.push(String(chunk)));
  await new Promise<void>((done, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed.push(String(chunk));
      if (printed.join('').includes('Ctrl-C ends it.')) done();
    });
    child.once('exit', (code) => fail(new Error(`The worker ended with ${code}:\n${printed.join('')}`)));
  });
  return {
    end: async (signal) => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await ended;
      }
      return child.exitCode;
    },
  };
}
