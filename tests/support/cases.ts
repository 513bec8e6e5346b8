import { randomUUID } from 'node:crypto';
import type { Locale, User } from '#domain/identity/user.ts';
import { operator } from '#domain/identity/user.ts';
import type { CaseAnswers } from '#domain/intake/case-file.ts';
import type { Status } from '#domain/triage/status.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { insertCase } from '#server/intake/case-record.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { termsOf } from '#server/triage/service-terms.ts';
import { refreshSlas } from '#server/triage/sla.ts';

/** What a test cares about of a case; the rest is filled in. */
export interface KnownCase {
  organizationId?: string;
  submittedBy?: User;
  partner?: string;
  language?: Locale;
  status?: Status;
  assignee?: User;
  submittedAt?: Date;
  answers?: CaseAnswers;
}

/** Stores a case, submitted unless said otherwise, with its first event alone. */
export async function storeCase(known: KnownCase = {}): Promise<{ id: string; reference: string }> {
  const organizationId =
    known.organizationId ?? known.submittedBy?.organizationId ?? (await findOrCreateOrganization(pool, 'Someone')).id;
  const answers = known.answers ?? shortAnswers({ partner: known.partner });
  const guidanceRevision = await currentRevision();
  const language = known.language ?? 'en';
  const terms = await termsOf({ organizationId, language });
  return transaction(async (sql) => {
    const stored = await insertCase(sql, {
      answers,
      language,
      organizationId,
      submittedById: known.submittedBy?.id ?? null,
      draftId: randomUUID(),
      guidanceRevision,
      terms,
      actor: known.submittedBy ?? operator,
    });
    const status = known.status ?? 'submitted';
    await sql.query(
      `update escalations set status = $2, assignee_id = $3, submitted_at = coalesce($4, submitted_at),
         closed_at = case when $2 in ('resolved', 'declined', 'withdrawn') then now() end
       where id = $1`,
      [stored.id, status, known.assignee?.id ?? null, known.submittedAt ?? null],
    );
    await refreshSlas(sql, [stored.id]);
    return stored;
  });
}

/** The least that makes a case. */
export function shortAnswers(known: { partner?: string; title?: string } = {}): CaseAnswers {
  return {
    project: {
      partner: known.partner ?? 'Lanternfield Commerce Ltd',
      product: 'commerce-cloud',
      productVersion: '2.4.8-p1',
      phase: null,
      goLiveOn: null,
    },
    concern: {
      title: known.title ?? 'Orders above 60 lines are not exported',
      summary: 'Summary',
      businessImpact: 'Impact',
      desiredOutcome: 'Outcome',
      severity: 'high',
      severityReason: null,
    },
    scope: { scopeReferences: [], waiver: 'There never was a signed scope document.' },
    contact: { partnerContacts: [], waiver: null },
    examples: { examples: [] },
  };
}

/** The history of a case as it is stored, the oldest first. */
export async function storedEvents(id: string): Promise<{ kind: string; version: number; data: unknown }[]> {
  const { rows } = await pool.query<{ kind: string; version: number; data: unknown }>(
    'select kind, version, data from case_events where escalation_id = $1 order by id',
    [id],
  );
  return rows;
}
