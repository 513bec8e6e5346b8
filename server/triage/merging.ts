import type pg from 'pg';
import type { Actor } from '#domain/identity/user.ts';
import { type CaseEntries, entriesLacking } from '#domain/intake/addition.ts';
import type { ListName } from '#domain/intake/steps.ts';
import { isOpen } from '#domain/triage/status.ts';
import { notify } from '#server/correspondence/notifications.ts';
import { recordEvent } from '#server/history/events.ts';
import { appendEntries } from '#server/intake/entry-rows.ts';
import { transaction } from '#server/platform/database.ts';
import { translatorFor } from '#server/platform/translator.ts';
import { type Case, caseEntries } from '#server/triage/cases.ts';
import { type Changed, type GuardedCase, tellChanges } from '#server/triage/guarded-case.ts';
import { holdBoth, storeLink } from '#server/triage/links.ts';
import { keepUp } from '#server/triage/upkeep.ts';

/** Which case becomes a part of which, and their versions as they were shown. References. */
export interface Merge {
  from: string;
  into: string;
  versions: { from: number; into: number };
}

type Held = GuardedCase & { reference: string };

/** Why two cases cannot be merged, whatever they hold. */
export type MergeProblem =
  /** `into` became a part of a third one, or `from` of another than `into` */
  | 'merged'
  /** one of both is closed */
  | 'closed'
  | 'other_organization';

export type MergeResult =
  /** `version`: of the case that took the other in */
  | { ok: true; version: number }
  /** what happened meanwhile, to which of both */
  | (Changed & { which: 'from' | 'into' })
  | { ok: false; code: 'too_many'; lists: ListName[] }
  | { ok: false; code: MergeProblem | 'not_found' | 'forbidden' | 'unknown_case' | 'same_case' };

/**
 * Makes a case a part of another one of the same organization (Q7), as both were shown. The other gets the entries that
 * it lacks; everything else stays where it is and can be read there: gist, severity, waivers, talk, history. The case is
 * closed as declined, with the way to the other; its open questions are taken back; both are linked as duplicates. One
 * transaction; asked for again, it has happened once and succeeds again. Nothing leads out of a merged case any more, so
 * that there are no circles.
 */
export async function mergeCases(
  actor: Actor,
  { from, into, versions }: Merge,
  now = new Date(),
): Promise<MergeResult> {
  return transaction(async (sql) => {
    const held = await holdBoth(sql, actor, from, into);
    if (!held.ok) return held;
    const { one: source, two: target } = held;
    if (source.mergedIntoId === target.id) return { ok: true, version: target.version };
    const problem = problemOf(source, target);
    if (problem === 'other_organization' || problem === 'merged') return { ok: false, code: problem };
    for (const [which, { version }] of [
      ['from', source],
      ['into', target],
    ] as const) {
      const own = which === 'from' ? source : target;
      if (version !== versions[which]) return { ...(await tellChanges(sql, actor, own, versions[which])), which };
    }
    if (problem) return { ok: false, code: problem };
    const lacking = entriesLacking(await readEntries(sql, target.id), await readEntries(sql, source.id));
    if (!lacking.ok) return lacking;
    await appendEntries(sql, target.id, lacking.entries, now);
    await closeSource(sql, actor, source, target, now);
    await storeLink(sql, actor, [source.id, target.id], 'duplicate', now);
    await tellTarget(sql, actor, { source, target, entries: lacking.entries }, now);
    await keepUp(sql, source.id, ['state', 'talk'], now);
    await keepUp(sql, target.id, ['content'], now);
    await notify(sql, { escalationId: source.id, actor, at: now });
    return { ok: true, version: target.version + 1 };
  });
}

/** Why one case cannot become a part of another; null: it can. */
function problemOf(
  source: Pick<GuardedCase, 'organizationId' | 'status' | 'mergedIntoId'>,
  target: Pick<GuardedCase, 'organizationId' | 'status' | 'mergedIntoId'>,
): MergeProblem | null {
  if (source.organizationId !== target.organizationId) return 'other_organization';
  if (source.mergedIntoId !== null || target.mergedIntoId !== null) return 'merged';
  return isOpen(source.status) && isOpen(target.status) ? null : 'closed';
}

/** Why a merge of two cases, as they were read, would be refused; null: it would not. */
export type MergePrevented = { code: MergeProblem | 'same_case' } | { code: 'too_many'; lists: ListName[] };

export function mergePrevented(from: Case, into: Case): MergePrevented | null {
  if (from.id === into.id) return { code: 'same_case' };
  const code = problemOf(from, into);
  if (code) return { code };
  const lacking = entriesLacking(into, from);
  return lacking.ok ? null : lacking;
}

async function readEntries(sql: pg.PoolClient, id: string): Promise<CaseEntries> {
  const { rows } = await sql.query<CaseEntries>(`select ${caseEntries} from escalations e where e.id = $1`, [id]);
  const [entries] = rows;
  if (!entries) throw new Error('A case was gone while it was held.');
  return entries;
}

async function closeSource(sql: pg.PoolClient, actor: Actor, source: Held, target: Held, now: Date): Promise<void> {
  const t = await translatorFor(source.language);
  const outcome = t('Related.merge.outcome', { reference: target.reference });
  const { rows: questions } = await sql.query<{ path: string | null }>(
    `update questions set withdrawn_at = $2
     where escalation_id = $1 and answered_at is null and withdrawn_at is null returning path`,
    [source.id, now],
  );
  const { rowCount } = await sql.query(
    `update escalations
     set status = 'declined', outcome = $3, merged_into_id = $4, version = version + 1, closed_at = $5,
         status_since = $5, updated_at = $5, expected_by = null, open_questions = 0,
         first_response_at = coalesce(first_response_at, $5)
     where id = $1 and version = $2`,
    [source.id, source.version, outcome, target.id, now],
  );
  if (rowCount !== 1) throw new Error('A case changed while it was held.');
  const event = { escalationId: source.id, version: source.version + 1, actor, at: now };
  for (const { path } of questions) await recordEvent(sql, { ...event, kind: 'question_withdrawn', data: { path } });
  const change = { from: source.status, to: 'declined', reason: outcome };
  await recordEvent(sql, { ...event, kind: 'status_changed', data: change });
  await recordEvent(sql, { ...event, kind: 'merged', data: { reference: target.reference } });
}

async function tellTarget(
  sql: pg.PoolClient,
  actor: Actor,
  { source, target, entries }: { source: Held; target: Held; entries: CaseEntries },
  at: Date,
): Promise<void> {
  const { scopeReferences, partnerContacts, examples } = entries;
  await recordEvent(sql, {
    ...{ escalationId: target.id, version: target.version + 1, kind: 'absorbed', actor, at },
    data: {
      reference: source.reference,
      scopeReferences: scopeReferences.length,
      partnerContacts: partnerContacts.length,
      examples: examples.length,
    },
  });
}
