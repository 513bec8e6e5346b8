import type { CaseMailKind } from '#domain/correspondence/mail-kind.ts';
import type { Locale } from '#domain/identity/user.ts';
import type { ListName, Severity } from '#domain/intake/steps.ts';
import type { Status } from '#domain/triage/status.ts';

/** The kinds that tell what somebody did about one case. */
export type NewsKind = Exclude<CaseMailKind, 'case_reminder' | 'desk_digest'>;

/** What every mail about a case names. */
export interface MailedCase {
  reference: string;
  title: string;
  organization: string;
  partner: string;
  /** the language that its texts are written in */
  language: Locale;
  /** of the page that the reader has of it */
  url: string;
  /** whose clocks times are told by */
  timeZone: string;
}

/** What one act did about a case, as far as the reader is told. An internal note is no part of it. */
export interface CaseNews extends MailedCase {
  /** a name; null: the operator */
  actor: string | null;
  status: {
    from: Status;
    to: Status;
    reason: string | null;
    /** ISO day by which the partner is to answer */
    expectedBy: string | null;
    /** ISO day up to which it can be reopened */
    reopenUntil: string | null;
  } | null;
  severity: { from: Severity; to: Severity; reason: string | null } | null;
  /** ISO timestamp by which the desk is to do its next part; null: no time runs */
  due: { kind: 'first_response' | 'resolution'; at: string } | null;
  message: string | null;
  questions: { path: string | null; body: string }[];
  answers: MailedAnswer[];
  /** how many questions are open after it */
  openQuestions: number;
  /** reference of the case that it became a part of */
  mergedInto: string | null;
  /** entries that the customer added */
  added: Record<ListName, number> | null;
}

export interface MailedAnswer {
  path: string | null;
  question: string;
  /** null: the answer of the case was amended, and nothing said */
  answer: string | null;
  /** null: it was not amended */
  before: string | null;
  after: string | null;
}

/** A case that nobody has yet. */
export interface NewCaseMail extends MailedCase {
  actor: string | null;
  severity: Severity;
  /** ISO timestamp; null: nothing is promised */
  answerBy: string | null;
}

/** A case that has waited for its customer. */
export interface CaseReminder extends MailedCase {
  escalationId: string;
  /** ISO timestamp since when */
  since: string;
  questions: { path: string | null; body: string }[];
  /** there will be no other one */
  last: boolean;
}

/** How the cases of somebody of the desk stand in the morning. */
export interface Digest {
  /** the ISO day */
  day: string;
  /** of the queue */
  url: string;
  /** how many cases there are in all: a case may stand in several parts */
  count: number;
  late: DigestPart;
  today: DigestPart;
  answered: DigestPart;
  new: DigestPart;
}

/** The first few, and how many there are. */
export interface DigestPart {
  count: number;
  cases: { reference: string; title: string; organization: string; url: string }[];
}

export type CaseMail =
  | { kind: Exclude<NewsKind, 'desk_new'>; data: CaseNews }
  | { kind: 'desk_new'; data: NewCaseMail }
  | { kind: 'case_reminder'; data: CaseReminder }
  | { kind: 'desk_digest'; data: Digest };
