/** Something happened to a case, as the stream and the polls tell it. */
export interface LiveChange {
  /** its id in the history */
  event: number;
  /** the case's id */
  escalation: string;
  version: number;
  kind: string;
}

/** `live`: by a stream; `polling`: asked for every five seconds; `lost`: the server does not answer; `ended`: signed out. */
export type LiveState = 'live' | 'polling' | 'lost' | 'ended';

export interface Hearing {
  onChanges: (changes: LiveChange[]) => void;
  /** something was missed: read anew */
  onResync: () => void;
  onPresence?: () => void;
  onState?: (state: LiveState) => void;
}

const pollEvery = 5_000;
/** Every so many polls a stream is tried again. */
const streamEvery = 6;
/** A stream says something every 15 s, and its first word at once. */
const firstWordWithin = 5_000;
const silenceAtMost = 40_000;

/**
 * Hears what happens to one case or to all in sight after the event `since`, until the returned function is called: by a
 * stream of server-sent events, or by polling for as long as none can be had. A hidden tab holds no connection; it catches
 * up when it is seen again. What is told twice is passed on once.
 */
export function listen(place: { since: number; escalation?: string }, hearing: Hearing): () => void {
  const known = new Set<number>();
  let last = place.since;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let polls = 0;
  /** what an answer to an earlier question may not do any more */
  let turn = 0;
  let over = false;

  const address = (path: string) => `${path}?since=${last}${place.escalation ? `&case=${place.escalation}` : ''}`;

  function later(work: () => void, after: number): void {
    clearTimeout(timer);
    timer = setTimeout(work, after);
  }

  function take(changes: LiveChange[]): void {
    const fresh = changes.filter(({ event }) => !known.has(event));
    for (const { event } of fresh) {
      known.add(event);
      last = Math.max(last, event);
    }
    if (fresh.length > 0) hearing.onChanges(fresh);
  }

  function stream(): void {
    if (typeof EventSource === 'undefined') return void poll();
    const opened = new EventSource(address('/api/live'));
    source = opened;
    later(fail, firstWordWithin);
    const on = (name: string, hear: (data: { last: number } & LiveChange) => void) =>
      opened.addEventListener(name, ({ data }: MessageEvent<string>) => {
        if (source !== opened) return;
        failures = 0;
        later(fail, silenceAtMost);
        hearing.onState?.('live');
        hear(JSON.parse(data));
      });
    on('beat', () => undefined);
    on('case', (change) => take([change]));
    on('presence', () => hearing.onPresence?.());
    on('resync', (told) => {
      last = told.last;
      hearing.onResync();
    });
    on('end', end);
    opened.onerror = () => {
      failures += 1;
      // The browser opens it again by itself, unless the server has refused.
      if (source === opened && (opened.readyState === EventSource.CLOSED || failures > 2)) fail();
    };
  }

  function fail(): void {
    close();
    void poll();
  }

  async function poll(): Promise<void> {
    const mine = turn;
    const state = await ask(mine).catch((): LiveState => 'lost');
    if (mine !== turn) return;
    if (state === 'ended') return end();
    hearing.onState?.(state);
    polls += 1;
    later(polls % streamEvery === 0 ? stream : () => void poll(), pollEvery);
  }

  async function ask(mine: number): Promise<LiveState> {
    const response = await fetch(address('/api/live/changes'));
    if (response.status === 401) return 'ended';
    if (!response.ok) return 'lost';
    const told: { changes: LiveChange[]; last: number; resync: boolean } = await response.json();
    if (mine !== turn) return 'polling';
    take(told.changes);
    last = told.last;
    if (told.resync) hearing.onResync();
    return 'polling';
  }

  function close(): void {
    turn += 1;
    clearTimeout(timer);
    source?.close();
    source = null;
  }

  function end(): void {
    over = true;
    close();
    hearing.onState?.('ended');
  }

  function onVisibility(): void {
    if (over) return;
    close();
    if (!document.hidden) stream();
  }

  document.addEventListener('visibilitychange', onVisibility);
  onVisibility();
  return () => {
    over = true;
    close();
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
