import { can } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import { earliestToday, partsOf, readDate } from '#domain/intake/calendar-date.ts';
import { characters, isBlank, isStorable } from '#domain/intake/text.ts';
import { openStatuses, type Status } from '#domain/triage/status.ts';

/** Who may make a transition: the customer's side, or the vendor's. */
export type Side = 'customer' | 'desk';

export interface Transition {
  from: readonly Status[];
  to: Status;
  who: readonly Side[];
  /** What must be said along with it, for the other side to read: a `message` is one of the talk, the others stay with the change. */
  requires: 'reason' | 'outcome' | 'message' | null;
  /** Of whom that is required; others may say it. */
  of: readonly Side[];
  /** The day by which the other side is to have answered must be given. */
  requiresDay: boolean;
  /** For how many days after the case was closed; null: at any time. */
  withinDays: number | null;
}

/** How long a closed case can be reopened (W1). */
export const reopenDays = 14;

/** What most of them are: the desk's, at any time, and nothing has to be said. */
const plain = { who: ['desk'], requires: null, of: ['desk'], requiresDay: false, withinDays: null } as const;

/** Everything that can become of a case (W1); what is not in here does not happen. */
export const transitions: readonly Transition[] = [
  { ...plain, from: ['submitted', 'needs_information', 'with_partner'], to: 'in_review' },
  { ...plain, from: ['submitted', 'in_review', 'with_partner'], to: 'needs_information', requires: 'message' },
  { ...plain, from: ['submitted', 'in_review', 'needs_information'], to: 'with_partner', requiresDay: true },
  { ...plain, from: openStatuses, to: 'resolved', requires: 'outcome' },
  { ...plain, from: openStatuses, to: 'declined', requires: 'reason' },
  { ...plain, from: openStatuses, to: 'withdrawn', who: ['customer'] },
  {
    ...plain,
    from: ['resolved', 'declined', 'withdrawn'],
    to: 'in_review',
    who: ['customer', 'desk'],
    requires: 'reason',
    of: ['customer'],
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
  /** The case that it became a part of: nothing becomes of it any more. Left out: none. */
  mergedIntoId?: string | null;
}

export type TransitionProblem =
  | 'not_allowed'
  | 'too_late'
  | 'reason_required'
  | 'outcome_required'
  | 'message_required'
  | 'day_required'
  | 'day_unreal'
  | 'day_past'
  | 'too_long'
  | 'unstorable';

/** The transitions that `actor` may make at `now`, in the order of the table. */
export function allowedTransitions(actor: Actor, escalation: TransitionSubject, now: Date): Transition[] {
  return transitions.filter(
    (transition) => mayMake(actor, transition, escalation) && isInTime(transition, escalation, now),
  );
}

/** What goes along with a transition, as it was typed. */
export interface Asked {
  to: Status;
  reason?: string | null;
  /** ISO day */
  expectedBy?: string | null;
}

/**
 * Whether `actor` may bring a case to `to` at `now`, say `reason` with it, and name the day.
 *
 * @param today the ISO day that it is for whoever decides; left out: the earliest that is today anywhere
 * @returns the text as it is to be kept: as typed, null where nothing was said; the day where one belongs to it.
 *   Otherwise `not_allowed` (no such transition, or not for this actor), `too_late` (its days are over), `reason_required`,
 *   `outcome_required`, `message_required`, `day_required`, `day_unreal` (no day of the calendar), `day_past`, `too_long`
 *   (more than `reasonLimit` characters) or `unstorable` (domain/intake/text.ts).
 */
export function checkTransition(
  actor: Actor,
  escalation: TransitionSubject,
  asked: Asked,
  now: Date,
  today = earliestToday(now),
): { ok: true; reason: string | null; expectedBy: string | null } | { ok: false; code: TransitionProblem } {
  const transition = transitions.find((row) => row.to === asked.to && mayMake(actor, row, escalation));
  if (!transition) return { ok: false, code: 'not_allowed' };
  if (!isInTime(transition, escalation, now)) return { ok: false, code: 'too_late' };

  const text = asked.reason ?? '';
  if (!isStorable(text)) return { ok: false, code: 'unstorable' };
  const reason = isBlank(text) ? null : text;
  if (requiredOf(actor, transition, escalation) && reason === null)
    return { ok: false, code: `${transition.requires ?? 'reason'}_required` };
  if (reason !== null && characters(reason) > reasonLimit) return { ok: false, code: 'too_long' };
  if (!transition.requiresDay) return { ok: true, reason, expectedBy: null };
  const problem = dayProblem(asked.expectedBy ?? '', today);
  return problem ? { ok: false, code: problem } : { ok: true, reason, expectedBy: asked.expectedBy ?? null };
}

/** Whether `actor` has to say something along with a transition of a case. */
export function requiredOf(
  actor: Actor,
  { requires, of }: Transition,
  { organizationId }: Pick<TransitionSubject, 'organizationId'>,
): boolean {
  return requires !== null && of.some((side) => speaksFor(actor, side, organizationId));
}

function dayProblem(day: string, today: string): TransitionProblem | null {
  if (day.trim() === '') return 'day_required';
  const parts = partsOf(day);
  if (!parts || !readDate(parts).ok) return 'day_unreal';
  return day < today ? 'day_past' : null;
}

/** The last moment at which a case that was closed at `closedAt` can be reopened. */
export function reopenableUntil(closedAt: Date): Date {
  return new Date(closedAt.getTime() + reopenDays * day);
}

const day = 24 * 3_600_000;

function mayMake(actor: Actor, { from, who }: Transition, escalation: TransitionSubject): boolean {
  const { status, organizationId, mergedIntoId = null } = escalation;
  if (mergedIntoId !== null) return false;
  return from.includes(status) && who.some((side) => speaksFor(actor, side, organizationId));
}

function speaksFor(actor: Actor, side: Side, organizationId: string): boolean {
  return can(actor, side === 'customer' ? 'withdraw' : 'triage', { kind: 'escalation', organizationId });
}

function isInTime({ withinDays }: Transition, { closedAt }: TransitionSubject, now: Date): boolean {
  return withinDays === null || (closedAt !== null && now <= reopenableUntil(closedAt));
}
