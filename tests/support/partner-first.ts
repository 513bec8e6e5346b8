import { randomUUID } from 'node:crypto';
import { nameKey } from '#domain/catalogue/name.ts';
import type { User } from '#domain/identity/user.ts';
import { pool } from '#server/platform/database.ts';

/** A partner that no other test names, known to every customer. */
export async function listedPartner(): Promise<string> {
  const name = `Aardvark ${randomUUID()} Ltd`;
  await pool.query('insert into partners (id, name, name_key, listed) values (uuidv7(), $1, $2, true)', [
    name,
    nameKey(name),
  ]);
  return name;
}

/** What became of the reminder to somebody; undefined: none was queued. */
export async function reminderState({ email }: User): Promise<string | undefined> {
  const { rows } = await pool.query<{ status: string }>(
    `select status from outbox_mails where recipient = $1 and kind = 'reminder'`,
    [email],
  );
  return rows[0]?.status;
}
