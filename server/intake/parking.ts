import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { parkedUntil } from '#domain/readiness/patience.ts';
import { clockOfDraft } from '#server/intake/clocks.ts';
import { openDraft, readDraft } from '#server/intake/drafts.ts';
import { pool } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';

export type ParkResult =
  /** `until` is an ISO day of the organization's calendar */
  | { ok: true; until: string; remindAt: Date }
  /** no contact with the partner has a day yet: first the partner has to be told */
  | { ok: false; code: 'not_raised' }
  /** contact was waived, so that there is no answer to wait for */
  | { ok: false; code: 'waived' }
  | { ok: false; code: 'not_found' };

/**
 * Puts a draft aside until the partner had time to answer (G4), and has its customer reminded then. A draft that is
 * ready already gets the same time again, from today. It stays parked, whatever is read or typed, until `resumeDraft`.
 */
export async function parkDraft(user: User, draftId: string, now: Date): Promise<ParkResult> {
  const draft = may(user, 'draft.start') ? await readDraft(user, draftId) : null;
  if (!draft || draft.end) return { ok: false, code: 'not_found' };
  const { clock, calendar, today } = await clockOfDraft(draft, now);
  if (!clock) return { ok: false, code: 'waived' };
  const parked = parkedUntil(clock, calendar, today);
  if (!parked) return { ok: false, code: 'not_raised' };
  const { rowCount } = await pool.query(
    `update drafts d set parked_at = coalesce(d.parked_at, $4), remind_at = $3, reminded_at = null, updated_at = now()
     where d.id = $1 and d.owner_id = $2 and ${openDraft}`,
    [draftId, user.id, parked.remindAt, now],
  );
  return rowCount === 1 ? { ok: true, until: parked.day, remindAt: parked.remindAt } : { ok: false, code: 'not_found' };
}

/** Takes a draft up again: it is parked no longer, and no reminder comes. Doing it twice is no error. */
export async function resumeDraft(user: User, draftId: string): Promise<{ ok: boolean }> {
  if (!isUuid(draftId) || !may(user, 'draft.start')) return { ok: false };
  const { rowCount } = await pool.query(
    `update drafts d set remind_at = null, reminded_at = null, updated_at = now()
     where d.id = $1 and d.owner_id = $2 and ${openDraft}`,
    [draftId, user.id],
  );
  return { ok: rowCount === 1 };
}
