import { isMutable } from '#domain/correspondence/mail-kind.ts';
import type { Locale } from '#domain/identity/user.ts';
import { isReference } from '#domain/triage/reference.ts';
import { waitsForCustomer } from '#server/correspondence/customer-reminders.ts';
import { renderMail } from '#server/correspondence/mail-text.ts';
import { type MailContent, mailJob } from '#server/correspondence/outbox.ts';
import { unsubscribeAddresses } from '#server/correspondence/unsubscription.ts';
import { openDraft } from '#server/intake/drafts.ts';
import { pool } from '#server/platform/database.ts';
import type { Job } from '#server/platform/jobs.ts';
import { log } from '#server/platform/log.ts';
import { type SendFailure, sendMail } from '#server/platform/mailer.ts';

/** Sends what is queued: when woken, and each minute what a crash or a failure has left. */
export const mailDelivery: Job = { name: mailJob, cron: '* * * * *', run: deliverDueMails };

/**
 * Sends each mail whose time has come, one after another, until none is left or `ending` is aborted. Any number of
 * workers and instances may do so at once: a mail belongs to the one whose claim changed its row.
 *
 * A worker that dies between sending and noting it leaves a mail that is sent again after ten minutes, with the same
 * Message-ID: SMTP has no way to do better.
 */
export async function deliverDueMails(ending: AbortSignal = new AbortController().signal): Promise<void> {
  while (!ending.aborted) {
    const mail = await claim();
    if (!mail) return;
    await deliver(mail);
  }
}

type Claimed = MailContent & {
  id: string;
  recipient: string;
  name: string | null;
  /** of whom the address is; null where nobody has it any more */
  userId: string | null;
  /** whether its reader wants no mails of this kind, as they say now */
  muted: boolean;
  locale: Locale;
  attempts: number;
  claimedAt: Date;
  createdAt: Date;
};

/** Ten attempts in about five hours: after 35 seconds, and then twice as long each time. */
export const mostAttempts = 10;
const firstWaitSeconds = 35;

async function claim(): Promise<Claimed | null> {
  // The millisecond: times are kept in whole ones, rounded, so that a mail queued just now may seem to lie ahead.
  const { rows } = await pool.query<Claimed>(
    `update outbox_mails m set status = 'sending', claimed_at = now(), attempts = attempts + 1
     where id = (
       select id from outbox_mails
       where (status = 'queued' and next_attempt <= now() + interval '1 ms')
         or (status = 'sending' and claimed_at < now() - interval '10 minutes')
       order by next_attempt limit 1 for update skip locked)
     returning id, kind, recipient, locale, data, attempts, claimed_at as "claimedAt", created_at as "createdAt",
       (select name from users where email = m.recipient) as name,
       (select id from users where email = m.recipient) as "userId",
       coalesce((select m.kind = any(muted_mails) from users where email = m.recipient), false) as muted`,
  );
  return rows[0] ?? null;
}

async function deliver(mail: Claimed): Promise<void> {
  const reason = whyNotAtAll(mail);
  if (reason) return giveUp(mail, reason);
  if (mail.muted && isMutable(mail.kind)) return settle(mail, 'dropped', 'muted');
  if (!(await isStillDue(mail))) return settle(mail, 'dropped', 'no longer due');
  const unsubscribe = unsubscribeAddresses(mail.userId, mail.kind, mail.locale);
  const { subject, text, html } = await renderMail(mail, unsubscribe?.page);
  const result = await sendMail({
    id: mail.id,
    // A letter goes to whatever address somebody typed, with a copy to them: it tells of nobody that they have an account.
    recipient: { name: mail.kind === 'letter' ? '' : (mail.name ?? ''), address: mail.recipient },
    subject,
    text,
    html,
    language: mail.locale,
    date: mail.createdAt,
    ...(unsubscribe ? { unsubscribe: unsubscribe.oneClick } : {}),
    ...threadOf(mail),
    ...(mail.kind === 'letter' ? { inNameOf: { ...mail.data.sender, organization: mail.data.organization } } : {}),
  });
  if (result.ok) return settle(mail, 'sent', null);
  await postpone(mail, result);
}

/** A link that has run out helps nobody; a mail that has ended its worker ten times is not tried again. */
function whyNotAtAll(mail: Claimed): string | null {
  if (mail.attempts > mostAttempts) return 'abandoned in each attempt';
  if (mail.kind === 'sign_in_link' && Date.now() > mail.createdAt.getTime() + mail.data.minutes * 60_000)
    return 'expired';
  return null;
}

/** All mails about a case answer to one that never was: the case itself. */
function threadOf(mail: Claimed): { thread?: string } {
  const reference = 'reference' in mail.data ? mail.data.reference : '';
  return isReference(reference) ? { thread: `case-${reference.toLowerCase()}` } : {};
}

/** Nobody is reminded of a draft that came to its end, or of a case that was answered, after the reminder was queued. */
async function isStillDue(mail: Claimed): Promise<boolean> {
  if (mail.kind === 'case_reminder') return waitsForCustomer(mail.data);
  if (mail.kind !== 'reminder') return true;
  const { rowCount } = await pool.query(`select from drafts d where d.id = $1 and ${openDraft}`, [mail.data.draftId]);
  return rowCount === 1;
}

async function postpone(mail: Claimed, { permanent, reason }: SendFailure): Promise<void> {
  if (permanent || mail.attempts >= mostAttempts) return giveUp(mail, reason);
  log().warn({ mail: mail.id, kind: mail.kind, attempt: mail.attempts, reason }, 'mail not sent');
  await pool.query(
    `update outbox_mails set status = 'queued', last_error = $3, next_attempt = now() + make_interval(secs => $4)
     where id = $1 and status = 'sending' and claimed_at = $2`,
    [mail.id, mail.claimedAt, reason, firstWaitSeconds * 2 ** (mail.attempts - 1)],
  );
}

async function giveUp(mail: Claimed, reason: string): Promise<void> {
  log().error({ mail: mail.id, kind: mail.kind, attempt: mail.attempts, reason }, 'mail given up');
  await settle(mail, 'dead', reason);
}

/**
 * What a mail said is forgotten with its end: a link would sign in whoever reads the table, and a case is kept elsewhere.
 * Only what was given up keeps its words for a while, so that it can be sent again (`dead-mails.ts`).
 */
async function settle(mail: Claimed, status: 'sent' | 'dead' | 'dropped', reason: string | null): Promise<void> {
  await pool.query(
    `update outbox_mails set status = $3, last_error = $4,
       data = case when $3 = 'dead' and kind <> 'sign_in_link' then data else '{}' end,
       sent_at = case when $3 = 'sent' then now() end
     where id = $1 and status = 'sending' and claimed_at = $2`,
    [mail.id, mail.claimedAt, status, reason],
  );
}
