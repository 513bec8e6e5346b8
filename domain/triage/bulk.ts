import { can } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import type { CaseAct } from '#domain/triage/case-act.ts';
import type { Status } from '#domain/triage/status.ts';
import { allowedTransitions, transitions } from '#domain/triage/transition.ts';

/** How many cases one run may take, and how many are done at once while somebody waits for the answer. */
export const bulkLimit = 5000;
export const doneAtOnce = 50;

/** A run is an act on many cases, or takes back an earlier run. */
export type BulkAct =
  | { kind: 'assign' | 'status' | 'tag' | 'untag'; act: CaseAct }
  /** `macro`: its code or id, for the words of a page */
  | { kind: 'macro'; macro: string; act: CaseAct }
  | { kind: 'undo'; run: string; of: Exclude<BulkAct['kind'], 'undo'> };

/**
 * What became of a case, or will: `done`, `unchanged` (it was so already), or why it was left alone. `changed`: somebody
 * changed it since it was seen. `no_way_back`: what was done to it cannot be taken back. `failed`: a fault, which is logged.
 */
export const bulkCodes = [
  'done',
  'unchanged',
  'changed',
  'not_found',
  'forbidden',
  'not_allowed',
  'too_late',
  'unknown_assignee',
  'too_many_tags',
  'text',
  'no_way_back',
  'failed',
] as const;
export type BulkCode = (typeof bulkCodes)[number];

/** A case as far as an act on it can be foreseen. */
export interface BulkSubject {
  organizationId: string;
  status: Status;
  version: number;
  assigneeId: string | null;
  closedAt: Date | null;
  /** keys of its tags, for those to be added; ids, for those to be removed */
  tagKeys: readonly string[];
  tagIds: readonly string[];
}

/**
 * What an act would do to a case now. It promises nothing: the act judges again.
 *
 * @param seen the version of the case that `actor` has seen; null: this one
 * @param known the keys of the tags to add; whether the new assignee may see an organization's cases
 */
export function foresee(
  actor: Actor,
  act: CaseAct,
  subject: BulkSubject,
  {
    seen,
    addKeys,
    maySee,
    now,
  }: { seen: number | null; addKeys: readonly string[]; maySee: (organizationId: string) => boolean; now: Date },
): BulkCode {
  if (!can(actor, 'triage', { kind: 'escalation', organizationId: subject.organizationId })) return 'forbidden';
  const asks = {
    tags: addKeys.some((key) => !subject.tagKeys.includes(key)),
    untags: (act.removeTags ?? []).some((id) => subject.tagIds.includes(id)),
    assigns: act.assignee !== undefined && act.assignee !== subject.assigneeId,
    moves: act.status !== undefined && act.status !== subject.status,
    tells: act.text !== undefined && (act.status === undefined || act.status === subject.status),
  };
  if (!Object.values(asks).includes(true)) return 'unchanged';
  if ((asks.assigns || asks.moves || asks.tells) && seen !== null && seen !== subject.version) return 'changed';
  if (asks.assigns && act.assignee && !maySee(subject.organizationId)) return 'unknown_assignee';
  return asks.moves && act.status ? move(actor, act.status, subject, now) : 'done';
}

function move(actor: Actor, to: Status, subject: BulkSubject, now: Date): BulkCode {
  if (allowedTransitions(actor, subject, now).some((transition) => transition.to === to)) return 'done';
  return transitions.some((transition) => transition.to === to && transition.from.includes(subject.status))
    ? 'too_late'
    : 'not_allowed';
}
