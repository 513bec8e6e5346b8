import type pg from 'pg';
import type { ListName, Severity } from '#domain/intake/steps.ts';
import type { Status } from '#domain/triage/status.ts';
import type { EventKind } from '#server/history/events.ts';
import { pool } from '#server/platform/database.ts';

/** What happened to a case. `version` is the case's after it; `actor` is a name, null for the operator. */
export type HistoryEvent = { id: number; version: number; at: Date; actorId: string | null; actor: string | null } & (
  | { kind: 'submitted' }
  /** how many entries came to it, and what the draft that they came from was called and said */
  | ({ kind: 'extended'; title: string | null; summary: string | null } & Record<ListName, number>)
  | { kind: 'status_changed'; from: Status; to: Status; reason: string | null }
  /** names; null: nobody */
  | { kind: 'assigned' | 'unassigned'; from: string | null; to: string | null }
  | { kind: 'severity_changed'; from: Severity; to: Severity; reason: string | null }
  | { kind: 'message_sent'; side: 'desk' | 'customer' }
  | { kind: 'note_added' }
  /** `path`: of the answer it is pinned to; null: the case as a whole */
  | { kind: 'question_asked' | 'question_withdrawn'; path: string | null }
  | { kind: 'question_answered'; path: string | null; amended: boolean }
  | { kind: 'tagged' | 'untagged'; tag: string }
  | { kind: 'linked' | 'unlinked'; reference: string; link: 'related' | 'duplicate' }
  /** this case became part of another, and the other way round */
  | { kind: 'merged'; reference: string }
  | ({ kind: 'absorbed'; reference: string } & Record<ListName, number>)
);

/** How many events a page shows at most. */
const shown = 200;

/**
 * The history of a case (W8), the newest first, at most 200: of the kinds asked for, after the version asked for.
 * Whoever asks has read the case and may see these kinds.
 */
export async function readHistory(
  escalationId: string,
  { kinds, after = 0, sql = pool }: { kinds: readonly EventKind[]; after?: number; sql?: Pick<pg.ClientBase, 'query'> },
): Promise<HistoryEvent[]> {
  const { rows } = await sql.query<HistoryEvent>(
    `select h.id, h.version, h.kind, h.at, h.actor_id as "actorId", actor.name as actor, h.data ->> 'reason' as reason,
            h.data ->> 'title' as title, h.data ->> 'summary' as summary,
            (h.data ->> 'scopeReferences')::int as "scopeReferences",
            (h.data ->> 'partnerContacts')::int as "partnerContacts", (h.data ->> 'examples')::int as examples,
            h.data ->> 'side' as side, h.data ->> 'path' as path, (h.data ->> 'amended')::boolean as amended,
            h.data ->> 'tag' as tag, h.data ->> 'reference' as reference, h.data ->> 'link' as link,
            case when h.kind in ('status_changed', 'severity_changed') then h.data ->> 'from' else former.name end as "from",
            case when h.kind in ('status_changed', 'severity_changed') then h.data ->> 'to' else latter.name end as "to"
     from case_events h
     left join users actor on actor.id = h.actor_id
     left join users former on former.id = case when h.kind in ('assigned', 'unassigned') then (h.data ->> 'from')::uuid end
     left join users latter on latter.id = case when h.kind in ('assigned', 'unassigned') then (h.data ->> 'to')::uuid end
     where h.escalation_id = $1 and h.kind = any($2) and h.version > $3
     order by h.id desc
     limit $4`,
    [escalationId, kinds, after, shown],
  );
  return rows;
}
