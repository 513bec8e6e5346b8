import type pg from 'pg';
import { dayIn } from '#domain/calendar/time-zone.ts';
import { can } from '#domain/identity/permissions.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import type { Bypass } from '#domain/intake/bypass.ts';
import { latestToday } from '#domain/intake/calendar-date.ts';
import type { CaseAnswers } from '#domain/intake/case-file.ts';
import { judgeAnswers, type StepProblem } from '#domain/intake/review.ts';
import { type StepName, stepNames } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { readyLater } from '#domain/readiness/patience.ts';
import { firstResponseBy } from '#domain/triage/response-time.ts';
import { pageOf } from '#server/correspondence/case-page.ts';
import { type MailPerson, peopleServing } from '#server/correspondence/mail-recipients.ts';
import { dispatchMail, type Mail, queueMails } from '#server/correspondence/outbox.ts';
import { insertCase } from '#server/intake/case-record.ts';
import { bypassOf, type Draft } from '#server/intake/drafts.ts';
import { transaction } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';
import { type ServiceTerms, termsOfDraft } from '#server/triage/service-terms.ts';

export type SubmitResult =
  | { ok: true; reference: string }
  | { ok: false; code: 'incomplete'; problems: StepProblem[] }
  /** the partner still has time to answer, and no reason was given for not waiting; `readyOn` is an ISO day */
  | { ok: false; code: 'too_early'; readyOn: string }
  /** it was settled without a case, or added to one */
  | { ok: false; code: 'ended' }
  | { ok: false; code: 'not_found' };

/** What still keeps a draft from being submitted, by step and path; empty when it can be sent. */
export function reviewDraft(draft: Draft, now: Date): StepProblem[] {
  const typed = Object.fromEntries(stepNames.map((step) => [step, draft.steps[step]?.answers ?? null]));
  const judged = judgeAnswers(typed as Record<StepName, TypedStep | null>, latestToday(now));
  return judged.ok ? [] : judged.problems;
}

/**
 * Makes a case of a draft: the case, its entries, its first event, the mails to the customer and to the desk, and the end of
 * the draft are one transaction of at most ten statements. It waits until the partner had time to answer (G5), unless a reason was given.
 * Whoever submits the same draft again, in another tab or after an answer got lost, gets the same reference.
 */
export async function submitDraft(user: User, draftId: string): Promise<SubmitResult> {
  if (!isUuid(draftId) || !user.organizationId) return { ok: false, code: 'not_found' };
  const terms = await termsOfDraft(draftId);
  if (!terms) return { ok: false, code: 'not_found' };
  const result = await transaction((sql) => submitLocked(sql, user, draftId, terms));
  if (result.ok) dispatchMail();
  return result;
}

async function submitLocked(
  sql: pg.PoolClient,
  user: User,
  draftId: string,
  terms: ServiceTerms,
): Promise<SubmitResult> {
  const { calendar } = terms;
  const draft = await lockDraft(sql, draftId);
  if (!draft || !can(user, 'submit', { kind: 'draft', ownerId: draft.ownerId }))
    return { ok: false, code: 'not_found' };

  const { typed, reference: earlier } = await readLocked(sql, draftId);
  if (earlier) return { ok: true, reference: earlier };
  if (draft.discarded) return { ok: false, code: 'not_found' };
  if (draft.ended) return { ok: false, code: 'ended' };

  const now = new Date();
  const judged = judgeAnswers(typed, latestToday(now));
  if (!judged.ok) return { ok: false, code: 'incomplete', problems: judged.problems };
  const { partnerContacts, waiver } = judged.answers.contact;
  const today = dayIn(calendar.timeZone, now);
  const readyOn = readyLater({ partnerContacts, waived: waiver !== null }, calendar, today);
  if (readyOn && !draft.bypass) return { ok: false, code: 'too_early', readyOn };

  const { organizationId, guidanceRevision, language, organization } = draft;
  const { reference } = await insertCase(sql, {
    answers: judged.answers,
    language,
    organizationId,
    submittedById: user.id,
    draftId,
    guidanceRevision,
    // Whoever waited after all needs no reason.
    bypass: readyOn ? draft.bypass : null,
    terms,
    actor: user,
    submittedAt: now,
  });
  await sql.query(
    `update drafts set submitted_at = now(), updated_at = now(), remind_at = null,
       partner_id = (select partner_id from escalations where draft_id = $1)
     where id = $1`,
    [draftId],
  );
  const answerBy = firstResponseBy(terms, now, judged.answers.concern.severity);
  const submitted = {
    ...{ user, draftId, reference, organization, language, now },
    answers: judged.answers,
    answerBy: answerBy?.toISOString() ?? null,
    timeZone: calendar.timeZone,
  };
  await queueMails(sql, [receipt(submitted), ...draft.serving.map((person) => newCase(submitted, person))]);
  return { ok: true, reference };
}

interface LockedDraft {
  ownerId: string;
  organizationId: string;
  organization: string;
  language: Locale;
  guidanceRevision: number;
  bypass: Bypass | null;
  discarded: boolean;
  /** settled without a case, or added to one */
  ended: boolean;
  /** who is told of a new case */
  serving: MailPerson[];
}

/** Whoever submits or saves the same draft at the same time waits here. */
async function lockDraft(sql: pg.PoolClient, draftId: string): Promise<LockedDraft | null> {
  const { rows } = await sql.query<LockedDraft>(
    `select d.owner_id as "ownerId", d.organization_id as "organizationId", o.name as organization, d.language,
            d.guidance_revision as "guidanceRevision", ${bypassOf} as bypass, d.discarded_at is not null as discarded,
            d.avoided_at is not null or d.joined_id is not null as ended,
            ${peopleServing('d.organization_id')} as serving
     from drafts d join organizations o on o.id = d.organization_id
     where d.id = $1
     for no key update of d`,
    [draftId],
  );
  return rows[0] ?? null;
}

/** Read after the lock was had, so that it sees what whoever held it before has stored. */
async function readLocked(
  sql: pg.PoolClient,
  draftId: string,
): Promise<{ typed: Record<StepName, TypedStep | null>; reference: string | null }> {
  const { rows } = await sql.query<{ typed: Record<string, TypedStep> | null; reference: string | null }>(
    `select (select json_object_agg(step, answers) from draft_steps where draft_id = $1) as typed,
            (select reference from escalations where draft_id = $1) as reference`,
    [draftId],
  );
  const [row] = rows;
  const typed = Object.fromEntries(stepNames.map((step) => [step, row?.typed?.[step] ?? null]));
  return { typed: typed as Record<StepName, TypedStep | null>, reference: row?.reference ?? null };
}

interface Submitted {
  user: User;
  draftId: string;
  reference: string;
  organization: string;
  language: Locale;
  answers: CaseAnswers;
  now: Date;
  /** ISO timestamp; null: nothing is promised */
  answerBy: string | null;
  timeZone: string;
}

/** The receipt's copy (F12), in the language that the customer reads. */
function receipt({ user, draftId, reference, organization, answers, now, answerBy, timeZone }: Submitted): Mail {
  return {
    kind: 'receipt',
    recipient: user.email,
    locale: user.locale,
    data: {
      reference,
      title: answers.concern.title,
      organization,
      partner: answers.project.partner,
      submittedAt: now.toISOString(),
      ...(answerBy && { answerBy, timeZone }),
      url: pageOf(user, 'customer', reference),
    },
    dedupeKey: `receipt:${draftId}`,
  };
}

/** To one of those who serve the organization (W9). */
function newCase(submitted: Submitted, person: MailPerson): Mail {
  const { user, draftId, reference, organization, language, answers, answerBy, timeZone } = submitted;
  const { concern, project } = answers;
  return {
    kind: 'desk_new',
    recipient: person.email,
    locale: person.locale,
    data: {
      ...{ reference, organization, language, answerBy, timeZone, title: concern.title, partner: project.partner },
      severity: concern.severity,
      actor: user.name,
      url: pageOf(person, 'desk', reference),
    },
    dedupeKey: `new:${draftId}:${person.id}`,
  };
}
