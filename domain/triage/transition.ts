import { can } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import { characters, isBlank, isStorable } from '#domain/intake/text.ts';
import { openStatuses, type Status } from '#domain/triage/status.ts';

/** Who may make a transition: the customer's side, or the vendor's. */
export type Side = 'customer' | 'desk';

export interface Transition {
  from: readonly Status[];
  to: Status;
  who: readonly Side[];
  /** What must be said along with it, for the other side to read. */
  requires: 'reason' | 'outcome' | null;
  /** For how many days after the case was closed; null: at any time. */
  withinDays: number | null;
}

/** How long a closed case can be reopened (W1). */
export const reopenDays = 14;

/** Everything that can become of a case (W1); what is not in here does not happen. */
export const transitions: readonly Transition[] = [
  {
    from: ['submitted', 'needs_information', 'with_partner'],
    to: 'in_review',
    who: ['desk'],
    requires: null,
    withinDays: null,
  },
  {
    from: ['submitted', 'in_review', 'with_partner'],
    to: 'needs_information',
    who: ['desk'],
    requires: null,
    withinDays: null,
  },
  {
    from: ['submitted', 'in_review', 'needs_information'],
    to: 'with_partner',
    who: ['desk'],
    requires: null,
    withinDays: null,
  },
  { from: openStatuses, to: 'resolved', who: ['desk'], requires: 'outcome', withinDays: null },
  { from: openStatuses, to: 'declined', who: ['desk'], requires: 'reason', withinDays: null },
  { from: openStatuses, to: 'withdrawn', who: ['customer'], requires: null, withinDays: null },
  {
    from: ['resolved', 'declined', 'withdrawn'],
    to: 'in_review',
    who: ['customer', 'desk'],
    requires: null,
    withinDays: reopenDays,
  },
];

/** How long the text that goes with a transition may be, in characters. */
export const reasonLimit = 5000;

/** A case, as far as its next state depends on it. */
export interface TransitionSubject {
  organizationId: string;
  status: Status;
  /** When it was closed; null while it is open. */
  closedAt: Date | null;
}

export type TransitionProblem =
  | 'not_allowed'
  | 'too_late'
  | 'reason_required'
  | 'outcome_required'
  | 'too_long'
  | 'unstorable';

/** The transitions that `actor` may make at `now`, in the order of the table. */
export function allowedTransitions(actor: Actor, escalation: TransitionSubject, now: Date): Transition[] {
  return transitions.filter(
    (transition) => mayMake(actor, transition, escalation) && isInTime(transition, escalation, now),
  );
}

/**
 * Whether `actor` may bring a case to `to` at `now`, and say `reason` with it.
 *
 * @returns the text as it is to be kept: as typed, null where nothing was said. Otherwise `not_allowed` (no such
 *   transition, or not for this actor), `too_late` (its days are over), `reason_required`, `outcome_required`,
 *   `too_long` (more than `reasonLimit` characters) or `unstorable` (domain/intake/text.ts).
 */
export function checkTransition(
  actor: Actor,
  escalation: TransitionSubject,
  asked: { to: Status; reason?: string | null },
  now: Date,
): { ok: true; reason: string | null } | { ok: false; code: TransitionProblem } {
  const transition = transitions.find((row) => row.to === asked.to && mayMake(actor, row, escalation));
  if (!transition) return { ok: false, code: 'not_allowed' };
  if (!isInTime(transition, escalation, now)) return { ok: false, code: 'too_late' };

  const text = asked.reason ?? '';
  if (!isStorable(text)) return { ok: false, code: 'unstorable' };
  const reason = isBlank(text) ? null : text;
  if (transition.requires && reason === null) return { ok: false, code: `${transition.requires}_required` };
  if (reason !== null && characters(reason) > reasonLimit) return { ok: false, code: 'too_long' };
  return { ok: true, reason };
}

/** The last moment at which a case that was closed at `closedAt` can be reopened. */
export function reopenableUntil(closedAt: Date): Date {
  return new Date(closedAt.getTime() + reopenDays * day);
}

const day = 24 * 3_600_000;

function mayMake(actor: Actor, { from, who }: Transition, { status, organizationId }: TransitionSubject): boolean {
  const may = (side: Side) =>
    can(actor, side === 'customer' ? 'withdraw' : 'triage', { kind: 'escalation', organizationId });
  return from.includes(status) && who.some(may);
}

function isInTime({ withinDays }: Transition, { closedAt }: TransitionSubject, now: Date): boolean {
  return withinDays === null || (closedAt !== null && now <= reopenableUntil(closedAt));
}
