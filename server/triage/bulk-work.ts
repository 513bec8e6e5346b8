import type pg from 'pg';
import type { User } from '#domain/identity/user.ts';
import type { BulkAct, BulkCode } from '#domain/triage/bulk.ts';
import type { CaseBefore } from '#domain/triage/case-act.ts';
import { readUser } from '#server/identity/people.ts';
import { pool, transaction } from '#server/platform/database.ts';
import type { Job } from '#server/platform/jobs.ts';
import { log } from '#server/platform/log.ts';
import { type ActOutcome, LeftAlone, performAct } from '#server/triage/case-acts.ts';
import { undoAct } from '#server/triage/case-undo.ts';

/** How many cases of a run are done before the next run has its turn. */
const piece = 25;

/** How long what became of a run can be looked up. */
const keptDays = 90;

/** Works off what was started and is not finished: larger runs, and those that a crash has cut short. */
export const bulkWork: Job = { name: 'bulk', cron: '* * * * *', run: workRuns };

/** Works off all open runs in turns, a piece each, until none is left or `ending` is aborted. */
export async function workRuns(ending: AbortSignal = new AbortController().signal): Promise<void> {
  await pool.query(`delete from bulk_runs where finished_at < now() - make_interval(days => $1)`, [keptDays]);
  let progress = true;
  while (progress && !ending.aborted) {
    progress = false;
    const { rows } = await pool.query<{ id: string }>(
      'select id from bulk_runs where finished_at is null order by created_at limit 100',
    );
    for (const { id } of rows) {
      if (ending.aborted) return;
      if ((await workRun(id, { ending, atMost: piece })) > 0) progress = true;
    }
  }
}

/**
 * Does the cases of a run that nobody has done yet, each in a transaction of its own together with its result: whenever
 * the process ends, a case is done and says so, or it is neither. Several may work on one run.
 *
 * @returns how many cases it has done
 */
export async function workRun(
  id: string,
  { ending, atMost = Number.POSITIVE_INFINITY }: { ending?: AbortSignal; atMost?: number } = {},
): Promise<number> {
  const run = await readOpenRun(id);
  if (!run) return 0;
  let count = 0;
  while (count < atMost && !ending?.aborted && (await transaction((sql) => workOne(sql, id, run)))) count += 1;
  await pool.query(
    `update bulk_runs set
       done = (select count(*) from bulk_results where run_id = $1 and code is not null),
       finished_at = case when not exists (select from bulk_results where run_id = $1 and code is null) then now() end
     where id = $1 and finished_at is null`,
    [id],
  );
  return count;
}

interface OpenRun {
  act: BulkAct;
  user: User;
}

async function readOpenRun(id: string): Promise<OpenRun | null> {
  const { rows } = await pool.query<{ act: BulkAct; userId: string }>(
    `update bulk_runs set claimed_at = now() where id = $1 and finished_at is null
     returning act, user_id as "userId"`,
    [id],
  );
  const [run] = rows;
  const user = run && (await readUser(run.userId));
  return user ? { act: run.act, user } : null;
}

/** The next case that nobody works on. False: there is none. */
async function workOne(sql: pg.PoolClient, id: string, run: OpenRun): Promise<boolean> {
  const { rows } = await sql.query<Line>(
    `select r.position, r.version, r.before, e.reference from bulk_results r
     join escalations e on e.id = r.escalation_id
     where r.run_id = $1 and r.code is null order by r.position limit 1 for update of r skip locked`,
    [id],
  );
  const [line] = rows;
  if (!line) return false;
  await sql.query('savepoint act');
  const outcome = await actOn(sql, run, line).catch(async (error: unknown): Promise<ActOutcome> => {
    await sql.query('rollback to savepoint act');
    if (error instanceof LeftAlone) return { code: error.code };
    log().error({ err: error, run: id, reference: line.reference }, 'a case of a bulk run failed');
    return { code: 'failed' };
  });
  await keepResult(sql, id, line, outcome);
  return true;
}

interface Line {
  position: number;
  version: number;
  before: CaseBefore | null;
  reference: string;
}

function actOn(sql: pg.PoolClient, { act, user }: OpenRun, line: Line): Promise<ActOutcome> {
  const now = new Date();
  return act.kind === 'undo'
    ? undoAct(sql, user, line, line.before ?? {}, now)
    : performAct(sql, user, line, act.act, now);
}

async function keepResult(sql: pg.PoolClient, id: string, { position }: Line, outcome: ActOutcome): Promise<void> {
  const code: BulkCode = outcome.code;
  const done = outcome.code === 'done' ? outcome : null;
  await sql.query(
    'update bulk_results set code = $3, before = $4, version_after = $5 where run_id = $1 and position = $2',
    [id, position, code, done ? JSON.stringify(done.before) : null, done?.version ?? null],
  );
}
