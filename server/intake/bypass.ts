import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { type BypassProblem, readBypass } from '#domain/intake/bypass.ts';
import { openDraft } from '#server/intake/drafts.ts';
import { pool } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';

export type BypassResult =
  | { ok: true }
  | { ok: false; code: 'problems'; problems: BypassProblem[] }
  | { ok: false; code: 'not_found' };

/**
 * Says why an escalation does not wait for the partner's answer (G5). The reason goes with the case, and its CSM reads
 * it; a second one replaces the first.
 *
 * @param reason a code, as it was chosen
 * @param detail as it was typed
 */
export async function bypassClock(
  user: User,
  draftId: string,
  { reason, detail }: { reason: unknown; detail: unknown },
): Promise<BypassResult> {
  const read = readBypass(reason, detail);
  if (!read.ok) return { ok: false, code: 'problems', problems: read.problems };
  return setBypass(user, draftId, read.bypass.reason, read.bypass.detail);
}

/** Takes the reason back: the escalation waits for the partner's answer again. */
export async function dropBypass(user: User, draftId: string): Promise<BypassResult> {
  return setBypass(user, draftId, null, null);
}

async function setBypass(user: User, draftId: string, reason: string | null, detail: string | null) {
  if (!isUuid(draftId) || !may(user, 'draft.start')) return { ok: false, code: 'not_found' } as const;
  const { rowCount } = await pool.query(
    `update drafts d set bypass_reason = $3, bypass_detail = $4, updated_at = now()
     where d.id = $1 and d.owner_id = $2 and ${openDraft}`,
    [draftId, user.id, reason, detail],
  );
  return rowCount === 1 ? ({ ok: true } as const) : ({ ok: false, code: 'not_found' } as const);
}
