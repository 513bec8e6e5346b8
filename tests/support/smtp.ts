import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type ReceivedMail = { recipients: string[]; message: string };

/** A real mail server on a free port. `refuse` gives the answers to recipients in turn: an SMTP code, or null to accept. */
export async function startSmtp(
  refuse: (number | null)[] = [],
  { delay = 0 }: { delay?: number } = {},
): Promise<{ url: string; received: ReceivedMail[]; stop: () => Promise<void> }> {
  const received: ReceivedMail[] = [];
  const options: SMTPServerOptions = {
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo(_address, _session, done) {
      const code = refuse.shift();
      done(code ? Object.assign(new Error('refused by the test'), { responseCode: code }) : null);
    },
    async onData(stream, session, done) {
      const message = await text(stream);
      await new Promise((wait) => setTimeout(wait, delay));
      received.push({ recipients: session.envelope.rcptTo.map(({ address }) => address), message });
      done();
    },
  };
  const server = new SMTPServer(options);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

/** The headers of a message, unfolded, by their names in small letters; a name that comes twice keeps both. */
export function headersOf(message: string): Record<string, string[]> {
  const head = message.split('\r\n\r\n', 1)[0] ?? '';
  const headers: Record<string, string[]> = {};
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase();
    headers[name] = [...(headers[name] ?? []), line.slice(line.indexOf(':') + 1).trim()];
  }
  return headers;
}
