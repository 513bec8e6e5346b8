import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type ReceivedMail = { recipients: string[]; message: string };

type Conditions = {
  /** milliseconds that it takes to think about each mail */
  delay?: number;
  /** answers to senders, and to whole messages, in turn: as `refuse` to recipients */
  refuseSender?: (number | null)[];
  refuseData?: (number | null)[];
  /** is waited for before a mail is taken */
  hold?: (mail: ReceivedMail) => Promise<void> | void;
  /** 0: a free one */
  port?: number;
};

/** A real mail server on a free port. `refuse` gives the answers to recipients in turn: an SMTP code, or null to accept. */
export async function startSmtp(
  refuse: (number | null)[] = [],
  { delay = 0, refuseSender = [], refuseData = [], hold, port: wanted = 0 }: Conditions = {},
): Promise<{ url: string; received: ReceivedMail[]; stop: () => Promise<void> }> {
  const received: ReceivedMail[] = [];
  const options: SMTPServerOptions = {
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom: (_address, _session, done) => done(refusal(refuseSender.shift())),
    onRcptTo: (_address, _session, done) => done(refusal(refuse.shift())),
    async onData(stream, session, done) {
      const message = await text(stream);
      await new Promise((wait) => setTimeout(wait, delay));
      const mail = { recipients: session.envelope.rcptTo.map(({ address }) => address), message };
      const refused = refusal(refuseData.shift());
      if (refused) return done(refused);
      await hold?.(mail);
      received.push(mail);
      done();
    },
  };
  const server = new SMTPServer(options);
  // A client that is killed in the middle breaks its connection; without a listener that would end the test.
  server.on('error', () => undefined);
  server.listen(wanted, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

function refusal(code: number | null | undefined): Error | null {
  return code ? Object.assign(new Error('refused by the test'), { responseCode: code }) : null;
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
