import type { SlaKind } from '#domain/triage/sla-policy.ts';

/**
 * How a case stands by its service levels, for filters and badges. Of an open case: `late` (the due minute is over),
 * `near` (less than a fifth is left), `running`, `paused` (nobody at the desk has to do anything). Of a closed one: `met`
 * or `missed`, by whether it was settled in time.
 */
export const slaStates = ['late', 'near', 'running', 'paused', 'met', 'missed'] as const;
export type SlaState = (typeof slaStates)[number];

/** What is stored of a case's service levels. */
export interface StoredSla {
  closedAt: Date | null;
  /** which clock runs out first; null: none runs */
  dueKind: SlaKind | null;
  /** null: none runs (stored as 'infinity') */
  dueAt: Date | null;
  nearAt: Date | null;
  resolutionMet: boolean | null;
}

/** The state of a case at `now`; null for one that was withdrawn, of which there is nothing to judge. */
export function slaStateOf({ closedAt, dueAt, nearAt, resolutionMet }: StoredSla, now: Date): SlaState | null {
  if (closedAt) return resolutionMet === null ? null : resolutionMet ? 'met' : 'missed';
  if (!dueAt) return 'paused';
  if (dueAt < now) return 'late';
  return nearAt && nearAt <= now ? 'near' : 'running';
}
