import { useSyncExternalStore } from 'react';
import type { judgeStep } from '#domain/intake/review.ts';

/**
 * The rules of the steps in the browser. They come when somebody begins to type, not with the page: reading a step
 * needs none of them. Null until they are there.
 */
export type Judge = typeof judgeStep;

let judge: Judge | null = null;
let loading: Promise<Judge | null> | null = null;
const listeners = new Set<() => void>();

/** The rules; null where they cannot be had, without a connection: then the server judges alone. */
export function loadJudge(): Promise<Judge | null> {
  loading ??= import('#domain/intake/review.ts').then(
    (rules) => {
      judge = rules.judgeStep;
      for (const listener of listeners) listener();
      return judge;
    },
    () => {
      loading = null;
      return null;
    },
  );
  return loading;
}

export function useJudge(): Judge | null {
  return useSyncExternalStore(
    subscribe,
    () => judge,
    () => null,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
