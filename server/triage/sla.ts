import type pg from 'pg';
import type { Locale, User } from '#domain/identity/user.ts';
import type { Severity } from '#domain/intake/steps.ts';
import { type Ball, ballOf } from '#domain/triage/ball.ts';
import type { CaseCourse, CourseChange } from '#domain/triage/course.ts';
import { readSla as readClocks, type SlaClock, slaColumns } from '#domain/triage/sla.ts';
import { type SlaSubject, type SlaView, slaView } from '#domain/triage/sla-view.ts';
import type { Status } from '#domain/triage/status.ts';
import { calendarFor } from '#server/calendar/calendars.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';
import { slaFields } from '#server/triage/row-sla.ts';
import { openTerms, type ServiceTerms, type TermsRow, termsColumns } from '#server/triage/service-terms.ts';

/** How a case stands by its service levels and who had the ball, with all that explains the figures (W2, W3). */
export interface CaseSla {
  view: SlaView;
  firstResponse: SlaClock;
  resolution: SlaClock;
  ball: Ball;
  /** whose business time counts, and by which targets */
  terms: ServiceTerms;
  /** the calendar's name */
  calendar: string;
  /** with partner: the ISO day by which they are to have answered */
  expectedBy: string | null;
  /** questions that the customer has not answered */
  openQuestions: number;
  /** how often the customer, who has the ball, was reminded, and when they are next */
  reminded: number;
  remindAt: Date | null;
}

/**
 * Reads the service levels of a case as they stand at `now`, in one statement; null where there is none that `user` may
 * see. What was decided on stays decided, though calendars and targets were changed since.
 */
export async function readSla(user: User, escalation: { id: string }, now: Date): Promise<CaseSla | null> {
  const { values, bind } = parameters();
  const condition = `e.id = ${bind(escalation.id)} and ${visibleCases(user, bind)}`;
  const { rows } = await pool.query<CourseRow>(selectCourses(condition), values);
  const [row] = rows;
  const [terms] = await openTerms(rows);
  if (!row || !terms) return null;
  const course = courseOf(row);
  const { firstResponse, resolution } = readClocks(terms, course, now);
  return {
    view: slaView(terms, row, now),
    firstResponse: decided(firstResponse, row.firstResponseMet),
    resolution: decided(resolution, row.resolutionMet),
    ball: ballOf(terms.calendar, course, now),
    terms,
    calendar: row.calendarName,
    expectedBy: row.expectedBy,
    openQuestions: row.openQuestions,
    reminded: row.reminded,
    remindAt: row.remindAt,
  };
}

/** Works out anew what is stored of a case's service levels, in the transaction that changed it, after its events. */
export async function refreshSla(sql: pg.PoolClient, id: string): Promise<void> {
  await refreshSlas(sql, [id]);
}

/** The same for several cases, which the caller has locked: one statement to read, one to write. */
export async function refreshSlas(sql: pg.PoolClient, ids: readonly string[]): Promise<void> {
  const { rows } = await sql.query<CourseRow>(selectCourses('e.id = any($1)'), [ids]);
  const terms = await openTerms(rows);
  const found = rows.map((row, index) => ({
    id: row.id,
    ...slaColumns(terms[index] as ServiceTerms, courseOf(row)),
  }));
  await sql.query(
    `update escalations e set due_kind = r."dueKind", due_at = coalesce(r."dueAt", 'infinity'),
       near_at = coalesce(r."nearAt", 'infinity'), status_since = r."statusSince",
       first_response_met = coalesce(e.first_response_met, r."firstResponseMet"),
       resolution_met = case when e.closed_at is not null then coalesce(e.resolution_met, r."resolutionMet") end
     from json_to_recordset($1) as r (id uuid, "dueKind" text, "dueAt" timestamptz, "nearAt" timestamptz,
       "statusSince" timestamptz, "firstResponseMet" boolean, "resolutionMet" boolean)
     where e.id = r.id`,
    [JSON.stringify(found)],
  );
}

type CourseRow = TermsRow &
  SlaSubject & {
    id: string;
    language: Locale;
    calendarName: string;
    expectedBy: string | null;
    openQuestions: number;
    reminded: number;
    remindAt: Date | null;
    submittedAt: Date;
    firstResponseAt: Date | null;
    firstResponseMet: boolean | null;
    events: { at: string; kind: 'status_changed' | 'severity_changed'; from: string; to: string }[];
  };

/** Cases with what their clocks are read from, by a condition on `escalations e`. */
function selectCourses(condition: string): string {
  return `
    select e.id, e.language, e.status, e.severity, e.submitted_at as "submittedAt", ${slaFields},
      e.first_response_at as "firstResponseAt", e.first_response_met as "firstResponseMet",
      e.expected_by as "expectedBy", e.open_questions as "openQuestions",
      e.customer_reminded as reminded, e.customer_remind_at as "remindAt", c.name as "calendarName", ${termsColumns},
      (select coalesce(json_agg(json_build_object('at', h.at, 'kind', h.kind, 'from', h.data ->> 'from',
         'to', h.data ->> 'to') order by h.id), '[]')
       from case_events h
       where h.escalation_id = e.id and h.kind in ('status_changed', 'severity_changed')) as events
    from escalations e cross join lateral ${calendarFor('e.organization_id', 'e.language')} c
    where ${condition}`;
}

/** The course of a case by its history; what the case says of itself counts where the history does not lead there. */
function courseOf(row: CourseRow): CaseCourse {
  const changes = row.events.map(({ at, kind, to }): CourseChange => {
    const instant = new Date(at);
    return kind === 'status_changed'
      ? { at: instant, status: to as Status }
      : { at: instant, severity: to as Severity };
  });
  const status = changes.findLast((change) => 'status' in change)?.status ?? 'submitted';
  if (status !== row.status) changes.push({ at: row.closedAt ?? row.statusSince, status: row.status });
  const first = row.events.find(({ kind }) => kind === 'severity_changed');
  return {
    submittedAt: row.submittedAt,
    severity: (first?.from ?? row.severity) as Severity,
    firstResponseAt: row.firstResponseAt,
    changes,
  };
}

function decided(clock: SlaClock, met: boolean | null): SlaClock {
  return met === null || clock.endedAt === null ? clock : { ...clock, state: met ? 'met' : 'missed' };
}
