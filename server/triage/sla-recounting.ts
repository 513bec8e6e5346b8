import type pg from 'pg';
import { pool, transaction } from '#server/platform/database.ts';
import type { Job } from '#server/platform/jobs.ts';
import { refreshSlas } from '#server/triage/sla.ts';

/**
 * Works out the due times anew after calendars or targets were changed, and those of cases that were written by SQL.
 * How far it got stands in the database: a run that was cut short is gone on with by whichever instance comes next.
 */
export const slaRecounting: Job = {
  name: 'sla',
  cron: '* * * * *',
  run: async (ending) => void (await recountSla(ending)),
};

const key = 'sla.recount';
const batch = 200;

/** Has all due times worked out anew, in the transaction of what they depend on; a run that is under way begins again. */
export async function askForRecount(sql: Pick<pg.ClientBase, 'query'>): Promise<void> {
  await sql.query(
    `insert into settings as known (key, value) values ($1, '{"after": null}')
     on conflict (key) do update set value = excluded.value, updated_at = now()`,
    [key],
  );
}

/** Does what there is to do, a piece at a time, until none is left or `ending` is aborted. Returns of how many cases. */
export async function recountSla(ending?: AbortSignal): Promise<number> {
  let counted = 0;
  for (const piece of [recountPiece, fillPiece]) {
    let done = batch;
    while (done > 0 && !ending?.aborted) {
      done = await transaction(piece);
      counted += done;
    }
  }
  return counted;
}

/**
 * The next open cases by their ids; of the closed ones those that were never judged. What was decided stays decided.
 * A change that comes in between waits for the piece, and then lets it all begin again.
 */
async function recountPiece(sql: pg.PoolClient): Promise<number> {
  const { rows: marks } = await sql.query<{ after: string | null }>(
    `select value ->> 'after' as after from settings where key = $1 for update skip locked`,
    [key],
  );
  const [mark] = marks;
  if (!mark) return 0;
  const ids = await lock(
    sql,
    `($2::uuid is null or e.id > $2) and (e.closed_at is null or e.resolution_met is null and e.status <> 'withdrawn')`,
    [mark.after],
  );
  if (ids.length === 0) await sql.query('delete from settings where key = $1', [key]);
  else {
    await refreshSlas(sql, ids);
    await sql.query('update settings set value = $2 where key = $1', [key, JSON.stringify({ after: ids.at(-1) })]);
  }
  return ids.length;
}

/** Open cases whose clocks run and have no due time yet. */
async function fillPiece(sql: pg.PoolClient): Promise<number> {
  const lacking = `e.closed_at is null and e.due_at = 'infinity' and e.status in ('submitted', 'in_review')`;
  const ids = await lock(sql, lacking, []);
  if (ids.length === 0) return 0;
  await refreshSlas(sql, ids);
  const { rowCount } = await sql.query(`select from escalations e where e.id = any($1) and ${lacking} limit 1`, [ids]);
  // A calendar that never opens again gives no due time: not to be asked for it for ever.
  return rowCount === 0 ? ids.length : 0;
}

/** Locked first and read afterwards, so that the history that is read is the one of the case. */
async function lock(sql: pg.PoolClient, condition: string, values: unknown[]): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `select e.id from escalations e where ${condition} order by e.id limit $1 for no key update`,
    [batch, ...values],
  );
  return rows.map(({ id }) => id);
}

/** Whether a recount is asked for or under way. */
export async function recountAsked(): Promise<boolean> {
  const { rowCount } = await pool.query('select from settings where key = $1', [key]);
  return rowCount === 1;
}
