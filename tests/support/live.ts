import type { User } from '#domain/identity/user.ts';
import { auth } from '#server/identity/auth.ts';

/** What a stream has told: its name and its data, with the id to come back with. */
export interface Told {
  event: string;
  id: string | null;
  data: Record<string, unknown>;
}

/** The headers of a request that somebody signed in sends. */
export async function requestHeaders({ id }: Pick<User, 'id'>): Promise<Headers> {
  const started = await auth().api.startSession({ body: { userId: id }, headers: new Headers(), returnHeaders: true });
  const [cookie = ''] = started.headers.getSetCookie();
  return new Headers({ cookie: cookie.split(';', 1)[0] ?? '' });
}

/** Reads a stream of server-sent events, one after the other; null: it has ended. */
export class StreamReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = '';

  constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.getReader();
  }

  async next(): Promise<Told | null> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end < 0) {
        const { value, done } = await this.#reader.read();
        if (done) return null;
        this.#text += this.#decoder.decode(value, { stream: true });
        continue;
      }
      const lines = this.#text.slice(0, end).split('\n');
      this.#text = this.#text.slice(end + 2);
      const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const event = field('event');
      if (event) return { event, id: field('id') ?? null, data: JSON.parse(field('data') ?? '{}') };
    }
  }

  /** The next one that is not just a sign of life. */
  async nextNews(): Promise<Told | null> {
    for (;;) {
      const told = await this.next();
      if (told?.event !== 'beat') return told;
    }
  }

  async close(): Promise<void> {
    await this.#reader.cancel();
  }
}
