import { type CaseMailKind, mutableKinds } from '#domain/correspondence/mail-kind.ts';
import type { User } from '#domain/identity/user.ts';
import { pool } from '#server/platform/database.ts';

/** A kind of mail that somebody may do without, and whether they get it. */
export type MailChoice = { kind: CaseMailKind; wanted: boolean };

/** What somebody may choose among their mails, in the order in which it is offered, with what they chose (W9). */
export async function readMailChoices(user: User): Promise<MailChoice[]> {
  const { rows } = await pool.query<{ muted: string[] }>('select muted_mails as muted from users where id = $1', [
    user.id,
  ]);
  const muted = rows[0]?.muted ?? [];
  return mutableKinds(user.role).map((kind) => ({ kind, wanted: !muted.includes(kind) }));
}

/**
 * Keeps which mails somebody gets. It holds from the next mail on, those that wait to be sent included.
 *
 * @param wanted kinds; those that the role does not get, or cannot do without, change nothing
 */
export async function chooseMails(user: User, wanted: readonly string[]): Promise<void> {
  const muted = mutableKinds(user.role).filter((kind) => !wanted.includes(kind));
  await pool.query('update users set muted_mails = $2, updated_at = now() where id = $1', [user.id, muted]);
}
