import type { User } from '#domain/identity/user.ts';
import { findSessionUser } from '#server/identity/sessions.ts';
import { changesSince, mayHear } from '#server/live/changes.ts';
import { listener } from '#server/live/listener.ts';
import type { CaseNotice, Notice } from '#server/live/notice.ts';
import { onEnding } from '#server/platform/shutdown.ts';

/** What a stream is to tell: what happened after `since`; of one case, or of all in sight. */
export interface StreamRequest {
  since: number;
  /** an id */
  escalation?: string;
}

/** How many streams one person may hold in all tabs and on all devices of one instance, and all people together. */
export const streamsOfOne = 20;
export const streamsOfAll = 2000;

/** How often a stream says that it lives, and every how many times it asks whether the session still runs. */
const beatEvery = 15_000;
const checkEvery = 4;

/** So many messages may wait for a slow reader before the stream is closed; the reader comes back for what it missed. */
const patience = 256;

/**
 * A stream of server-sent events for who sends this request, by the session cookie. Names and data are:
 * `case` {event, escalation, version, kind}, `presence` {escalation}, `resync` {last}: read anew, something was missed;
 * `beat` each 15 s, `end`: the session is over. The id of an event is the history’s, to come back with.
 *
 * Who may hear of what is judged for each notice, with the person as they were at most a minute ago.
 *
 * @param ended is aborted when the reader is gone
 * @returns `signed_out`; `too_many` streams of this person; `busy`: no further stream on this instance
 */
export async function openStream(
  headers: Headers,
  { since, escalation }: StreamRequest,
  ended: AbortSignal,
): Promise<{ ok: true; body: ReadableStream<Uint8Array> } | { ok: false; code: 'signed_out' | 'too_many' | 'busy' }> {
  const found = await findSessionUser(headers);
  if (!found) return { ok: false, code: 'signed_out' };
  const open = streams();
  if (open.ending || open.streams.size >= streamsOfAll) return { ok: false, code: 'busy' };
  if ([...open.streams].filter(({ userId }) => userId === found.id).length >= streamsOfOne) {
    return { ok: false, code: 'too_many' };
  }

  let user: User = found;
  let last = since;
  let beats = 0;
  let reading: Promise<void> | null = null;
  const behind: Notice[] = [];
  let control: ReadableStreamDefaultController<Uint8Array>;
  const stream = { userId: user.id, close };
  const forget = listener().subscribe(hear);
  const beat = setInterval(() => void onBeat().catch(close), beatEvery);

  function close(): void {
    if (!open.streams.delete(stream)) return;
    forget();
    clearInterval(beat);
    try {
      control.close();
    } catch {
      // The reader has closed it before.
    }
  }

  function send(event: string, data: unknown, id?: number): void {
    if (!open.streams.has(stream)) return;
    const lines = [...(id === undefined ? [] : [`id: ${id}`]), `event: ${event}`, `data: ${JSON.stringify(data)}`];
    control.enqueue(encoder.encode(`${lines.join('\n')}\n\n`));
    if ((control.desiredSize ?? 0) <= 0) close();
  }

  function tell(notice: CaseNotice): void {
    last = Math.max(last, notice.event);
    const { event, escalation, version, kind } = notice;
    send('case', { event, escalation, version, kind }, last);
  }

  function hear(notice: Notice): void {
    if (notice.about === 'resync') void catchUp().catch(close);
    else if (reading) behind.push(notice);
    else pass(notice);
  }

  function pass(notice: Notice): void {
    if (notice.about === 'resync' || !mayHear(user, notice)) return;
    if (escalation && notice.escalation !== escalation) return;
    if (notice.about === 'case') tell(notice);
    else send('presence', { escalation: notice.escalation });
  }

  /** What was missed, then what came in while it was read. */
  function catchUp(): Promise<void> {
    reading ??= changesSince(user, last, { escalation })
      .then((missed) => {
        for (const change of missed.more ? [] : missed.changes) tell(change);
        last = Math.max(last, missed.last);
        if (missed.more) send('resync', { last }, last);
      })
      .finally(() => {
        reading = null;
        for (const notice of behind.splice(0)) pass(notice);
      });
    return reading;
  }

  async function onBeat(): Promise<void> {
    beats += 1;
    send('beat', {}, last);
    if (beats % checkEvery !== 0) return;
    const still = await findSessionUser(headers);
    if (still) user = still;
    else {
      send('end', {});
      close();
    }
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        control = controller;
        open.streams.add(stream);
        controller.enqueue(encoder.encode('retry: 2000\n\n'));
        send('beat', {});
        void catchUp().catch(close);
      },
      cancel: close,
    },
    { highWaterMark: patience },
  );
  ended.addEventListener('abort', close, { once: true });
  if (ended.aborted) close();
  return { ok: true, body };
}

const encoder = new TextEncoder();
const key = Symbol.for('escalation-desk.streams');

interface Streams {
  streams: Set<{ userId: string; close: () => void }>;
  ending: boolean;
}

/** The streams of the process: the built server holds copies of this file of its own. They never end by themselves. */
function streams(): Streams {
  const holder = globalThis as { [key]?: Streams };
  if (!holder[key]) {
    const made: Streams = { streams: new Set(), ending: false };
    holder[key] = made;
    onEnding(async () => {
      made.ending = true;
      for (const { close } of [...made.streams]) close();
    });
  }
  return holder[key];
}
