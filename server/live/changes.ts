import { can, may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { customerEventKinds, eventKinds } from '#server/history/events.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import type { CaseNotice, Notice } from '#server/live/notice.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';

/** What happened after an event. */
export interface Changes {
  /** the oldest first; of the last minute also some that were told before: whoever reads drops what they know */
  changes: CaseNotice[];
  /** the highest id that there is, from where to ask the next time */
  last: number;
  /** there was more than is told at once: read anew instead */
  more: boolean;
}

/** How many changes are told at most at once. */
export const toldAtOnce = 200;

/**
 * What happened after the event `since`, as far as `user` may know of it: for whoever comes back, and for who cannot have
 * a stream. One statement, which looks at most `reach` events back.
 *
 * Ids are given out before a transaction commits, so an event may appear behind others that were read before it. What is
 * younger than a minute is therefore told again, `overlap` ids back: whoever reads keeps the ids that they know.
 *
 * @param since an id of the history, as `last` or `lastEvent` gave it
 * @param escalation of this case alone
 */
export async function changesSince(
  user: User,
  since: number,
  { limit = toldAtOnce, escalation }: { limit?: number; escalation?: string } = {},
): Promise<Changes> {
  const { values, bind } = parameters();
  const from = `${bind(since)}::bigint`;
  const kinds = may(user, 'desk.open') ? eventKinds : customerEventKinds;
  const { rows } = await pool.query<{ last: number; changes: CaseNotice[] }>(
    `with newest as (select coalesce(max(id), 0) as id from case_events)
     select id::int8 as last, case when id - ${from} > ${reach} then '[]' else (
       select coalesce(json_agg(found order by event), '[]') from (
         select h.id as event, h.escalation_id as escalation, e.organization_id as organization, h.version, h.kind
         from case_events h join escalations e on e.id = h.escalation_id
         where h.id > ${from} - ${overlap} and (h.id > ${from} or h.at > now() - interval '1 minute')
           and ${visibleCases(user, bind)} and h.kind = any(${bind(kinds)})
           ${escalation ? `and h.escalation_id = ${bind(escalation)}::uuid` : ''}
         order by h.id desc limit ${bind(limit + 1)}
       ) found
     ) end as changes
     from newest`,
    values,
  );
  const { last = 0, changes = [] } = rows[0] ?? {};
  return { changes: changes.slice(-limit), last, more: changes.length > limit || last - since > reach };
}

/** The highest id of the history; read before a page reads its cases, it is where the page’s changes begin. */
export async function lastEvent(): Promise<number> {
  const { rows } = await pool.query<{ last: number }>('select coalesce(max(id), 0)::int8 as last from case_events');
  return rows[0]?.last ?? 0;
}

/** Whether `user` may know of a notice: the rule of `changesSince`, for what comes by itself. Presence is the desk’s. */
export function mayHear(user: User, notice: Exclude<Notice, { about: 'resync' }>): boolean {
  const subject = { kind: 'escalation', organizationId: notice.organization } as const;
  if (!can(user, 'read', subject)) return false;
  if (can(user, 'triage', subject)) return true;
  return notice.about === 'case' && (customerEventKinds as readonly string[]).includes(notice.kind);
}

const overlap = 1000;
const reach = 10_000;
