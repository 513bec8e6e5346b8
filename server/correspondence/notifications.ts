import type pg from 'pg';
import { dayIn } from '#domain/calendar/time-zone.ts';
import { caseMailKinds } from '#domain/correspondence/mail-kind.ts';
import { can } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import type { ListName, Severity } from '#domain/intake/steps.ts';
import { isOpen, type Status } from '#domain/triage/status.ts';
import { reopenableUntil } from '#domain/triage/transition.ts';
import { type Act, readAct } from '#server/correspondence/act-reading.ts';
import type { CaseNews, NewsKind } from '#server/correspondence/case-mail.ts';
import { pageOf } from '#server/correspondence/case-page.ts';
import type { MailPerson } from '#server/correspondence/mail-recipients.ts';
import { dispatchMail, type Mail, queueMails } from '#server/correspondence/outbox.ts';
import { afterCommit } from '#server/platform/database.ts';

/**
 * Queues the mails that tell of what `actor` did about a case at the instant `at`, in the transaction that did it (W9),
 * after its events were recorded and `keepUp` was called. Everything that one act did makes one mail to each reader: what
 * it does later on in the same transaction is put into the mail that is queued already. Whoever did it gets none.
 *
 * - The customer who submitted the case is told what the desk wrote, asked, changed and merged. Of an imported case
 *   nobody is.
 * - The assignee, or where nobody has the case those who serve the organization, are told what the customer wrote,
 *   answered and added, and of a case that was withdrawn or reopened; a new assignee, that they have it.
 */
export async function notify(
  sql: pg.PoolClient,
  { escalationId, actor, at }: { escalationId: string; actor: Actor; at: Date },
): Promise<void> {
  const act = await readAct(sql, { escalationId, actor, at });
  const [first] = act?.events ?? [];
  if (!act || !first) return;
  const fromDesk =
    actor.role === 'operator' || can(actor, 'triage', { kind: 'escalation', organizationId: act.organizationId });
  const told = [...toCustomer(act, fromDesk), ...toDesk(act, fromDesk)].filter(({ person }) => person.id !== actor.id);
  if (told.length === 0) return;
  await queueMails(
    sql,
    told.map(({ person, kind, news }): Mail => {
      const { email: recipient, locale } = person;
      const data = { ...news, url: pageOf(person, caseMailKinds[kind], act.reference) };
      return { kind, data, recipient, locale, dedupeKey: `act:${first.id}:${person.id}` };
    }),
  );
  afterCommit(sql, dispatchMail);
}

interface Told {
  person: MailPerson;
  kind: Exclude<NewsKind, 'desk_new'>;
  news: News;
}
type News = Omit<CaseNews, 'url'>;

/** What the desk has said and done; of what a colleague did, that the case was withdrawn or reopened. */
function toCustomer(act: Act, fromDesk: boolean): Told[] {
  const { submitter } = act;
  if (!submitter) return [];
  const news = newsOf(act, { said: fromDesk, change: fromDesk ? () => true : isTurn });
  const kind = customerKind(news);
  return kind ? [{ person: submitter, kind, news }] : [];
}

function customerKind(news: News) {
  if (news.questions.length > 0) return 'case_questions';
  if (news.message !== null) return 'case_message';
  if (news.mergedInto !== null) return 'case_merged';
  return news.status || news.severity ? 'case_status' : null;
}

/** What the customer has said and done; of what a colleague did, that the case was withdrawn, reopened or assigned. */
function toDesk(act: Act, fromDesk: boolean): Told[] {
  const { assignee, serving } = act;
  const news = newsOf(act, { said: !fromDesk, change: isTurn });
  const kind = deskKind(news) ?? (isAssigned(act) ? 'desk_assigned' : null);
  return kind ? (assignee ? [assignee] : serving).map((person) => ({ person, kind, news })) : [];
}

function deskKind(news: News) {
  if (news.answers.length > 0) return 'desk_answers';
  if (news.message !== null || news.added !== null) return 'desk_message';
  return news.status ? 'desk_status' : null;
}

function isAssigned({ events, assignee }: Act): boolean {
  return events.some(({ kind, data }) => kind === 'assigned' && data.to === assignee?.id);
}

interface Change<Code> {
  from: Code;
  to: Code;
  reason: string | null;
}

/** A change that both sides are to know of, whoever made it: the case was withdrawn, or reopened. */
function isTurn({ from, to }: Change<Status>): boolean {
  return to === 'withdrawn' || (!isOpen(from) && isOpen(to));
}

/** What an act holds for readers who are told what was `said`, and of such a change of status. */
function newsOf(act: Act, { said, change }: { said: boolean; change: (status: Change<Status>) => boolean }): News {
  const { organization, partner, language, reference, title, timeZone, actor, openQuestions } = act;
  const status = changeOf<Status>(act, 'status_changed');
  const added = act.events.find(({ kind }) => kind === 'extended');
  return {
    ...{ organization, partner, language, reference, title, timeZone, actor, openQuestions },
    status: status && change(status) ? { ...status, ...followsFrom(act) } : null,
    severity: said ? changeOf<Severity>(act, 'severity_changed') : null,
    due: act.dueKind && act.dueAt ? { kind: act.dueKind, at: act.dueAt.toISOString() } : null,
    message: said && act.messages.length > 0 ? act.messages.join('\n\n') : null,
    questions: said ? act.questions : [],
    answers: said ? act.answers : [],
    mergedInto: act.events.some(({ kind }) => kind === 'merged') ? act.mergedInto : null,
    added: said && added ? (added.data as Record<ListName, number>) : null,
  };
}

/** From what it was before the act to what it is after it; null where that is the same. */
function changeOf<Code extends string>({ events }: Act, kind: string): Change<Code> | null {
  const changes = events.filter((event) => event.kind === kind).map(({ data }) => data as unknown as Change<Code>);
  const [first, last] = [changes[0], changes.at(-1)];
  return first && last && first.from !== last.to ? { from: first.from, to: last.to, reason: last.reason } : null;
}

function followsFrom({ expectedBy, closedAt, mergedInto, timeZone }: Act) {
  const reopenable = closedAt && mergedInto === null;
  return { expectedBy, reopenUntil: reopenable ? dayIn(timeZone, reopenableUntil(closedAt)) : null };
}
