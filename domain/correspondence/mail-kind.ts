import type { Role } from '#domain/identity/user.ts';

/** Who a kind of mail is for: whoever submitted a case, or the vendor's people who work on it. */
export type MailReader = 'customer' | 'desk';

/** The mails that tell of cases, in the order in which their reader would choose among them. */
export const caseMailKinds = {
  /** the desk has written; with whatever else it did in the same act */
  case_message: 'customer',
  /** the desk has asked questions */
  case_questions: 'customer',
  /** the case came into another state, or has another severity */
  case_status: 'customer',
  /** the case goes on as another one */
  case_merged: 'customer',
  /** the case waits for the customer: on business days 1, 3 and 5 */
  case_reminder: 'customer',
  /** a customer has submitted a case that nobody has yet */
  desk_new: 'desk',
  /** the customer has written, or added entries */
  desk_message: 'desk',
  /** the customer has answered questions */
  desk_answers: 'desk',
  /** a case was withdrawn or reopened */
  desk_status: 'desk',
  /** somebody else has assigned a case to the reader */
  desk_assigned: 'desk',
  /** once each business day: what is due, late, answered and new */
  desk_digest: 'desk',
} as const satisfies Record<string, MailReader>;
export type CaseMailKind = keyof typeof caseMailKinds;

/** Every kind of mail that the product sends. */
export const mailKinds = [
  'sign_in_link',
  'reminder',
  'letter',
  'receipt',
  ...(Object.keys(caseMailKinds) as CaseMailKind[]),
] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * The kinds that somebody of a role gets and can do without, in the order in which they are offered. What somebody asked
 * for just now (a link, a letter, a receipt) comes in any case; a draft's reminder is asked for by parking it.
 */
export function mutableKinds(role: Role): CaseMailKind[] {
  const reader: MailReader = role === 'customer' ? 'customer' : 'desk';
  const kinds = Object.keys(caseMailKinds) as CaseMailKind[];
  return kinds.filter((kind) => caseMailKinds[kind] === reader);
}

/** Whether a kind can be done without by whoever gets it. */
export function isMutable(kind: string): kind is CaseMailKind {
  return Object.hasOwn(caseMailKinds, kind);
}
