import { can, may } from '#domain/identity/permissions.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import { latestToday } from '#domain/intake/calendar-date.ts';
import { differences } from '#domain/intake/difference.ts';
import { type StepProgress, type StepState, stepState } from '#domain/intake/progress.ts';
import { stepSchema } from '#domain/intake/schemas.ts';
import { type StepName, stepNames } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { withoutBlankEntries } from '#domain/intake/typed.ts';
import { currentRevision } from '#server/guidance/revisions.ts';
import { pool } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';

/** How much one step may hold, in bytes of JSON: above every limit of its fields, below what hurts. */
const maxStepBytes = 1_500_000;
/** How many drafts somebody can have open at once, and so how many are listed. */
const maxDrafts = 50;
/** Of PostgreSQL's integer. */
const maxVersion = 2_147_483_647;

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
  /** the case it has become, null while it is a draft */
  submittedReference: string | null;
  steps: Record<StepName, SavedStep | null>;
  states: Record<StepName, StepState>;
}

export interface DraftSummary {
  id: string;
  title: string | null;
  partner: string | null;
  updatedAt: Date;
  states: Record<StepName, StepState>;
}

export type SaveResult =
  | { ok: true; version: number; complete: boolean }
  /** somebody, mostly the same person in another tab, has saved this step since `baseVersion` */
  | { ok: false; code: 'stale'; version: number; theirs: TypedStep; updatedAt: Date }
  | { ok: false; code: 'submitted'; reference: string }
  | { ok: false; code: 'not_found' | 'too_large' };

/** Starts a draft in the organization of `user`. Only customers prepare escalations, and at most 50 at once. */
export async function startDraft(
  user: User,
  language: Locale,
): Promise<{ ok: true; id: string } | { ok: false; code: 'forbidden' | 'too_many' }> {
  if (!may(user, 'draft.start')) return { ok: false, code: 'forbidden' };
  const { rows } = await pool.query<{ id: string }>(
    `insert into drafts (id, owner_id, organization_id, language, guidance_revision)
     select uuidv7(), $1, $2, $3, $4
     where (select count(*) from drafts where owner_id = $1 and submitted_at is null and discarded_at is null) < $5
     returning id`,
    [user.id, user.organizationId, language, await currentRevision(), maxDrafts],
  );
  const [draft] = rows;
  return draft ? { ok: true, id: draft.id } : { ok: false, code: 'too_many' };
}

/** The open drafts of `user`, the last touched first; at most 50. */
export async function listDrafts(user: User): Promise<DraftSummary[]> {
  if (!may(user, 'draft.start')) return [];
  const { rows } = await pool.query<{ id: string; updatedAt: Date; steps: SummaryRow[] | null }>(
    `select d.id, d.updated_at as "updatedAt",
            (select json_agg(json_build_object('step', s.step, 'complete', s.complete, 'waived', s.waived,
               'answers', case when s.step in ('project', 'concern') then s.answers end))
             from draft_steps s where s.draft_id = d.id) as steps
     from drafts d
     where d.owner_id = $1 and d.submitted_at is null and d.discarded_at is null
     order by d.updated_at desc
     limit $2`,
    [user.id, maxDrafts],
  );
  return rows.map(({ id, updatedAt, steps }) => {
    const saved = byName(steps ?? []);
    return {
      id,
      updatedAt,
      title: textIn(saved.concern?.answers?.title),
      partner: textIn(saved.project?.answers?.partner),
      states: statesOf(saved),
    };
  });
}

/** A draft with all that was typed; null where there is none that `user` may edit. */
export async function readDraft(user: User, draftId: string): Promise<Draft | null> {
  if (!isUuid(draftId)) return null;
  const { rows } = await pool.query<Omit<Draft, 'steps' | 'states'> & { ownerId: string; steps: StepRow[] | null }>(
    `select d.id, d.owner_id as "ownerId", d.language, d.guidance_revision as "guidanceRevision",
            e.reference as "submittedReference",
            (select json_agg(json_build_object('step', s.step, 'answers', s.answers, 'version', s.version,
               'complete', s.complete, 'waived', s.waived, 'updatedAt', s.updated_at)) from draft_steps s where s.draft_id = d.id) as steps
     from drafts d left join escalations e on e.draft_id = d.id
     where d.id = $1 and d.discarded_at is null`,
    [draftId],
  );
  const [row] = rows;
  if (!row || !can(user, 'edit', { kind: 'draft', ownerId: row.ownerId })) return null;
  const { ownerId: _, steps: stored, ...draft } = row;
  const rowOf = byName(stored ?? []);
  const saved = stepNames.map((name) => [name, rowOf[name] && revive(rowOf[name])] as const);
  const steps = Object.fromEntries(saved) as Stored<SavedStep>;
  return { ...draft, steps, states: statesOf(steps) };
}

/**
 * Saves what was typed in one step, right or wrong, if the step still is what `baseVersion` saw (0: never saved).
 * A save of the very same answers is no conflict. Whether the step is complete is judged here, by its schema.
 *
 * @param answers as `readForm` gives them
 */
export async function saveStep(
  user: User,
  draftId: string,
  step: StepName,
  baseVersion: number,
  answers: TypedStep,
): Promise<SaveResult> {
  if (!isUuid(draftId) || !may(user, 'draft.start')) return { ok: false, code: 'not_found' };
  const json = JSON.stringify(answers);
  if (Buffer.byteLength(json) > maxStepBytes) return { ok: false, code: 'too_large' };
  const complete = stepSchema(step, latestToday(new Date())).safeParse(withoutBlankEntries(step, answers)).success;

  const { rows } = await pool.query<{ version: number }>(
    `with draft as (
       select id from drafts
       where id = $1 and owner_id = $2 and submitted_at is null and discarded_at is null
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
       update drafts set updated_at = now() from draft, saved where drafts.id = draft.id
     )
     select version from saved`,
    [draftId, user.id, step, json, complete, knownVersion(baseVersion), answers.waived === 'yes'],
  );
  const [saved] = rows;
  return saved ? { ok: true, version: saved.version, complete } : whyNotSaved(user, draftId, step, answers);
}

/** Says in which language the free text of a draft is written. */
export async function setLanguage(user: User, draftId: string, language: Locale): Promise<{ ok: boolean }> {
  if (!isUuid(draftId)) return { ok: false };
  const { rowCount } = await pool.query(
    `update drafts set language = $3, updated_at = now()
     where id = $1 and owner_id = $2 and submitted_at is null and discarded_at is null`,
    [draftId, user.id, language],
  );
  return { ok: rowCount === 1 };
}

/** Throws a draft away; a case it has become stays. Doing it twice is no error. */
export async function discardDraft(user: User, draftId: string): Promise<{ ok: boolean }> {
  if (!isUuid(draftId)) return { ok: false };
  const { rowCount } = await pool.query(
    `update drafts set discarded_at = coalesce(discarded_at, now())
     where id = $1 and owner_id = $2 and submitted_at is null`,
    [draftId, user.id],
  );
  return { ok: rowCount === 1 };
}

type Stored<Row> = Record<StepName, Row | null>;
type StepRow = Omit<SavedStep, 'updatedAt'> & { step: StepName; updatedAt: string };
type SummaryRow = Pick<SavedStep, 'complete' | 'waived'> & { step: StepName; answers: TypedStep | null };

async function whyNotSaved(user: User, draftId: string, step: StepName, mine: TypedStep): Promise<SaveResult> {
  const draft = await readDraft(user, draftId);
  if (!draft) return { ok: false, code: 'not_found' };
  if (draft.submittedReference) return { ok: false, code: 'submitted', reference: draft.submittedReference };
  const stored = draft.steps[step];
  if (!stored) return { ok: false, code: 'not_found' };
  if (differences(step, mine, stored.answers).length === 0) {
    return { ok: true, version: stored.version, complete: stored.complete };
  }
  return { ok: false, code: 'stale', version: stored.version, theirs: stored.answers, updatedAt: stored.updatedAt };
}

function byName<Row extends { step: StepName }>(rows: Row[]): Stored<Row> {
  const found = new Map(rows.map((row) => [row.step, row]));
  return Object.fromEntries(stepNames.map((name) => [name, found.get(name) ?? null])) as Stored<Row>;
}

/** In JSON a time is text. */
function revive({ step: _, ...row }: StepRow): SavedStep {
  return { ...row, updatedAt: new Date(row.updatedAt) };
}

function statesOf(steps: Stored<StepProgress>): Record<StepName, StepState> {
  const entries = stepNames.map((name) => [name, stepState(steps[name])] as const);
  return Object.fromEntries(entries) as Record<StepName, StepState>;
}

/** What no save has ever made counts as never saved; PostgreSQL would refuse the whole statement. */
function knownVersion(version: number): number {
  return Number.isInteger(version) && version >= 0 && version <= maxVersion ? version : 0;
}

function textIn(typed: unknown): string | null {
  return typeof typed === 'string' && typed.trim() !== '' ? typed : null;
}
