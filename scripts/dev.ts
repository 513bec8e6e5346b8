// npm run dev: the same as npm start, with a server that takes up each change at once.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { root } from '#scripts/configuration.ts';
import { endWithProcess } from '#scripts/ending.ts';
import { greet } from '#scripts/greeting.ts';
import { prepare } from '#scripts/prepare.ts';
import { onShutdown } from '#server/platform/shutdown.ts';

const ending = endWithProcess();
try {
  const prepared = await prepare('development');
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'dev', '--hostname', prepared.host, '--port', String(prepared.port)], {
    cwd: root,
    stdio: 'inherit',
  });
  const exited = new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)));
  onShutdown(async () => {
    child.kill('SIGTERM');
    await exited;
  });
  exited.then((code) => ending.end(code));
  await greet(prepared);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await ending.end(1);
}
