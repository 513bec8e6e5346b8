import type pg from 'pg';
import { type TalkSide, type TextProblem, textProblem } from '#domain/correspondence/message.ts';
import { can } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import { changedSince, closedTo, countOpenQuestions, moveOn } from '#server/correspondence/held-talk.ts';
import { notify } from '#server/correspondence/notifications.ts';
import { recordEvent } from '#server/history/events.ts';
import { transaction } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';
import { type Changed, type GuardedCase, holdCase } from '#server/triage/guarded-case.ts';
import { keepUp } from '#server/triage/upkeep.ts';

/** A message as it was typed; `id` is made by the form, `version` is the case's that the form showed. */
export interface NewMessage {
  id: string;
  version: number;
  body: string;
}

export type MessageResult =
  | { ok: true; version: number }
  | Changed
  | (Omit<Changed, 'code'> & { code: 'closed' })
  /** `id_taken`: the form has sent other words already; it makes a new one */
  | { ok: false; code: 'not_found' | 'forbidden' | 'id_taken' | TextProblem };

/**
 * Sends a message to the other side (W4), with its event, in one transaction. The desk's first one counts as the first
 * response (W2); a customer's, while they have the ball and no question is open, gives the ball back (W5).
 *
 * @returns the case's new version; for the same message of the same person posted again, the one it has. Otherwise
 *   `not_found`, `forbidden`, `changed` (something was said or done since `version`; nothing is stored, and sending it
 *   again with the version given back sends it nevertheless), `closed`, `id_taken`, or what `textProblem` says.
 */
export async function sendMessage(
  actor: Actor,
  reference: string,
  message: NewMessage,
  now = new Date(),
): Promise<MessageResult> {
  return transaction((sql) => sendMessageIn(sql, actor, reference, message, now));
}

/** The same as a part of a larger transaction: a failure has written nothing. */
export async function sendMessageIn(
  sql: pg.PoolClient,
  actor: Actor,
  reference: string,
  { id, version, body }: NewMessage,
  now: Date,
): Promise<MessageResult> {
  const held = isUuid(id) ? await holdCase(sql, actor, reference) : null;
  if (!held) return { ok: false, code: 'not_found' };
  const side = talkSide(actor, held);
  if (!side) return { ok: false, code: 'forbidden' };
  const problem = textProblem('message', body);
  if (problem) return { ok: false, code: problem };
  const stored = await storedMessage(sql, id);
  if (stored && isSame(stored, { actor, held, body })) return { ok: true, version: held.version };
  const late = (await closedTo(sql, actor, held, version)) ?? (await changedSince(sql, actor, held, version));
  if (late) return late;
  if (stored) return { ok: false, code: 'id_taken' };

  await storeMessage(sql, { id, escalationId: held.id, side, actor, body, at: now });
  const settles =
    side === 'customer' && held.status === 'needs_information' && (await countOpenQuestions(sql, held.id)) === 0;
  const effect = { to: settles ? 'in_review' : held.status, told: side === 'desk' } as const;
  const next = await moveOn(sql, actor, held, effect, now);
  const event = { escalationId: held.id, version: next, actor, data: { side }, at: now };
  await recordEvent(sql, { ...event, kind: 'message_sent' });
  await keepUp(sql, held.id, ['state', 'talk'], now);
  await notify(sql, { escalationId: held.id, actor, at: now });
  return { ok: true, version: next };
}

/** Which side somebody speaks for; null: they may see the case and not speak. */
export function talkSide(actor: Actor, { organizationId }: { organizationId: string }): TalkSide | null {
  const subject = { kind: 'escalation', organizationId } as const;
  if (!can(actor, 'talk', subject)) return null;
  return can(actor, 'triage', subject) ? 'desk' : 'customer';
}

/**
 * Writes a message down and nothing else, in the language of its case: for an act that says something along with it,
 * such as a change of status. Whoever calls it has judged the text, and records the event.
 */
export async function storeMessage(
  sql: pg.PoolClient,
  message: { id: string; escalationId: string; side: TalkSide; actor: Actor; body: string; at: Date },
): Promise<void> {
  const { id, escalationId, side, actor, body, at } = message;
  await sql.query(
    `insert into messages (id, escalation_id, side, author_id, language, body, at)
     select $1, e.id, $3, $4, e.language, $5, $6 from escalations e where e.id = $2`,
    [id, escalationId, side, actor.id, body, at],
  );
}

interface StoredMessage {
  escalationId: string;
  authorId: string | null;
  body: string;
}

async function storedMessage(sql: pg.PoolClient, id: string): Promise<StoredMessage | null> {
  const { rows } = await sql.query<StoredMessage>(
    'select escalation_id as "escalationId", author_id as "authorId", body from messages where id = $1',
    [id],
  );
  return rows[0] ?? null;
}

function isSame(stored: StoredMessage, { actor, held, body }: { actor: Actor; held: GuardedCase; body: string }) {
  return stored.escalationId === held.id && stored.authorId === actor.id && stored.body === body;
}
