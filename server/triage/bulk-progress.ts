import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import type { BulkAct, BulkCode } from '#domain/triage/bulk.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';
import { isUuid } from '#server/platform/uuid.ts';
import type { BulkCase } from '#server/triage/bulk-plans.ts';

/** How far an act on many cases is. */
export interface RunProgress {
  id: string;
  act: BulkAct;
  total: number;
  done: number;
  finished: boolean;
  counts: Partial<Record<BulkCode, number>>;
  /** the run that has taken this one back */
  undoneBy: string | null;
  /** whether something of it can be taken back */
  undoable: boolean;
}

/** How many lines one page of results holds. */
export const resultsShown = 100;

/** How far a run of one’s own is; null: there is none of this id that `user` has started. */
export async function readRun(user: User, id: string): Promise<RunProgress | null> {
  if (!isUuid(id) || !may(user, 'desk.open')) return null;
  const { rows } = await pool.query<Omit<RunProgress, 'done' | 'undoable'> & { told: number }>(
    `select r.id, r.act, r.total, r.finished_at is not null as finished, r.undone_by_id as "undoneBy",
       (select coalesce(json_object_agg(code, n), '{}')
        from (select code, count(*) as n from bulk_results where run_id = r.id and code is not null group by code) c) as counts,
       (select count(*) from bulk_results where run_id = r.id and code = 'done' and before - 'told' = '{}') as told
     from bulk_runs r where r.id = $1 and r.user_id = $2`,
    [id, user.id],
  );
  const [run] = rows;
  if (!run) return null;
  const { told, ...rest } = run;
  const done = Object.values(run.counts).reduce((sum, count) => sum + count, 0);
  const undoable = run.finished && run.act.kind !== 'undo' && !run.undoneBy && (run.counts.done ?? 0) > told;
  return { ...rest, done, undoable };
}

/**
 * What became of the cases of a run, those that were left alone first; a page of them. Whoever asks has read the run.
 *
 * @param page from 1
 */
export async function readResults(user: User, id: string, page: number): Promise<BulkCase[]> {
  const { values, bind } = parameters();
  const { rows } = await pool.query<BulkCase>(
    `select e.reference, e.title, e.language, r.code
     from bulk_results r join escalations e on e.id = r.escalation_id
     where r.run_id = ${bind(id)} and r.code is not null and ${visibleCases(user, bind)}
     order by r.code = 'done', r.position limit ${bind(resultsShown)} offset ${bind((page - 1) * resultsShown)}`,
    values,
  );
  return rows;
}

/** The latest run of somebody within a day that can be taken back; null: there is none. */
export async function lastUndoable(user: User): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from bulk_runs
     where user_id = $1 and created_at > now() - interval '1 day' and finished_at is not null
       and undone_by_id is null and act ->> 'kind' <> 'undo'
     order by created_at desc limit 1`,
    [user.id],
  );
  return rows[0]?.id ?? null;
}
