import { type TextProblem, textProblem } from '#domain/correspondence/message.ts';
import { can } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { recordEvent } from '#server/history/events.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';
import { isUuid } from '#server/platform/uuid.ts';
import { holdCase } from '#server/triage/guarded-case.ts';
import { keepUp } from '#server/triage/upkeep.ts';

// What the desk says to itself. No other file reads or writes `internal_notes` but the desk's part of the search index.

/** A note as its readers at the desk see it; `own`: the reader wrote it. */
export interface Note {
  id: string;
  author: string | null;
  own: boolean;
  body: string;
  at: Date;
}

export type NoteResult =
  | { ok: true; version: number }
  /** `id_taken`: of another note; the form makes a new one */
  | { ok: false; code: 'not_found' | 'forbidden' | 'id_taken' | TextProblem };

/**
 * Keeps an internal note on a case, open or closed, with its event, in one transaction. A note does not change the case
 * itself: its version stays, so that no form of a customer is refused for what they cannot see.
 *
 * @param note `id` is made by the form: the same note posted again by the same person is kept once
 * @returns the case's version. Otherwise `not_found`, `forbidden` (a customer), `id_taken`, or what `textProblem` says.
 */
export async function addNote(
  actor: User,
  reference: string,
  { id, body }: { id: string; body: string },
  now = new Date(),
): Promise<NoteResult> {
  return transaction(async (sql) => {
    const held = isUuid(id) ? await holdCase(sql, actor, reference) : null;
    if (!held) return { ok: false, code: 'not_found' };
    const { id: escalationId, organizationId, version } = held;
    if (!can(actor, 'triage', { kind: 'escalation', organizationId })) return { ok: false, code: 'forbidden' };
    const problem = textProblem('note', body);
    if (problem) return { ok: false, code: problem };
    const { rowCount } = await sql.query(
      `insert into internal_notes (id, escalation_id, author_id, body, at) values ($1, $2, $3, $4, $5)
       on conflict (id) do nothing`,
      [id, escalationId, actor.id, body, now],
    );
    if (rowCount === 0) {
      const same = await sql.query(
        'select from internal_notes where id = $1 and escalation_id = $2 and author_id = $3 and body = $4',
        [id, escalationId, actor.id, body],
      );
      return same.rowCount === 1 ? { ok: true, version } : { ok: false, code: 'id_taken' };
    }
    await recordEvent(sql, { escalationId, version, kind: 'note_added', actor, at: now });
    await keepUp(sql, escalationId, ['talk'], now);
    return { ok: true, version };
  });
}

/** The notes on a case, the oldest first, at most the last `limit`; nobody but the desk gets any. */
export async function readNotes(user: User, caseId: string, limit = 100): Promise<Note[]> {
  const { values, bind } = parameters();
  const { rows } = await pool.query<Note & { organizationId: string }>(
    `select * from (
       select n.id, a.name as author, coalesce(n.author_id = ${bind(user.id)}, false) as own, n.body, n.at,
              e.organization_id as "organizationId"
       from internal_notes n
       join escalations e on e.id = n.escalation_id
       left join users a on a.id = n.author_id
       where n.escalation_id = ${bind(caseId)} and ${visibleCases(user, bind)}
       order by n.at desc, n.id desc limit ${bind(limit)}
     ) last order by at, id`,
    values,
  );
  return rows.flatMap(({ organizationId, ...note }) =>
    can(user, 'triage', { kind: 'escalation', organizationId }) ? [note] : [],
  );
}
