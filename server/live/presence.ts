import { can } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { isReference } from '#domain/triage/reference.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import { channels } from '#server/live/notice.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';

/** Somebody of the desk who has a case open, in however many tabs. */
export interface Present {
  name: string;
  since: Date;
  /** has typed something that is not sent yet */
  writing: boolean;
}

/** A tab that is not heard of for so long is taken for closed, in seconds. It is to be heard of three times as often. */
export const staleAfter = 45;

/** How many people are named at most. */
export const namedAtMost = 20;

/**
 * Notes that `user` has a case open in a tab, now, and gives who else of the desk has. Whoever comes, or begins or stops
 * to write, is told to all instances; that they are still there is not. Presence is the desk's own matter (Q5): customers
 * neither see it nor are seen.
 *
 * @param tab a uuid that the tab keeps
 * @returns `not_found`: no such case in sight; `forbidden`: a customer
 */
export async function keepPresence(
  user: User,
  reference: string,
  { tab, writing }: { tab: string; writing: boolean },
): Promise<{ ok: true; others: Present[] } | { ok: false; code: 'not_found' | 'forbidden' }> {
  const found = await findCase(user, reference);
  if (!found) return { ok: false, code: 'not_found' };
  if (!can(user, 'triage', { kind: 'escalation', organizationId: found.organization })) {
    return { ok: false, code: 'forbidden' };
  }
  const { rows } = await pool.query<{ news: boolean }>(keep, [found.escalation, tab, user.id, writing]);
  if (rows[0]?.news) {
    await pool.query(`delete from case_presences where ${stale}`);
    await tell(found);
  }
  return { ok: true, others: await listOthers(user, found.escalation) };
}

/** Notes that a tab of `user` has left a case. Without such a tab it does nothing. */
export async function endPresence(user: User, reference: string, tab: string): Promise<void> {
  if (!isReference(reference)) return;
  const { rows } = await pool.query<{ escalation: string; organization: string }>(
    `delete from case_presences p using escalations e
     where e.reference = $1 and p.escalation_id = e.id and p.tab = $2 and p.user_id = $3
     returning e.id as escalation, e.organization_id as organization`,
    [reference, tab, user.id],
  );
  if (rows[0]) await tell(rows[0]);
}

type Found = { escalation: string; organization: string };

async function findCase(user: User, reference: string): Promise<Found | null> {
  if (!isReference(reference)) return null;
  const { values, bind } = parameters();
  const { rows } = await pool.query<Found>(
    `select e.id as escalation, e.organization_id as organization from escalations e
     where e.reference = ${bind(reference)} and ${visibleCases(user, bind)}`,
    values,
  );
  return rows[0] ?? null;
}

async function listOthers(user: User, escalation: string): Promise<Present[]> {
  const { rows } = await pool.query<Present>(
    `select u.name, min(p.since) as since, bool_or(p.writing) as writing
     from case_presences p join users u on u.id = p.user_id
     where p.escalation_id = $1 and p.user_id <> $2 and not ${stale}
     group by u.id, u.name order by min(p.since), u.id limit $3`,
    [escalation, user.id, namedAtMost + 1],
  );
  return rows;
}

async function tell({ escalation, organization }: Found): Promise<void> {
  await pool.query('select pg_notify($1, $2)', [channels.presence, JSON.stringify({ escalation, organization })]);
}

const stale = `seen_at < now() - interval '${staleAfter} seconds'`;

/** A tab belongs to who opened it first; one that was stale comes anew. */
const keep = `
  with before as (select writing from case_presences where escalation_id = $1 and tab = $2 and not ${stale}),
  kept as (
    insert into case_presences as p (escalation_id, tab, user_id, writing) values ($1, $2, $3, $4)
    on conflict (escalation_id, tab) do update
      set writing = excluded.writing, seen_at = now(), since = case when p.${stale} then now() else p.since end
      where p.user_id = excluded.user_id
    returning writing)
  select kept.writing is distinct from (select writing from before) as news from kept`;
