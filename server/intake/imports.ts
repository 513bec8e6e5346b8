import type pg from 'pg';
import { dayIn } from '#domain/calendar/time-zone.ts';
import { may } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import { latestToday } from '#domain/intake/calendar-date.ts';
import { canonicalCase } from '#domain/intake/canonical-case.ts';
import { type BytesProblem, decodeCase } from '#domain/intake/case-bytes.ts';
import { type CaseFile, readCaseFile } from '#domain/intake/case-file.ts';
import { type JsonProblem, readJson } from '#domain/intake/json-text.ts';
import type { Problem } from '#domain/intake/problem.ts';
import { readyLater } from '#domain/readiness/patience.ts';
import { findOrCreateOrganization, findOrganization } from '#server/catalogue/organizations.ts';
import { findPartner } from '#server/catalogue/partners.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { insertCase } from '#server/intake/case-record.ts';
import { contentId } from '#server/intake/content-id.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { type ServiceTerms, termsOf } from '#server/triage/service-terms.ts';

export interface ImportOptions {
  /** creates the organization and the partner that nobody knows yet; otherwise they are refused */
  createMissing: boolean;
  /** says what would happen and stores nothing */
  dryRun: boolean;
  now: Date;
}

/** Why a file is not taken: the file as such, or an answer in it. */
export type ImportProblem =
  | Problem
  /** the partner still has time to answer; `readyOn`: the ISO day from which on it can be imported without a reason */
  | { path: 'partnerContacts'; code: 'too_early'; readyOn: string }
  | { path: 'organization' | 'partner'; code: 'organization_unknown' | 'partner_unknown' }
  | { path: '$'; code: BytesProblem }
  | ({ path: '$' } & JsonProblem);

/** What a case needs and nobody knows yet. */
export type Missing = 'organization' | 'partner';

export type ImportResult =
  | { ok: true; outcome: 'imported'; id: string; reference: string; created: Missing[] }
  | { ok: true; outcome: 'already_imported'; id: string; reference: string }
  | { ok: true; outcome: 'would_import'; created: Missing[] }
  | { ok: false; code: 'forbidden' }
  | { ok: false; code: 'problems'; problems: ImportProblem[] };

/**
 * Imports one case file (docs/case-file.md) by the rules of the form and the very insert of a submission: all of it, or
 * nothing. The same content makes one case, however often and however many at once it is imported.
 *
 * @param bytes the file as it is
 * @returns every problem at once; problems of the JSON or the encoding come alone, for nothing behind them can be read
 */
export async function importCase(actor: Actor, bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  if (!may(actor, 'case.import')) return { ok: false, code: 'forbidden' };
  const read = readBytes(bytes, options.now);
  if (!read.ok) return { ok: false, code: 'problems', problems: read.problems };
  const draftId = contentId(canonicalCase(read.file));
  const terms = await termsOfFile(read.file);
  const readyOn = readyOnDay(read.file, terms, options.now);
  if (options.dryRun) return prospectOf(pool, draftId, read.file, readyOn, options);

  const guidanceRevision = await currentRevision();
  return transaction(async (sql) => {
    // Two imports of one content at once: the second waits here and then finds the case of the first.
    await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [draftId]);
    const prospect = await prospectOf(sql, draftId, read.file, readyOn, options);
    if (!prospect.ok || prospect.outcome === 'already_imported') return prospect;

    const { language, organization, bypass, answers } = read.file;
    const { id: organizationId } = await findOrCreateOrganization(sql, organization);
    const stored = await insertCase(sql, {
      answers,
      language,
      organizationId,
      submittedById: null,
      draftId,
      guidanceRevision,
      bypass,
      terms,
      actor,
    });
    return { ok: true, outcome: 'imported', ...stored, created: prospect.created };
  });
}

type Prospect = Extract<ImportResult, { outcome: 'already_imported' | 'would_import' } | { code: 'problems' }>;

/** What importing a case would lead to, as things stand. */
async function prospectOf(
  sql: Pick<pg.ClientBase, 'query'>,
  draftId: string,
  file: CaseFile,
  readyOn: string | null,
  { createMissing }: ImportOptions,
): Promise<Prospect> {
  const { rows } = await sql.query<{ id: string; reference: string }>(
    'select id, reference from escalations where draft_id = $1',
    [draftId],
  );
  if (rows[0]) return { ok: true, outcome: 'already_imported', ...rows[0] };

  const missing: Missing[] = [];
  if (!(await findOrganization(sql, file.organization))) missing.push('organization');
  if (!(await findPartner(sql, file.answers.project.partner))) missing.push('partner');
  const problems: ImportProblem[] = createMissing
    ? []
    : missing.map((path) => ({ path, code: `${path}_unknown` as const }));
  if (readyOn && !file.bypass) problems.push({ path: 'partnerContacts', code: 'too_early', readyOn });
  return problems.length > 0
    ? { ok: false, code: 'problems', problems }
    : { ok: true, outcome: 'would_import', created: missing };
}

/** Whose business time counts for a case of this file; an organization that nobody knows yet has no calendar of its own. */
async function termsOfFile({ organization, language }: CaseFile): Promise<ServiceTerms> {
  const known = await findOrganization(pool, organization);
  return termsOf({ organizationId: known?.id ?? null, language });
}

/** When the case is ready, by the calendar that counts for it, where that is still to come (G5). */
function readyOnDay({ answers: { contact } }: CaseFile, { calendar }: ServiceTerms, now: Date): string | null {
  const { partnerContacts, waiver } = contact;
  return readyLater({ partnerContacts, waived: waiver !== null }, calendar, dayIn(calendar.timeZone, now));
}

function readBytes(
  bytes: Uint8Array,
  now: Date,
): { ok: true; file: CaseFile } | { ok: false; problems: ImportProblem[] } {
  const decoded = decodeCase(bytes);
  if (!decoded.ok) return { ok: false, problems: [{ path: '$', code: decoded.code }] };
  const json = readJson(decoded.text);
  if (!json.ok) return { ok: false, problems: [{ path: '$', ...json.problem }] };
  return readCaseFile(json.value, latestToday(now));
}
