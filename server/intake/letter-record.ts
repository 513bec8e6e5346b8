import type pg from 'pg';
import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { maxEntries } from '#domain/intake/steps.ts';
import { emptyStep, entriesOf, isBlankEntry, type TypedEntry, type TypedStep } from '#domain/intake/typed.ts';
import { openDraft, saveStep } from '#server/intake/drafts.ts';
import { transaction } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';

export type RecordResult =
  | { ok: true }
  /** the letter is another one by now */
  | { ok: false; code: 'stale' | 'not_found' }
  /** the record of contact has no room for one entry more */
  | { ok: false; code: 'full' };

/**
 * Adds the letter to the record of contact of its draft: one entry more after those that are there, whoever has saved
 * the step meanwhile; a page that still shows it without the entry is told when it saves. The same text is recorded
 * once. A list that was declared not to apply applies again, since there is a contact now; the reason stays typed.
 *
 * @param version of the letter that the entry tells of
 */
export async function recordLetter(
  user: User,
  draftId: string,
  version: number,
  entry: TypedEntry,
): Promise<RecordResult> {
  if (!isUuid(draftId) || !may(user, 'draft.start')) return { ok: false, code: 'not_found' };
  return transaction(async (sql) => {
    const found = await lockLetter(sql, user, draftId);
    if (!found) return { ok: false, code: 'not_found' };
    if (found.recordedVersion === version) return { ok: true };
    if (found.version !== version) return { ok: false, code: 'stale' };
    const contact = await readContact(sql, draftId);
    const typed = contact?.answers ?? emptyStep('contact');
    const entries = entriesOf('contact', typed).filter((written) => !isBlankEntry(written));
    if (entries.length >= maxEntries) return { ok: false, code: 'full' };
    const answers = { ...typed, partnerContacts: [...entries, entry], waived: '' };
    const saved = await saveStep(user, draftId, 'contact', contact?.version ?? 0, answers, sql);
    if (!saved.ok) return { ok: false, code: saved.code === 'too_large' ? 'full' : 'not_found' };
    await sql.query('update draft_letters set recorded_version = version where draft_id = $1', [draftId]);
    return { ok: true };
  });
}

/** Holds back every other save of the draft, so that the version that is read is the one that is saved upon. */
async function lockLetter(
  sql: pg.PoolClient,
  user: User,
  draftId: string,
): Promise<{ version: number; recordedVersion: number | null } | null> {
  const { rows } = await sql.query<{ version: number; recordedVersion: number | null }>(
    `select l.version, l.recorded_version as "recordedVersion"
     from drafts d join draft_letters l on l.draft_id = d.id
     where d.id = $1 and d.owner_id = $2 and ${openDraft}
     for no key update of d, l`,
    [draftId, user.id],
  );
  return rows[0] ?? null;
}

/** After the lock was had: what whoever held it before has stored is seen. */
async function readContact(
  sql: pg.PoolClient,
  draftId: string,
): Promise<{ answers: TypedStep; version: number } | null> {
  const { rows } = await sql.query<{ answers: TypedStep; version: number }>(
    `select answers, version from draft_steps where draft_id = $1 and step = 'contact'`,
    [draftId],
  );
  return rows[0] ?? null;
}
