// npm start: everything from a clean checkout to a production server, with one command.
import diagnosticsChannel from 'node:diagnostics_channel';
import { Server } from 'node:http';
import { join } from 'node:path';
import { buildIfStale, builtServer } from '#scripts/build.ts';
import { endWithProcess } from '#scripts/ending.ts';
import { greet } from '#scripts/greeting.ts';
import { prepare } from '#scripts/prepare.ts';

const ending = endWithProcess();
try {
  const prepared = await prepare('production');
  await buildIfStale(prepared.dataDirectory);
  await serve(prepared.host, prepared.port);
  await greet(prepared);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await ending.end(1);
}

/** Runs the built server in this process, so that nothing is left of it when this process dies, however it dies. */
async function serve(host: string, port: number): Promise<void> {
  // The server's own signal handlers would end the process before the database.
  Object.assign(process.env, { NEXT_MANUAL_SIG_HANDLE: '1', HOSTNAME: host, PORT: String(port) });
  diagnosticsChannel.subscribe('tracing:net.server.listen:asyncStart', (message) => {
    const { server } = message as { server: unknown };
    if (server instanceof Server) ending.closeFirst(server);
  });
  await import(join(builtServer, 'server.js'));
}
