import type pg from 'pg';
import type { Actor } from '#domain/identity/user.ts';

/** What customers get to know of a case's history. */
export const customerEventKinds = [
  'submitted',
  'extended',
  'status_changed',
  'severity_changed',
  'message_sent',
  'question_asked',
  'question_answered',
  'question_withdrawn',
  'merged',
  'absorbed',
] as const;

/** What can happen to a case; `Event.<kind>` holds the words. */
export const eventKinds = [
  ...customerEventKinds,
  'assigned',
  'unassigned',
  'note_added',
  'tagged',
  'untagged',
  'linked',
  'unlinked',
] as const;
export type EventKind = (typeof eventKinds)[number];

export interface NewEvent {
  escalationId: string;
  /** the version of the case after what happened */
  version: number;
  kind: EventKind;
  actor: Actor;
  /** codes and ids, and reasons as they were typed; never a label */
  data?: Record<string, string | number | boolean | null>;
  /** when it happened; left out: now */
  at?: Date;
}

/** Adds to the history of a case (W8), in the transaction of what it tells of. */
export async function recordEvent(sql: Pick<pg.ClientBase, 'query'>, event: NewEvent): Promise<void> {
  await sql.query(
    `insert into case_events (escalation_id, version, kind, actor_id, data, at)
     values ($1, $2, $3, $4, $5, coalesce($6, now()))`,
    [event.escalationId, event.version, event.kind, event.actor.id, JSON.stringify(event.data ?? {}), event.at ?? null],
  );
}
