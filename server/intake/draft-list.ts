import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import type { StepState } from '#domain/intake/progress.ts';
import type { StepName } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { type Draft, maxDrafts, openDraft, type SavedStep } from '#server/intake/drafts.ts';
import { byName, statesOf } from '#server/intake/saved-steps.ts';
import { pool } from '#server/platform/database.ts';

/** An open draft as a list shows it. */
export interface DraftSummary extends Parking {
  id: string;
  title: string | null;
  partner: string | null;
  updatedAt: Date;
  states: Record<StepName, StepState>;
}

/** The open drafts of `user`, the last touched first; at most 50. */
export async function listDrafts(user: User): Promise<DraftSummary[]> {
  if (!may(user, 'draft.start')) return [];
  const { rows } = await pool.query<Parking & { id: string; updatedAt: Date; steps: SummaryRow[] | null }>(
    `select d.id, d.updated_at as "updatedAt", d.remind_at as "remindAt", d.reminded_at as "remindedAt",
            (select json_agg(json_build_object('step', s.step, 'complete', s.complete, 'waived', s.waived,
               'answers', case when s.step in ('project', 'concern') then s.answers end))
             from draft_steps s where s.draft_id = d.id) as steps
     from drafts d
     where d.owner_id = $1 and ${openDraft}
     order by d.updated_at desc
     limit $2`,
    [user.id, maxDrafts],
  );
  return rows.map(({ steps, ...row }) => {
    const saved = byName(steps ?? []);
    return {
      ...row,
      title: textIn(saved.concern?.answers?.title),
      partner: textIn(saved.project?.answers?.partner),
      states: statesOf(saved),
    };
  });
}

type Parking = Pick<Draft, 'remindAt' | 'remindedAt'>;
type SummaryRow = Pick<SavedStep, 'complete' | 'waived'> & { step: StepName; answers: TypedStep | null };

function textIn(typed: unknown): string | null {
  return typeof typed === 'string' && typed.trim() !== '' ? typed : null;
}
