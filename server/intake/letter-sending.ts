import { may } from '#domain/identity/permissions.ts';
import { emailAddress } from '#domain/identity/person.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import { lettersMaySend } from '#server/correspondence/letter-setting.ts';
import { dispatchMail, queueMail } from '#server/correspondence/outbox.ts';
import { recordAudit } from '#server/history/audit.ts';
import { openDraft } from '#server/intake/drafts.ts';
import { transaction } from '#server/platform/database.ts';
import { countOne, takeBack } from '#server/platform/limiter.ts';
import { isUuid } from '#server/platform/uuid.ts';

/** How many letters one person may have sent from here, so that nobody sends mail in bulk through it. */
export const letterLimit = { name: 'letterByPerson', tries: 5, minutes: 24 * 60 };

export type SendResult =
  /** `to`: the address it went to, which may be an earlier one */
  | { ok: true; to: string }
  /** it was changed in another tab since `version`: nothing was sent */
  | { ok: false; code: 'stale' | 'not_an_address' | 'forbidden' | 'not_found' }
  /** `minutes`: when there may be the next one */
  | { ok: false; code: 'limited'; minutes: number };

/**
 * Sends the kept letter to the partner from here, where an admin allows it: answers go to the customer, who gets a copy.
 * One text is sent once, whoever asks again; the mail is queued in the transaction that notes it.
 *
 * @param to the address as it was typed
 */
export async function sendLetter(user: User, draftId: string, version: number, to: string): Promise<SendResult> {
  if (!isUuid(draftId) || !may(user, 'draft.start')) return { ok: false, code: 'not_found' };
  if (!(await lettersMaySend())) return { ok: false, code: 'forbidden' };
  const address = emailAddress.safeParse(to);
  if (!address.success) return { ok: false, code: 'not_an_address' };
  const minutes = await countOne(letterLimit, user.id);
  const { queued, result } = await sendOnce(user, draftId, version, address.data, minutes);
  if (queued) dispatchMail();
  else if (minutes === 0) await takeBack(letterLimit, user.id);
  return result;
}

interface Locked {
  language: Locale;
  subject: string;
  body: string;
  version: number;
  sentVersion: number | null;
  sentTo: string | null;
  organization: string;
}

/** @param minutes to wait before there may be another one; what was sent already may be asked for again */
async function sendOnce(
  user: User,
  draftId: string,
  version: number,
  to: string,
  minutes: number,
): Promise<{ queued: boolean; result: SendResult }> {
  return transaction(async (sql) => {
    const { rows } = await sql.query<Locked>(
      `select l.language, l.subject, l.body, l.version, l.sent_version as "sentVersion", l.sent_to as "sentTo",
              o.name as organization
       from drafts d join draft_letters l on l.draft_id = d.id join organizations o on o.id = d.organization_id
       where d.id = $1 and d.owner_id = $2 and ${openDraft}
       for no key update of d, l`,
      [draftId, user.id],
    );
    const [letter] = rows;
    const without = (result: SendResult) => ({ queued: false, result });
    if (!letter) return without({ ok: false, code: 'not_found' });
    if (letter.version !== version) return without({ ok: false, code: 'stale' });
    if (letter.sentVersion === version) return without({ ok: true, to: letter.sentTo ?? to });
    if (minutes > 0) return without({ ok: false, code: 'limited', minutes });
    const { language, subject, body, organization } = letter;
    await queueMail(sql, {
      kind: 'letter',
      recipient: to,
      locale: language,
      data: { subject, body, sender: { name: user.name, address: user.email }, organization },
      dedupeKey: `letter:${draftId}:${version}`,
    });
    await sql.query(
      'update draft_letters set sent_at = now(), sent_to = $2, sent_version = version where draft_id = $1',
      [draftId, to],
    );
    await recordAudit(sql, { kind: 'letter_sent', actor: user, data: { draft: draftId, version } });
    return { queued: true, result: { ok: true, to } };
  });
}
