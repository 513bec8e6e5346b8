import type pg from 'pg';
import { type LikenessAnswers, likenessKeys } from '#domain/triage/likeness.ts';
import { pool, transaction } from '#server/platform/database.ts';
import type { Job } from '#server/platform/jobs.ts';
import { caseEntries } from '#server/triage/cases.ts';

const batch = 200;

/**
 * Gives each case what it is compared by that lacks it: cases from before there was such a thing, and those that were
 * written by SQL. New cases bring theirs along, so that there is mostly nothing to do. Whoever changes what is compared
 * empties the table by a migration; the next run fills it again, from where a run that was cut short has stopped.
 */
export const likenessFilling: Job = {
  name: 'likeness',
  cron: '*/10 * * * *',
  run: async (ending) => void (await fillLikeness(ending)),
};

/** Fills in what lacks, a piece at a time, once through or until `ending` is aborted. Returns how many were filled. */
export async function fillLikeness(ending?: AbortSignal): Promise<number> {
  let filled = 0;
  let lacking = await lackingLikeness(null);
  while (lacking.length > 0 && !ending?.aborted) {
    const ids = lacking;
    await transaction((sql) => refreshLikeness(sql, ids));
    filled += ids.length;
    lacking = await lackingLikeness(ids.at(-1) ?? null);
  }
  return filled;
}

/** Reads cases and stores what they are compared by, as they are now. */
export async function refreshLikeness(sql: pg.PoolClient, ids: readonly string[]): Promise<void> {
  const { rows } = await sql.query<LikenessAnswers & { id: string }>(
    `select e.id, e.title, e.summary, ${caseEntries} from escalations e where e.id = any($1) order by e.id for key share`,
    [ids],
  );
  const keyed = rows.map(({ id, ...answers }) => ({ id, keys: likenessKeys(answers) }));
  await sql.query(
    `insert into case_likeness (escalation_id, identifiers, words)
     select id, identifiers, words from json_to_recordset($1) as row (id uuid, identifiers text[], words text[])
     on conflict (escalation_id) do update set identifiers = excluded.identifiers, words = excluded.words`,
    [JSON.stringify(keyed.map(({ id, keys }) => ({ id, identifiers: keys.identifiers, words: keys.words })))],
  );
}

/** The next ones by their ids, so that each piece goes on where the last has ended. */
async function lackingLikeness(after: string | null): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select e.id from escalations e
     where ($2::uuid is null or e.id > $2) and not exists (select from case_likeness l where l.escalation_id = e.id)
     order by e.id limit $1`,
    [batch, after],
  );
  return rows.map(({ id }) => id);
}
