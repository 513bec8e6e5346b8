import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { type BulkAct, doneAtOnce } from '#domain/triage/bulk.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { wakeJob } from '#server/platform/jobs.ts';
import { isUuid } from '#server/platform/uuid.ts';
import { type BulkSelection, resolveTargets } from '#server/triage/bulk-targets.ts';
import { bulkWork, workRun } from '#server/triage/bulk-work.ts';

export type StartResult = { ok: true; id: string } | { ok: false; code: 'forbidden' | 'nothing' | 'not_found' };

/**
 * Starts an act on many cases: the run and a line for each case are written in one transaction, then worked off. A small
 * one is finished when this returns, a larger one by the job. The same id makes one run, however often it is posted.
 *
 * @param id made where it was confirmed
 * @returns `nothing`: the selection holds no case that `user` may see; `not_found`: the id is somebody else's run
 */
export async function startRun(
  user: User,
  { id, selection, act }: { id: string; selection: BulkSelection; act: Exclude<BulkAct, { kind: 'undo' }> },
  now = new Date(),
): Promise<StartResult> {
  if (!may(user, 'desk.open')) return { ok: false, code: 'forbidden' };
  if (!isUuid(id)) return { ok: false, code: 'not_found' };
  const { targets } = await resolveTargets(user, selection, now);
  if (targets.length === 0) return (await ownsRun(user, id)) ? { ok: true, id } : { ok: false, code: 'nothing' };
  const inserted = await transaction(async (sql) => {
    const { rowCount } = await sql.query(
      `insert into bulk_runs (id, user_id, act, total, created_at) values ($1, $2, $3, $4, $5)
       on conflict (id) do nothing`,
      [id, user.id, JSON.stringify(act), targets.length, now],
    );
    if (rowCount !== 1) return false;
    await sql.query(
      `insert into bulk_results (run_id, escalation_id, position, version)
       select $1, escalation_id, position, version
       from unnest($2::uuid[], $3::int[]) with ordinality as target (escalation_id, version, position)`,
      [id, targets.map((target) => target.id), targets.map(({ seen }) => seen)],
    );
    return true;
  });
  if (!inserted) return (await ownsRun(user, id)) ? { ok: true, id } : { ok: false, code: 'not_found' };
  await begin(id, targets.length);
  return { ok: true, id };
}

/**
 * Takes a finished run back, as a run of its own: what was done to a case is undone where nothing has happened to it
 * since. A run is taken back once; asked for again, the run that did it is the answer.
 *
 * @returns `nothing`: it is not finished, is an undoing itself, or did nothing
 */
export async function undoRun(user: User, runId: string, id: string, now = new Date()): Promise<StartResult> {
  if (!isUuid(runId) || !isUuid(id)) return { ok: false, code: 'not_found' };
  const result = await transaction(async (sql): Promise<StartResult & { total?: number }> => {
    const { rows } = await sql.query<{ act: BulkAct; undoneBy: string | null; finished: boolean }>(
      `select act, undone_by_id as "undoneBy", finished_at is not null as finished from bulk_runs
       where id = $1 and user_id = $2 for update`,
      [runId, user.id],
    );
    const [run] = rows;
    if (!run) return { ok: false, code: 'not_found' };
    if (run.undoneBy) return { ok: true, id: run.undoneBy };
    if (!run.finished || run.act.kind === 'undo') return { ok: false, code: 'nothing' };
    const act: BulkAct = { kind: 'undo', run: runId, of: run.act.kind };
    await sql.query('insert into bulk_runs (id, user_id, act, total, created_at) values ($1, $2, $3, 0, $4)', [
      id,
      user.id,
      JSON.stringify(act),
      now,
    ]);
    const { rowCount } = await sql.query(
      `insert into bulk_results (run_id, escalation_id, position, version, before)
       select $2, escalation_id, row_number() over (order by position), version_after, before
       from bulk_results where run_id = $1 and code = 'done'`,
      [runId, id],
    );
    await sql.query('update bulk_runs set total = $2 where id = $1', [id, rowCount]);
    await sql.query('update bulk_runs set undone_by_id = $2 where id = $1', [runId, id]);
    return { ok: true, id, total: rowCount ?? 0 };
  });
  if (result.ok && result.total !== undefined) await begin(id, result.total);
  return result.ok ? { ok: true, id: result.id } : result;
}

async function begin(id: string, total: number): Promise<void> {
  if (total <= doneAtOnce) await workRun(id);
  else await wakeJob(bulkWork.name);
}

async function ownsRun(user: User, id: string): Promise<boolean> {
  const { rowCount } = await pool.query('select from bulk_runs where id = $1 and user_id = $2', [id, user.id]);
  return rowCount === 1;
}
