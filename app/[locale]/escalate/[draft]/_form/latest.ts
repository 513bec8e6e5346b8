import type { Saved } from '#app/[locale]/escalate/[draft]/_form/start.ts';
import type { StepName } from '#domain/intake/steps.ts';

/**
 * The latest that this tab has saved of each step. Going back shows a page as it was when it was made: from here the
 * form takes what is newer than that, and other pages learn that they are old.
 */
const latest = new Map<string, Saved>();
const listeners = new Set<() => void>();
let lastSavedAt = '';

export function rememberSaved(
  draftId: string,
  step: StepName,
  { savedAt, ...saved }: Saved & { savedAt: string },
): void {
  latest.set(`${draftId}:${step}`, saved);
  lastSavedAt = savedAt;
  for (const listener of listeners) listener();
}

/** What this tab has saved of a step, if that is newer than `version`. */
export function newerThan(version: number, draftId: string, step: StepName): Saved | null {
  const saved = latest.get(`${draftId}:${step}`);
  return saved && saved.version > version ? saved : null;
}

/** Calls `listener` at each save and answers when the last one was, as an ISO timestamp. */
export function subscribeToSaves(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function lastSave(): string {
  return lastSavedAt;
}
