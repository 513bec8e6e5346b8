import type pg from 'pg';
import { nameKey } from '#domain/catalogue/name.ts';
import type { Actor, Locale } from '#domain/identity/user.ts';
import type { Bypass } from '#domain/intake/bypass.ts';
import type { CaseAnswers } from '#domain/intake/case-file.ts';
import { judgeCase } from '#domain/readiness/case-readiness.ts';
import { likenessKeys } from '#domain/triage/likeness.ts';
import { slaColumns } from '#domain/triage/sla.ts';
import { recordEvent } from '#server/history/events.ts';
import { entryRows } from '#server/intake/entry-rows.ts';
import { insertSearch } from '#server/triage/search-index.ts';
import type { ServiceTerms } from '#server/triage/service-terms.ts';

export interface NewCase {
  answers: CaseAnswers;
  /** the language that its free text is written in */
  language: Locale;
  organizationId: string;
  /** who submitted it; null for an import */
  submittedById: string | null;
  /** one source makes one case: the id of the draft, or of the imported content */
  draftId: string;
  guidanceRevision: number;
  /** why it did not wait for the partner's answer; left out: it did */
  bypass?: Bypass | null;
  /** whose business time counts for it, and how much there is */
  terms: ServiceTerms;
  actor: Actor;
  /** left out: now */
  submittedAt?: Date;
}

/**
 * Stores a case with its entries, its waivers, what it is compared by and searched in, and the first event of its
 * history, in the caller's transaction. The partner is found by name or made; one that an operator brings in is listed
 * for every customer. Three statements, whatever the size of the case.
 *
 * @throws pg.DatabaseError 23505 when there is a case of this draft already; callers look first, under a lock.
 */
export async function insertCase(sql: pg.PoolClient, record: NewCase): Promise<{ id: string; reference: string }> {
  const { project, concern, scope, contact, examples } = record.answers;
  const waivers = [
    { item: 'scope', reason: scope.waiver },
    { item: 'contact', reason: contact.waiver },
  ].filter(({ reason }) => reason !== null);
  const likeness = likenessKeys({ ...concern, ...scope, ...contact, ...examples });

  const submittedAt = record.submittedAt ?? new Date();
  const submittedOn = submittedAt.toISOString().slice(0, 10);
  const course = { submittedAt, severity: concern.severity, firstResponseAt: null, changes: [] };
  const sla = slaColumns(record.terms, course);
  const readiness = judgeCase(record.answers, record.language, submittedOn);
  const { rows } = await sql.query<Inserted>(insertStatement, [
    record.draftId,
    record.organizationId,
    record.submittedById,
    record.language,
    record.guidanceRevision,
    project.partner.trim(),
    nameKey(project.partner),
    project.product,
    project.productVersion,
    project.phase,
    project.goLiveOn,
    concern.title,
    concern.summary,
    concern.businessImpact,
    concern.desiredOutcome,
    concern.severity,
    concern.severityReason,
    JSON.stringify(scope.scopeReferences),
    JSON.stringify(contact.partnerContacts),
    JSON.stringify(examples.examples),
    JSON.stringify(waivers),
    submittedAt,
    record.actor.role === 'operator',
    record.bypass?.reason ?? null,
    record.bypass?.detail ?? null,
    likeness.identifiers,
    likeness.words,
    readiness.score,
    readiness.met,
    readiness.applicable,
    distinct(scope.scopeReferences.map(({ condition }) => condition)),
    distinct(contact.partnerContacts.map(({ response }) => response)),
    waivers.map(({ item }) => item).sort(),
    sla.dueKind,
    sla.dueAt,
    sla.nearAt,
  ]);
  const [stored] = rows;
  if (!stored) throw new Error('The insert of a case gave no row.');
  await recordEvent(sql, {
    escalationId: stored.id,
    version: 1,
    kind: 'submitted',
    actor: record.actor,
    at: submittedAt,
  });
  const { id, reference, ...names } = stored;
  await insertSearch(sql, id, {
    ...concern,
    ...scope,
    ...contact,
    ...examples,
    ...names,
    reference,
    language: record.language,
    productVersion: project.productVersion,
    bypassDetail: record.bypass?.detail ?? null,
    waivers: Object.fromEntries(waivers.map(({ item, reason }) => [item, reason ?? ''])),
  });
  return { id, reference };
}

interface Inserted {
  id: string;
  reference: string;
  organization: string;
  partner: string;
  submittedBy: string | null;
}

/** As `refreshFacets` of server/triage would read them. */
function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}

/** The number is padded to six digits and grows beyond them; a reference never repeats, since the sequence does not. */
const insertStatement = `
  with partner as (
    insert into partners as known (id, name, name_key, listed) values (uuidv7(), $6, $7, $23)
    on conflict (name_key) do update set listed = known.listed or excluded.listed
    returning id, name
  ), number as (
    select nextval('escalation_reference')::text as digits, $22::timestamptz as submitted_at
  ), escalation as (
    insert into escalations (
      id, reference, draft_id, organization_id, submitted_by_id, language, guidance_revision, partner_id,
      product, product_version, phase, go_live_on,
      title, summary, business_impact, desired_outcome, severity, severity_reason, bypass_reason,
      bypass_detail, readiness_score, readiness_met, readiness_applicable, conditions, responses, waived,
      submitted_at, updated_at, status_since, due_kind, due_at, near_at
    )
    select uuidv7(),
      'ESC-' || to_char(submitted_at at time zone 'UTC', 'YYYY') || '-' || lpad(digits, greatest(6, length(digits)), '0'),
      $1, $2, $3, $4, $5, partner.id, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $24, $25, $28, $29, $30, $31, $32, $33,
      submitted_at, submitted_at, submitted_at, $34, coalesce($35, 'infinity'::timestamptz), coalesce($36, 'infinity'::timestamptz)
    from partner, number
    returning id, reference
  ), ${entryRows({ scopeReferences: '$18', partnerContacts: '$19', examples: '$20' })}, waiver as (
    insert into waivers (escalation_id, item, reason)
    select escalation.id, entry.item, entry.reason
    from escalation, json_to_recordset($21::json) as entry (item text, reason text)
  ), likeness as (
    insert into case_likeness (escalation_id, identifiers, words)
    select escalation.id, $26, $27 from escalation
  )
  select escalation.id, escalation.reference, partner.name as partner,
    (select name from organizations where id = $2) as organization,
    (select name from users where id = $3) as "submittedBy"
  from escalation, partner`;
