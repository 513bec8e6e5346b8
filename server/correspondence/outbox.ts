import type pg from 'pg';
import type { Locale } from '#domain/identity/user.ts';
import type { CaseMail } from '#server/correspondence/case-mail.ts';
import { wakeJob } from '#server/platform/jobs.ts';

/** What a mail is about, with what its text needs. */
export type MailContent =
  | { kind: 'sign_in_link'; data: { url: string; minutes: number } }
  | {
      kind: 'reminder';
      /** null: not typed yet. `raisedOn`: the ISO day on which the partner was told first */
      data: { draftId: string; title: string | null; partner: string | null; raisedOn: string | null; url: string };
    }
  | {
      /** to a partner, in a customer's name: answers go to `sender`, who gets a copy */
      kind: 'letter';
      data: { subject: string; body: string; sender: { name: string; address: string }; organization: string };
    }
  | {
      kind: 'receipt';
      data: {
        reference: string;
        title: string;
        url: string;
        organization: string;
        partner: string;
        /** ISO timestamp */
        submittedAt: string;
        /** ISO timestamp, and the time zone that it is told in; left out: nothing is promised */
        answerBy?: string;
        timeZone?: string;
      };
    }
  | CaseMail;

export type Mail = MailContent & {
  /** the mail address alone; the greeting uses the name of whoever it belongs to */
  recipient: string;
  locale: Locale;
  /** one thing is told once: a second mail with the same key is dropped in silence */
  dedupeKey: string;
};

/** The name of the job that sends what is queued. */
export const mailJob = 'mail';

/**
 * Queues a mail in the caller's transaction, so that it is sent if and only if what it tells of is stored. Call
 * `dispatchMail` after the commit; without it the mail goes with the next minute's sweep.
 */
export async function queueMail(sql: Pick<pg.ClientBase, 'query'>, mail: Mail): Promise<void> {
  await sql.query(
    `insert into outbox_mails (id, kind, recipient, locale, data, dedupe_key) values (uuidv7(), $1, $2, $3, $4, $5)
     on conflict (dedupe_key) do nothing`,
    [mail.kind, mail.recipient, mail.locale, JSON.stringify(mail.data), mail.dedupeKey],
  );
}

/** The same for several mails, in one statement. */
export async function queueMails(sql: Pick<pg.ClientBase, 'query'>, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return;
  await sql.query(
    `insert into outbox_mails (id, kind, recipient, locale, data, dedupe_key)
     select uuidv7(), m.kind, m.recipient, m.locale, m.data, m."dedupeKey"
     from json_to_recordset($1) as m (kind text, recipient text, locale text, data jsonb, "dedupeKey" text)
     on conflict (dedupe_key) do update set kind = excluded.kind, data = excluded.data
     where outbox_mails.status = 'queued' and outbox_mails.attempts = 0`,
    [JSON.stringify(mails)],
  );
}

/** Has queued mails sent soon. A hint: it never fails, and nothing is lost without it. */
export async function dispatchMail(): Promise<void> {
  await wakeJob(mailJob);
}
