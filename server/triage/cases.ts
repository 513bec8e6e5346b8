import type { Phase, Product } from '#domain/catalogue/product.ts';
import { can } from '#domain/identity/permissions.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import type { Bypass } from '#domain/intake/bypass.ts';
import type { Example, PartnerContact, ScopeReference, Severity, WaivableItem } from '#domain/intake/steps.ts';
import type { StoredReadiness } from '#domain/readiness/case-readiness.ts';
import { isReference } from '#domain/triage/reference.ts';
import type { Status } from '#domain/triage/status.ts';
import { customerEventKinds, eventKinds } from '#server/history/events.ts';
import { type HistoryEvent, readHistory } from '#server/history/timeline.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';

/** Everything of a case, texts as they were typed, days as ISO dates. */
export interface Case {
  id: string;
  reference: string;
  version: number;
  status: Status;
  /** why it was declined or withdrawn, or what settled it */
  outcome: string | null;
  organizationId: string;
  organization: string;
  partner: string;
  /** null: imported */
  submittedBy: string | null;
  assigneeId: string | null;
  assignee: string | null;
  /** the language that its texts are written in */
  language: Locale;
  product: Product;
  productVersion: string;
  /** what the catalogue knows of the version's line; `endsOn` null where no end has been named */
  support: { known: boolean; endsOn: string | null };
  phase: Phase | null;
  goLiveOn: string | null;
  title: string;
  summary: string;
  businessImpact: string;
  desiredOutcome: string;
  severity: Severity;
  severityReason: string | null;
  /** the guidance that the customer saw */
  guidanceRevision: number;
  guidancePublishedAt: Date;
  submittedAt: Date;
  closedAt: Date | null;
  /** the case that it became a part of, of the same organization: its id and its reference */
  mergedIntoId: string | null;
  mergedInto: string | null;
  /** pinned questions that nobody has answered yet */
  openQuestions: number;
  scopeReferences: ScopeReference[];
  partnerContacts: PartnerContact[];
  examples: Example[];
  /** the reason for each item that was said not to apply */
  waivers: Partial<Record<WaivableItem, string>>;
  /** why it did not wait for the partner's answer; null: it did */
  bypass: Bypass | null;
  /** how actionable it was as it was submitted; null: older than the rules, or not for this reader */
  readiness: StoredReadiness | null;
  /** the newest first; a customer's holds what customers may see */
  history: HistoryEvent[];
}

/** A case that `user` may see, in two statements; null where there is none. */
export async function readCase(user: User, reference: string): Promise<Case | null> {
  if (!isReference(reference)) return null;
  const { values, bind } = parameters();
  const { rows } = await pool.query<Omit<Case, 'history'>>(
    `${selectCase} where e.reference = ${bind(reference)} and ${visibleCases(user, bind)}`,
    values,
  );
  const [found] = rows;
  if (!found) return null;
  const desk = can(user, 'triage', { kind: 'escalation', organizationId: found.organizationId });
  const kinds = desk ? eventKinds : customerEventKinds;
  return { ...found, readiness: desk ? found.readiness : null, history: await readHistory(found.id, { kinds }) };
}

/** Reads of `escalations e` its entries, as `scopeReferences`, `partnerContacts` and `examples`. */
export const caseEntries = `(select coalesce(json_agg(json_build_object(
       'documentTitle', document_title, 'documentLocation', document_location, 'section', section,
       'deliverable', deliverable, 'quote', quote, 'agreedOn', agreed_on, 'dueOn', due_on, 'condition', condition,
       'detail', detail, 'timelineImpact', timeline_impact) order by position), '[]')
     from scope_references where escalation_id = e.id) as "scopeReferences",
    (select coalesce(json_agg(json_build_object(
       'contactedOn', contacted_on, 'channel', channel, 'partnerRole', partner_role, 'raised', raised,
       'response', response, 'responseDetail', response_detail, 'reference', reference) order by position), '[]')
     from partner_contacts where escalation_id = e.id) as "partnerContacts",
    (select coalesce(json_agg(json_build_object(
       'occurredOn', occurred_on, 'whatHappened', what_happened, 'expected', expected, 'impact', impact,
       'reference', reference) order by position), '[]')
     from examples where escalation_id = e.id) as examples`;

/** Reads of `escalations e` its waivers: the reason for each item. */
export const caseWaivers =
  "(select coalesce(json_object_agg(item, reason), '{}') from waivers where escalation_id = e.id) as waivers";

const selectCase = `
  select e.id, e.reference, e.version, e.status, e.outcome, e.organization_id as "organizationId",
    o.name as organization, p.name as partner, s.name as "submittedBy", e.assignee_id as "assigneeId",
    a.name as assignee, e.language, e.product, e.product_version as "productVersion",
    json_build_object('known', v.version is not null, 'endsOn', v.support_ends_on) as support,
    e.phase, e.go_live_on as "goLiveOn", e.title, e.summary, e.business_impact as "businessImpact",
    e.desired_outcome as "desiredOutcome", e.severity, e.severity_reason as "severityReason",
    e.guidance_revision as "guidanceRevision", g.published_at as "guidancePublishedAt",
    e.submitted_at as "submittedAt", e.closed_at as "closedAt",
    e.merged_into_id as "mergedIntoId", e.open_questions as "openQuestions",
    (select into_case.reference from escalations into_case where into_case.id = e.merged_into_id) as "mergedInto",
    ${caseEntries},
    ${caseWaivers},
    case when e.bypass_reason is not null
      then json_build_object('reason', e.bypass_reason, 'detail', e.bypass_detail) end as bypass,
    case when e.readiness_score is not null
      then json_build_object('score', e.readiness_score, 'met', e.readiness_met, 'applicable', e.readiness_applicable)
      end as readiness
  from escalations e
  join organizations o on o.id = e.organization_id
  join partners p on p.id = e.partner_id
  join guidance_revisions g on g.number = e.guidance_revision
  left join users s on s.id = e.submitted_by_id
  left join users a on a.id = e.assignee_id
  left join product_versions v on v.product = e.product and v.version = split_part(e.product_version, '-', 1)`;
