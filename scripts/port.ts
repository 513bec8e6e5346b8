import { createServer } from 'node:net';

/** The port that was asked for, or the first free one from 3000. */
export async function choosePort(host: string, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (await isFree(host, wanted)) return wanted;
    throw new Error(`Port ${wanted} is in use. Set PORT to another one, or leave it unset to get the first free one.`);
  }
  for (let port = 3000; port < 3100; port += 1) if (await isFree(host, port)) return port;
  throw new Error('Every port from 3000 to 3099 is in use. Set PORT to a free one.');
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? done(false) : fail(error),
    );
    probe.listen(port, host, () => probe.close(() => done(true)));
  });
}
