import type { Actor } from '#domain/identity/user.ts';

/** A case, as far as permission depends on it. */
export interface CaseSubject {
  kind: 'escalation';
  organizationId: string;
}
/** A draft belongs to the one who writes it; colleagues see the case once it is submitted. */
export interface DraftSubject {
  kind: 'draft';
  ownerId: string;
}
export type Subject = CaseSubject | DraftSubject;

export const caseActions = ['read', 'extend', 'withdraw', 'answer', 'talk', 'triage', 'export'] as const;
export type CaseAction = (typeof caseActions)[number];
export type DraftAction = 'edit' | 'submit';
export type GeneralAction =
  | 'draft.start'
  | 'desk.open'
  | 'export.open'
  | 'case.import'
  | 'person.create'
  | 'calendar.set'
  | 'admin.open';

/** Whose cases somebody may see: the twin of `can(user, 'read', escalation)` for queries. */
export type Visibility = { kind: 'all' } | { kind: 'organizations'; ids: readonly string[] };

/**
 * Whose cases `actor` may see. A customer: the own organization's. A CSM: those they serve, or all by setting.
 * An admin and the operator: all.
 */
export function visibleTo(actor: Actor): Visibility {
  switch (actor.role) {
    case 'admin':
    case 'operator':
      return { kind: 'all' };
    case 'csm':
      return actor.servesAll ? { kind: 'all' } : { kind: 'organizations', ids: actor.serves };
    case 'customer':
      return { kind: 'organizations', ids: actor.organizationId ? [actor.organizationId] : [] };
  }
}

/** Whether `actor` may do something that concerns no single case or draft. */
export function may(actor: Actor, action: GeneralAction): boolean {
  switch (action) {
    case 'draft.start':
      return actor.role === 'customer' && actor.organizationId !== null;
    case 'desk.open':
      return actor.role === 'csm' || actor.role === 'admin';
    case 'export.open':
      return actor.role === 'admin' || actor.role === 'operator';
    case 'case.import':
      return actor.role === 'operator';
    case 'admin.open':
      return actor.role === 'admin';
    case 'person.create':
    case 'calendar.set':
      return actor.role === 'admin' || actor.role === 'operator';
  }
}

/**
 * Whether `actor` may do `action` to `subject`. Nobody can do anything to a case they cannot see.
 * `extend` (adding entries), `withdraw` and `answer` (questions) are the customer's; `talk` (messages) is both sides';
 * `triage` (status, assignment, questions, internal notes, tags, links, merging) the vendor's; `export` the admin's.
 */
export function can(actor: Actor, action: CaseAction, subject: CaseSubject): boolean;
export function can(actor: Actor, action: DraftAction, subject: DraftSubject): boolean;
export function can(actor: Actor, action: CaseAction | DraftAction, subject: Subject): boolean {
  if (subject.kind === 'draft') return actor.role === 'customer' && actor.id === subject.ownerId;
  if (!sees(visibleTo(actor), subject)) return false;
  switch (action as CaseAction) {
    case 'read':
      return true;
    case 'extend':
    case 'withdraw':
    case 'answer':
      return actor.role === 'customer';
    case 'talk':
      return actor.role === 'customer' || may(actor, 'desk.open');
    case 'triage':
      return may(actor, 'desk.open');
    case 'export':
      return may(actor, 'export.open');
  }
}

function sees(visibility: Visibility, subject: CaseSubject): boolean {
  return visibility.kind === 'all' || visibility.ids.includes(subject.organizationId);
}
