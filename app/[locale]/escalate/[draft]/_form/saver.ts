import type { StepAdvice } from '#app/[locale]/escalate/[draft]/_form/advice.ts';
import type { SaveAnswer, Trouble } from '#app/[locale]/escalate/[draft]/_form/outcome.ts';
import type { Problem } from '#domain/intake/problem.ts';
import type { TypedStep } from '#domain/intake/typed.ts';

export type SaveProgress =
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; savedAt: string; version: number; typed: TypedStep; judged: Problem[]; advice: StepAdvice }
  | Trouble;

export interface Saver {
  /** Something was typed: it is saved after a pause. */
  touch: () => void;
  /** Saves now what is not saved yet; null when there is nothing to save or nothing can be saved any more. */
  flush: () => Promise<SaveAnswer | Trouble | null>;
  /** Goes on upon another version: the customer has seen what it holds. */
  rebase: (version: number) => void;
  /** Whether something typed is not on the server yet. */
  holds: () => boolean;
  stop: () => void;
}

/**
 * Saves a step as one types: after a pause so short that advice comes within a second of it, one save at a time, each upon the version that the one
 * before has made. Without a connection it tries again, at growing distances. A step that was changed elsewhere,
 * submitted or discarded is not saved again, until `rebase`.
 *
 * @param read what is typed now
 * @param send throws where there is no connection
 * @param tell hears how it goes
 */
export function createSaver({
  version,
  read,
  send,
  tell,
  pause = 700,
}: {
  version: number;
  read: () => TypedStep;
  send: (version: number, typed: TypedStep) => Promise<SaveAnswer>;
  tell: (progress: SaveProgress) => void;
  pause?: number;
}): Saver {
  let base = version;
  let edits = 0;
  let savedEdits = 0;
  let failures = 0;
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<SaveAnswer | Trouble> | null = null;

  function later(delay: number) {
    clearTimeout(timer);
    timer = setTimeout(flush, delay);
  }

  async function flush(): Promise<SaveAnswer | Trouble | null> {
    clearTimeout(timer);
    if (running) {
      const answer = await running;
      // What was typed during that save goes out now; what met an obstacle has no use for a second try at once.
      return answer.kind === 'saved' && edits > savedEdits ? flush() : answer;
    }
    if (ended || edits === savedEdits) return null;
    running = save();
    try {
      return await running;
    } finally {
      running = null;
    }
  }

  async function save(): Promise<SaveAnswer | Trouble> {
    const sent = edits;
    const typed = read();
    tell({ kind: 'saving' });
    const answer = await send(base, typed).catch((): Trouble => ({ kind: 'offline' }));
    if (answer.kind === 'saved') {
      base = answer.version;
      savedEdits = sent;
      failures = 0;
      const { savedAt, problems: judged, advice } = answer;
      tell({ kind: 'saved', savedAt, version: base, typed, judged, advice });
      if (edits > sent) later(pause);
    } else {
      tell(answer);
      if (answer.kind === 'offline') later(retryAfter(failures++));
      else if (!canRecover.has(answer.kind)) ended = true;
    }
    return answer;
  }

  return {
    touch() {
      edits += 1;
      if (ended) return;
      if (!running && failures === 0) tell({ kind: 'unsaved' });
      later(pause);
    },
    flush,
    rebase(seen) {
      base = seen;
      ended = false;
      edits += 1;
    },
    holds: () => edits > savedEdits,
    stop() {
      clearTimeout(timer);
      ended = true;
    },
  };
}

/** What may be different at the next save: somebody signs in, shortens an answer, or opens the draft again. */
const canRecover = new Set<Trouble['kind']>(['signedOut', 'tooLarge', 'settled']);

function retryAfter(failures: number): number {
  return Math.min(30_000, 2000 * 2 ** failures);
}
