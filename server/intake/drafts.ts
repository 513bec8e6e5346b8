import type pg from 'pg';
import { nameKey } from '#domain/catalogue/name.ts';
import { can, may } from '#domain/identity/permissions.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import type { Bypass } from '#domain/intake/bypass.ts';
import { latestToday } from '#domain/intake/calendar-date.ts';
import { differences } from '#domain/intake/difference.ts';
import type { Help } from '#domain/intake/help.ts';
import type { StepState } from '#domain/intake/progress.ts';
import { stepSchema } from '#domain/intake/schemas.ts';
import { type StepName, stepNames } from '#domain/intake/steps.ts';
import { isStorable } from '#domain/intake/text.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { withoutBlankEntries } from '#domain/intake/typed.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { byName, type Stored, statesOf } from '#server/intake/saved-steps.ts';
import { pool } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';

/** How much one step may hold, in bytes of JSON: above every limit of its fields, below what hurts. */
const maxStepBytes = 1_500_000;
/** How many drafts somebody can have open at once, and so how many are listed. */
export const maxDrafts = 50;
/** Of PostgreSQL's integer. */
const maxVersion = 2_147_483_647;
/** Leaves of `drafts d` those that are still being written. */
export const openDraft =
  'd.submitted_at is null and d.discarded_at is null and d.avoided_at is null and d.joined_id is null';
/** Reads of `drafts d` why it does not wait for the partner's answer. */
export const bypassOf = `case when d.bypass_reason is not null
  then json_build_object('reason', d.bypass_reason, 'detail', d.bypass_detail) end`;

/** One step as it was saved. `version` counts its saves. */
export interface SavedStep {
  answers: TypedStep;
  version: number;
  complete: boolean;
  waived: boolean;
  updatedAt: Date;
}

export interface Draft {
  id: string;
  /** the language that its free text is written in */
  language: Locale;
  guidanceRevision: number;
  organizationId: string;
  /** null while it is open */
  end: DraftEnd | null;
  /** when its customer is reminded of it; null: it is not parked */
  remindAt: Date | null;
  /** when its customer was reminded, unless it was parked again since */
  remindedAt: Date | null;
  bypass: Bypass | null;
  steps: Record<StepName, SavedStep | null>;
  states: Record<StepName, StepState>;
}

/** How a draft ended: as a case, added to a case, or settled without one. */
export type DraftEnd =
  | { kind: 'submitted' | 'joined'; reference: string }
  | { kind: 'avoided'; at: Date; helped: Help };

export type SaveResult =
  /** `language`: of the free text of the draft */
  | { ok: true; version: number; complete: boolean; language: Locale }
  /** somebody, mostly the same person in another tab, has saved this step since `baseVersion` */
  | { ok: false; code: 'stale'; version: number; theirs: TypedStep; updatedAt: Date }
  | { ok: false; code: 'submitted' | 'joined'; reference: string }
  | { ok: false; code: 'avoided' | 'not_found' | 'too_large' };

/** Starts a draft in the organization of `user`. Only customers prepare escalations, and at most 50 at once. */
export async function startDraft(
  user: User,
  language: Locale,
): Promise<{ ok: true; id: string } | { ok: false; code: 'forbidden' | 'too_many' }> {
  if (!may(user, 'draft.start')) return { ok: false, code: 'forbidden' };
  const { rows } = await pool.query<{ id: string }>(
    `insert into drafts (id, owner_id, organization_id, language, guidance_revision)
     select uuidv7(), $1, $2, $3, $4
     where (select count(*) from drafts d where d.owner_id = $1 and ${openDraft}) < $5
     returning id`,
    [user.id, user.organizationId, language, await currentRevision(), maxDrafts],
  );
  const [draft] = rows;
  return draft ? { ok: true, id: draft.id } : { ok: false, code: 'too_many' };
}

/** A draft with all that was typed; null where there is none that `user` may edit. */
export async function readDraft(user: User, draftId: string): Promise<Draft | null> {
  if (!isUuid(draftId)) return null;
  const { rows } = await pool.query<DraftRow>(
    `select d.id, d.owner_id as "ownerId", d.language, d.guidance_revision as "guidanceRevision",
            d.organization_id as "organizationId", d.remind_at as "remindAt", d.reminded_at as "remindedAt",
            ${bypassOf} as bypass,
            e.reference as submitted, j.reference as joined, d.avoided_at as "avoidedAt", d.helped,
            (select json_agg(json_build_object('step', s.step, 'answers', s.answers, 'version', s.version,
               'complete', s.complete, 'waived', s.waived, 'updatedAt', s.updated_at)) from draft_steps s where s.draft_id = d.id) as steps
     from drafts d left join escalations e on e.draft_id = d.id left join escalations j on j.id = d.joined_id
     where d.id = $1 and d.discarded_at is null`,
    [draftId],
  );
  const [row] = rows;
  if (!row || !can(user, 'edit', { kind: 'draft', ownerId: row.ownerId })) return null;
  const { ownerId: _, steps: stored, submitted, joined, avoidedAt, helped, ...draft } = row;
  const rowOf = byName(stored ?? []);
  const saved = stepNames.map((name) => [name, rowOf[name] && revive(rowOf[name])] as const);
  const steps = Object.fromEntries(saved) as Stored<SavedStep>;
  return { ...draft, end: endOf({ submitted, joined, avoidedAt, helped }), steps, states: statesOf(steps) };
}

/**
 * Saves what was typed in one step, right or wrong, if the step still is what `baseVersion` saw (0: never saved).
 * A save of the very same answers is no conflict. Whether the step is complete is judged here, by its schema.
 *
 * @param answers as `readForm` gives them
 * @param sql the caller's transaction, where the save is part of more
 */
export async function saveStep(
  user: User,
  draftId: string,
  step: StepName,
  baseVersion: number,
  answers: TypedStep,
  sql: Pick<pg.ClientBase, 'query'> = pool,
): Promise<SaveResult> {
  if (!isUuid(draftId) || !may(user, 'draft.start')) return { ok: false, code: 'not_found' };
  const json = JSON.stringify(answers);
  if (Buffer.byteLength(json) > maxStepBytes) return { ok: false, code: 'too_large' };
  const complete = stepSchema(step, latestToday(new Date())).safeParse(withoutBlankEntries(step, answers)).success;

  const { rows } = await sql.query<{ version: number; language: Locale }>(
    `with draft as (
       select id, organization_id, language from drafts d
       where d.id = $1 and d.owner_id = $2 and ${openDraft}
       for no key update
     ), saved as (
       insert into draft_steps as old (draft_id, step, answers, complete, waived)
       select id, $3, $4::json, $5, $7 from draft
       on conflict (draft_id, step) do update
         set answers = excluded.answers, complete = excluded.complete, waived = excluded.waived,
             version = old.version + 1, updated_at = now()
         where old.version = $6
       returning version
     ), touched as (
       update drafts set updated_at = now(),
         partner_id = case when $3 = 'project' then ${knownPartner} else drafts.partner_id end
       from draft, saved where drafts.id = draft.id
     )
     select version, language from saved, draft`,
    [draftId, user.id, step, json, complete, knownVersion(baseVersion), answers.waived === 'yes', partnerKey(answers)],
  );
  const [saved] = rows;
  return saved ? { ok: true, complete, ...saved } : whyNotSaved(user, draftId, step, answers);
}

/**
 * The partner of that name that the organization of `draft` may know of: listed by the vendor, or of a case of its own.
 * What others have typed is not told, nor counted as theirs.
 */
const knownPartner = `(
  select p.id from partners p
  where p.name_key = $8 and (p.listed or exists (
    select from escalations e where e.partner_id = p.id and e.organization_id = draft.organization_id)))`;

/** Says in which language the free text of a draft is written. */
export async function setLanguage(user: User, draftId: string, language: Locale): Promise<{ ok: boolean }> {
  if (!isUuid(draftId)) return { ok: false };
  const { rowCount } = await pool.query(
    `update drafts d set language = $3, updated_at = now() where d.id = $1 and d.owner_id = $2 and ${openDraft}`,
    [draftId, user.id, language],
  );
  return { ok: rowCount === 1 };
}

/** Throws an open draft away. Doing it twice is no error. */
export async function discardDraft(user: User, draftId: string): Promise<{ ok: boolean }> {
  if (!isUuid(draftId)) return { ok: false };
  const { rowCount } = await pool.query(
    `update drafts d set discarded_at = coalesce(d.discarded_at, now()), remind_at = null
     where d.id = $1 and d.owner_id = $2 and (d.discarded_at is not null or ${openDraft})`,
    [draftId, user.id],
  );
  return { ok: rowCount === 1 };
}

type EndRow = { submitted: string | null; joined: string | null; avoidedAt: Date | null; helped: Help | null };
type DraftRow = Omit<Draft, 'end' | 'steps' | 'states'> & EndRow & { ownerId: string; steps: StepRow[] | null };
type StepRow = Omit<SavedStep, 'updatedAt'> & { step: StepName; updatedAt: string };

async function whyNotSaved(user: User, draftId: string, step: StepName, mine: TypedStep): Promise<SaveResult> {
  const draft = await readDraft(user, draftId);
  if (!draft) return { ok: false, code: 'not_found' };
  if (draft.end?.kind === 'avoided') return { ok: false, code: 'avoided' };
  if (draft.end) return { ok: false, code: draft.end.kind, reference: draft.end.reference };
  const stored = draft.steps[step];
  if (!stored) return { ok: false, code: 'not_found' };
  if (differences(step, mine, stored.answers).length === 0) {
    const { version, complete } = stored;
    return { ok: true, version, complete, language: draft.language };
  }
  return { ok: false, code: 'stale', version: stored.version, theirs: stored.answers, updatedAt: stored.updatedAt };
}

function endOf({ submitted, joined, avoidedAt, helped }: EndRow): DraftEnd | null {
  if (submitted) return { kind: 'submitted', reference: submitted };
  if (joined) return { kind: 'joined', reference: joined };
  return avoidedAt && helped ? { kind: 'avoided', at: avoidedAt, helped } : null;
}

/** In JSON a time is text. */
function revive({ step: _, ...row }: StepRow): SavedStep {
  return { ...row, updatedAt: new Date(row.updatedAt) };
}

/** What no save has ever made counts as never saved; PostgreSQL would refuse the whole statement. */
export function knownVersion(version: number): number {
  return Number.isInteger(version) && version >= 0 && version <= maxVersion ? version : 0;
}

/** As partners are found by; what cannot be in a name is nobody's, and PostgreSQL would refuse it. */
function partnerKey({ partner }: TypedStep): string | null {
  return typeof partner === 'string' && isStorable(partner) ? nameKey(partner) : null;
}
