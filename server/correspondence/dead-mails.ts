import type { MailKind } from '#domain/correspondence/mail-kind.ts';
import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { mostAttempts } from '#server/correspondence/delivery.ts';
import { dispatchMail } from '#server/correspondence/outbox.ts';
import { recordAudit } from '#server/history/audit.ts';
import { pool, transaction } from '#server/platform/database.ts';
import type { Job } from '#server/platform/jobs.ts';
import { isUuid } from '#server/platform/uuid.ts';

/** Each night forgets what mails said that were given up and that nobody sent again. */
export const mailRetention: Job = { name: 'mail-retention', cron: '53 2 * * *', run: forgetDeadMails };

/** For so many days a mail that was given up is shown, keeps its words and can be sent again. */
export const deadDays = 30;

/** So many of them are shown, and sent again at once. */
export const deadShown = 100;

/** Why a mail was given up. `abandoned`: the process ended in each attempt. */
export type DeadReason = 'refused' | 'exhausted' | 'abandoned' | 'expired';

export interface DeadMail {
  id: string;
  kind: MailKind;
  recipient: string;
  attempts: number;
  reason: DeadReason;
  /** the answer of the mail server, or what else failed */
  lastError: string;
  createdAt: Date;
  /** when the last attempt began */
  claimedAt: Date;
  /** false: what it said is not there any more, or is of no use by now */
  resendable: boolean;
}

export interface MailFigures {
  /** waiting, or being sent at this moment */
  queued: number;
  /** when the one of these was written that has waited longest; null: none waits */
  oldest: Date | null;
  /** in the last seven days */
  sent: number;
  /** given up in the last `deadDays` days */
  dead: number;
  /** the latest of these, `deadShown` at most */
  deadMails: DeadMail[];
}

/** How the mails are doing (W9): how many wait, went out, and were given up, and why. For admins. */
export async function readMailFigures(
  user: User,
): Promise<{ ok: true; figures: MailFigures } | { ok: false; code: 'forbidden' }> {
  if (!may(user, 'admin.open')) return { ok: false, code: 'forbidden' };
  const [counts, dead] = await Promise.all([
    pool.query<Omit<MailFigures, 'deadMails'>>(
      `select (select count(*) from outbox_mails where status in ('queued', 'sending')) as queued,
         (select min(created_at) from outbox_mails where status in ('queued', 'sending')) as oldest,
         (select count(*) from outbox_mails where status = 'sent' and claimed_at > now() - interval '7 days') as sent,
         (select count(*) from outbox_mails where ${recentlyDead}) as dead`,
      [deadDays],
    ),
    pool.query<Omit<DeadMail, 'reason'>>(
      `select id, kind, recipient, attempts, coalesce(last_error, '') as "lastError", created_at as "createdAt",
         claimed_at as "claimedAt", ${hasWords} as resendable
       from outbox_mails where ${recentlyDead} order by claimed_at desc, id desc limit $2`,
      [deadDays, deadShown],
    ),
  ]);
  const [figures = { queued: 0, oldest: null, sent: 0, dead: 0 }] = counts.rows;
  const deadMails = dead.rows.map((mail) => ({ ...mail, reason: reasonOf(mail) }));
  return { ok: true, figures: { ...figures, deadMails } };
}

/**
 * Queues mails again that were given up, with all attempts before them and the Message-ID that they had, and an entry in
 * the audit log for each. What has been queued again meanwhile, or keeps no words, is left as it is.
 *
 * @param ids null: all that can be, the latest `deadShown`
 * @returns how many there were
 */
export async function resendMails(
  user: User,
  ids: readonly string[] | null,
): Promise<{ ok: true; count: number } | { ok: false; code: 'forbidden' }> {
  if (!may(user, 'admin.open')) return { ok: false, code: 'forbidden' };
  const count = await transaction(async (sql) => {
    const { rows } = await sql.query<{ id: string; kind: MailKind }>(
      `update outbox_mails set status = 'queued', attempts = 0, next_attempt = now()
       where id = any(array(
         select id from outbox_mails
         where ${recentlyDead} and ${hasWords} and ($2::uuid[] is null or id = any($2))
         order by claimed_at desc, id desc limit $3 for update))
       returning id, kind`,
      [deadDays, ids?.filter(isUuid) ?? null, deadShown],
    );
    for (const { id, kind } of rows) {
      await recordAudit(sql, { kind: 'mail_resent', actor: user, data: { mail: id, kind } });
    }
    return rows.length;
  });
  if (count > 0) await dispatchMail();
  return { ok: true, count };
}

/** Forgets what mails said that were given up more than `deadDays` days ago; that they were stays. */
export async function forgetDeadMails(): Promise<void> {
  await pool.query(
    `update outbox_mails set data = '{}' where status = 'dead' and ${hasWords}
       and claimed_at <= now() - make_interval(days => $1)`,
    [deadDays],
  );
}

/** With the days as $1. */
const recentlyDead = `status = 'dead' and claimed_at > now() - make_interval(days => $1)`;
const hasWords = `data <> '{}'`;

/** By what `delivery.ts` notes down. */
function reasonOf({ attempts, lastError }: Pick<DeadMail, 'attempts' | 'lastError'>): DeadReason {
  if (lastError === 'expired') return 'expired';
  if (attempts > mostAttempts) return 'abandoned';
  return attempts === mostAttempts ? 'exhausted' : 'refused';
}
