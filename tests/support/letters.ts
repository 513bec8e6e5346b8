import type { User } from '#domain/identity/user.ts';
import { type Draft, readDraft } from '#server/intake/drafts.ts';
import { type DraftLetter, readLetter } from '#server/intake/letters.ts';
import { pool } from '#server/platform/database.ts';

/** The letter of a draft as its owner sees it. */
export async function letterOf(user: User, draft: string, now = new Date()): Promise<DraftLetter> {
  const letter = await readLetter(user, await openDraftOf(user, draft), now);
  if (!letter) throw new Error('nothing to write about');
  return letter;
}

export async function openDraftOf(user: User, draft: string): Promise<Draft> {
  const read = await readDraft(user, draft);
  if (!read) throw new Error('no such draft');
  return read;
}

/** As an admin would allow or forbid it. */
export async function letLettersBeSent(allowed = true): Promise<void> {
  await pool.query(
    `insert into settings (key, value) values ('letters.send', $1)
     on conflict (key) do update set value = excluded.value`,
    [JSON.stringify(allowed)],
  );
}
