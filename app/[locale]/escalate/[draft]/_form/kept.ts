import type { StepName } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';

/** What was typed upon which version of a step. */
export interface Kept {
  version: number;
  typed: TypedStep;
}

/**
 * Keeps in this tab what could not be saved: while the session or the connection is gone, and when the page is left.
 * A browser without storage loses that comfort, nothing else.
 */
export function keep(draftId: string, step: StepName, kept: Kept): void {
  try {
    sessionStorage.setItem(key(draftId, step), JSON.stringify(kept));
  } catch {
    // Storage is full or switched off.
  }
}

export function recall(draftId: string, step: StepName): Kept | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(draftId, step)) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function forget(draftId: string, step: StepName): void {
  try {
    sessionStorage.removeItem(key(draftId, step));
  } catch {
    // Nothing was kept either.
  }
}

function key(draftId: string, step: StepName): string {
  return `typed:${draftId}:${step}`;
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'version' in value && 'typed' in value;
}
