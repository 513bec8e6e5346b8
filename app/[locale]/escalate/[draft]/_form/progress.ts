import type { SaveProgress } from '#app/[locale]/escalate/[draft]/_form/saver.ts';

/** How the save of the step on the screen goes: told by the form, shown in the header and at the form's end. */
export interface Progress {
  now: SaveProgress | null;
  /** without what passes in a second: what is worth saying aloud */
  settled: SaveProgress | null;
}

const none: Progress = { now: null, settled: null };
let progress = none;
const listeners = new Set<() => void>();

export function tellProgress(now: SaveProgress | null): void {
  const passing = now?.kind === 'unsaved' || now?.kind === 'saving';
  progress = { now, settled: passing ? progress.settled : now };
  for (const listener of listeners) listener();
}

export function subscribeToProgress(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentProgress(): Progress {
  return progress;
}

/** Before the browser has taken over, nothing was typed. */
export function noProgress(): Progress {
  return none;
}
