import type pg from 'pg';
import { can } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { type Addition, type AdditionResult, additionTo, type CaseEntries } from '#domain/intake/addition.ts';
import { latestToday } from '#domain/intake/calendar-date.ts';
import { type StepName, stepNames } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { isOpen } from '#domain/triage/status.ts';
import { notify } from '#server/correspondence/notifications.ts';
import { recordEvent } from '#server/history/events.ts';
import type { Draft } from '#server/intake/drafts.ts';
import { appendEntries } from '#server/intake/entry-rows.ts';
import { transaction } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';
import { caseEntries } from '#server/triage/cases.ts';
import { holdCase } from '#server/triage/guarded-case.ts';
import { keepUp } from '#server/triage/upkeep.ts';

export type JoinResult =
  /** `version`: of the case after it */
  | { ok: true; reference: string; version: number }
  /** the case is closed, or somebody has changed it since `version` */
  | { ok: false; code: 'closed' | 'changed' }
  /** the draft has become a case meanwhile, was settled, or was added to another case */
  | { ok: false; code: 'ended' | 'not_found' }
  | Exclude<AdditionResult, { ok: true }>;

/** What `joinDraft` would add: for the page that asks whether it shall. */
export function prospect(draft: Draft, entries: CaseEntries, now: Date): AdditionResult {
  const typed = Object.fromEntries(stepNames.map((step) => [step, draft.steps[step]?.answers ?? null]));
  return additionTo(entries, typed as Record<StepName, TypedStep | null>, latestToday(now));
}

/**
 * Adds a draft to an open case of the own organization instead of submitting it (F14): the entries that the case lacks
 * come behind its own, title and summary of the draft into its history, and the draft ends. One transaction; whoever
 * asks for it again gets the same answer, and nothing is added twice.
 *
 * @param version of the case, as it was shown to whoever confirmed
 */
export async function joinDraft(user: User, draftId: string, reference: string, version: number): Promise<JoinResult> {
  if (!isUuid(draftId)) return { ok: false, code: 'not_found' };
  return transaction(async (sql) => {
    const draft = await lockDraft(sql, draftId);
    if (!draft || !can(user, 'submit', { kind: 'draft', ownerId: draft.ownerId }))
      return { ok: false, code: 'not_found' };
    const held = await holdCase(sql, user, reference);
    const subject = held && ({ kind: 'escalation', organizationId: held.organizationId } as const);
    if (!subject || !can(user, 'extend', subject) || held.organizationId !== draft.organizationId)
      return { ok: false, code: 'not_found' };
    if (draft.joinedId === held.id) return { ok: true, reference, version: held.version };
    if (draft.discarded) return { ok: false, code: 'not_found' };
    if (draft.ended) return { ok: false, code: 'ended' };
    if (!isOpen(held.status)) return { ok: false, code: 'closed' };
    if (held.version !== version) return { ok: false, code: 'changed' };

    const { typed, entries } = await readLocked(sql, draftId, held.id);
    const result = additionTo(entries, typed, latestToday(new Date()));
    if (!result.ok) return result;
    const now = new Date();
    await appendEntries(sql, held.id, result.addition.entries, now);
    await sql.query('update drafts set joined_id = $2, remind_at = null, updated_at = now() where id = $1', [
      draftId,
      held.id,
    ]);
    await recordEvent(sql, {
      escalationId: held.id,
      version: version + 1,
      kind: 'extended',
      actor: user,
      data: eventData(result.addition),
      at: now,
    });
    await keepUp(sql, held.id, ['content'], now);
    await notify(sql, { escalationId: held.id, actor: user, at: now });
    return { ok: true, reference, version: version + 1 };
  });
}

interface LockedDraft {
  ownerId: string;
  organizationId: string;
  joinedId: string | null;
  discarded: boolean;
  ended: boolean;
}

/** Whoever saves, submits or adds the same draft at the same time waits here. */
async function lockDraft(sql: pg.PoolClient, draftId: string): Promise<LockedDraft | null> {
  const { rows } = await sql.query<LockedDraft>(
    `select owner_id as "ownerId", organization_id as "organizationId", joined_id as "joinedId",
            discarded_at is not null as discarded,
            submitted_at is not null or avoided_at is not null or joined_id is not null as ended
     from drafts where id = $1
     for no key update`,
    [draftId],
  );
  return rows[0] ?? null;
}

/** Read after both locks were had: what is typed, and what the case holds. */
async function readLocked(
  sql: pg.PoolClient,
  draftId: string,
  caseId: string,
): Promise<{ typed: Record<StepName, TypedStep | null>; entries: CaseEntries }> {
  const { rows } = await sql.query<CaseEntries & { typed: Record<string, TypedStep> | null }>(
    `select (select json_object_agg(step, answers) from draft_steps where draft_id = $1) as typed, ${caseEntries}
     from escalations e where e.id = $2`,
    [draftId, caseId],
  );
  const [row] = rows;
  if (!row) throw new Error('A case was gone while it was held.');
  const { typed, ...entries } = row;
  const steps = Object.fromEntries(stepNames.map((step) => [step, typed?.[step] ?? null]));
  return { typed: steps as Record<StepName, TypedStep | null>, entries };
}

function eventData({ entries, title, summary }: Addition): Record<string, string | number | null> {
  const { scopeReferences, partnerContacts, examples } = entries;
  return {
    title,
    summary,
    scopeReferences: scopeReferences.length,
    partnerContacts: partnerContacts.length,
    examples: examples.length,
  };
}
