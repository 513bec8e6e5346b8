import type pg from 'pg';
import { questionsAtOnce } from '#domain/correspondence/question.ts';
import type { Actor, Locale } from '#domain/identity/user.ts';
import type { Status } from '#domain/triage/status.ts';
import { calendarFor } from '#server/calendar/calendars.ts';
import type { MailedAnswer } from '#server/correspondence/case-mail.ts';
import { customerPerson, deskPerson, type MailPerson, peopleServing } from '#server/correspondence/mail-recipients.ts';

/** What somebody did about a case at one instant, and the case as it is after it. */
export interface Act {
  reference: string;
  title: string;
  language: Locale;
  status: Status;
  organizationId: string;
  organization: string;
  partner: string;
  dueKind: 'first_response' | 'resolution' | null;
  dueAt: Date | null;
  expectedBy: string | null;
  closedAt: Date | null;
  openQuestions: number;
  mergedInto: string | null;
  timeZone: string;
  /** the oldest first */
  events: { id: number; kind: string; data: Record<string, string | number | null> }[];
  messages: string[];
  questions: { path: string | null; body: string }[];
  answers: MailedAnswer[];
  /** the actor's name */
  actor: string | null;
  /** null: imported, or they have left the organization */
  submitter: MailPerson | null;
  /** null: nobody */
  assignee: MailPerson | null;
  /** in place of an assignee */
  serving: MailPerson[];
}

/**
 * Reads in one statement what `actor` did about a case at the instant `at`, in the caller's transaction. Of the talk it
 * reads messages and questions; internal notes are read by nothing here.
 */
export async function readAct(
  sql: pg.PoolClient,
  { escalationId, actor, at }: { escalationId: string; actor: Actor; at: Date },
): Promise<Act | null> {
  const { rows } = await sql.query<Act>(selectAct, [escalationId, actor.id, at, questionsAtOnce]);
  return rows[0] ?? null;
}

const organization = 'e.organization_id';

const selectAct = `
  select e.reference, e.title, e.language, e.status, e.organization_id as "organizationId", o.name as organization,
    p.name as partner, e.due_kind as "dueKind", nullif(e.due_at, 'infinity') as "dueAt",
    e.expected_by as "expectedBy", e.closed_at as "closedAt", e.open_questions as "openQuestions",
    c.time_zone as "timeZone",
    (select into_case.reference from escalations into_case where into_case.id = e.merged_into_id) as "mergedInto",
    (select coalesce(json_agg(json_build_object('id', h.id, 'kind', h.kind, 'data', h.data) order by h.id), '[]')
     from case_events h
     where h.escalation_id = e.id and h.at = $3 and h.actor_id is not distinct from $2::uuid) as events,
    (select coalesce(json_agg(m.body order by m.id), '[]') from messages m
     where m.escalation_id = e.id and m.at = $3 and m.author_id is not distinct from $2::uuid) as messages,
    (select coalesce(json_agg(json_build_object('path', q.path, 'body', q.body) order by q.asked_at, q.id), '[]')
     from questions q
     where q.escalation_id = e.id and q.asked_at >= $3 and q.asked_at < $3::timestamptz + $4 * interval '1 millisecond'
       and q.asked_by_id is not distinct from $2::uuid and q.withdrawn_at is null) as questions,
    (select coalesce(json_agg(json_build_object('path', q.path, 'question', q.body, 'answer', q.answer,
       'before', q.before, 'after', q.after) order by q.asked_at, q.id), '[]')
     from questions q
     where q.escalation_id = e.id and q.answered_at = $3 and q.answered_by_id is not distinct from $2::uuid) as answers,
    (select name from users where id = $2) as actor,
    ${customerPerson('e.submitted_by_id', organization)} as submitter,
    ${deskPerson('e.assignee_id', organization)} as assignee,
    case when e.assignee_id is null then ${peopleServing(organization)} else '[]' end as serving
  from escalations e
  join organizations o on o.id = e.organization_id
  join partners p on p.id = e.partner_id
  cross join lateral ${calendarFor(organization, 'e.language')} c
  where e.id = $1`;
