import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import type { Help } from '#domain/intake/help.ts';
import { maxDrafts, openDraft, readDraft } from '#server/intake/drafts.ts';
import { pool } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';

export type SettleResult =
  | { ok: true }
  | { ok: false; code: 'submitted' | 'joined'; reference: string }
  | { ok: false; code: 'not_found' };

/**
 * Closes a draft without a case, since the matter is settled (G6). It counts as avoided, by what helped; no reminder
 * comes any more. Settling it twice is no error, and the first answer stays.
 */
export async function settleDraft(user: User, draftId: string, helped: Help): Promise<SettleResult> {
  if (!isUuid(draftId) || !may(user, 'draft.start')) return { ok: false, code: 'not_found' };
  const { rowCount } = await pool.query(
    `update drafts d set avoided_at = now(), helped = $3, remind_at = null, updated_at = now()
     where d.id = $1 and d.owner_id = $2 and ${openDraft}`,
    [draftId, user.id, helped],
  );
  if (rowCount === 1) return { ok: true };
  const draft = await readDraft(user, draftId);
  if (!draft?.end) return { ok: false, code: 'not_found' };
  return draft.end.kind === 'avoided'
    ? { ok: true }
    : { ok: false, code: draft.end.kind, reference: draft.end.reference };
}

/**
 * Opens a draft again that was closed without a case, as long as its answers are kept; it no longer counts as avoided.
 * Opening an open one is no error. `too_many`: there is no room for one draft more.
 */
export async function reopenDraft(
  user: User,
  draftId: string,
): Promise<{ ok: true } | { ok: false; code: 'not_found' | 'too_many' }> {
  if (!isUuid(draftId) || !may(user, 'draft.start')) return { ok: false, code: 'not_found' };
  const { rowCount } = await pool.query(
    `update drafts set avoided_at = null, helped = null, updated_at = now()
     where id = $1 and owner_id = $2 and avoided_at is not null
       and (select count(*) from drafts d where d.owner_id = $2 and ${openDraft}) < $3`,
    [draftId, user.id, maxDrafts],
  );
  if (rowCount === 1) return { ok: true };
  const draft = await readDraft(user, draftId);
  if (draft?.end?.kind === 'avoided') return { ok: false, code: 'too_many' };
  return draft && !draft.end ? { ok: true } : { ok: false, code: 'not_found' };
}
