import type pg from 'pg';
import type { Locale } from '#domain/identity/user.ts';
import type { StepName } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { answersOfDraft } from '#domain/readiness/answers.ts';
import { dispatchMail, queueMail } from '#server/correspondence/outbox.ts';
import { openDraft } from '#server/intake/drafts.ts';
import { transaction } from '#server/platform/database.ts';
import { publicUrl } from '#server/platform/env.ts';
import type { Job } from '#server/platform/jobs.ts';

/** Each minute reminds the customers whose parked drafts are due. */
export const reminders: Job = { name: 'reminders', cron: '* * * * *', run: remindDue };

/** So many at once: the locks on them are held for a moment only. */
const batch = 20;

/**
 * Reminds of each parked draft whose time has come, until none is left or `ending` is aborted: the mail is queued in the
 * transaction that ends the parking, so that any number of instances, and a crash at any point, remind once.
 */
export async function remindDue(ending: AbortSignal = new AbortController().signal): Promise<void> {
  let reminded = batch;
  while (reminded === batch && !ending.aborted) {
    reminded = await transaction(remindBatch);
    if (reminded > 0) await dispatchMail();
  }
}

interface Due {
  id: string;
  remindAt: Date;
  email: string;
  locale: Locale;
  /** whole, for PostgreSQL looks into no JSON that holds U+0000 */
  typed: Partial<Record<StepName, TypedStep>> | null;
}

async function remindBatch(sql: pg.PoolClient): Promise<number> {
  const { rows } = await sql.query<Due>(
    `select d.id, d.remind_at as "remindAt", u.email, u.locale,
            (select json_object_agg(step, answers) from draft_steps
             where draft_id = d.id and step in ('project', 'concern', 'contact')) as typed
     from drafts d join users u on u.id = d.owner_id
     where d.remind_at <= now() and ${openDraft}
     order by d.remind_at limit $1
     for no key update of d skip locked`,
    [batch],
  );
  for (const due of rows) await queueReminder(sql, due);
  await sql.query('update drafts set remind_at = null, reminded_at = now() where id = any($1::uuid[])', [
    rows.map(({ id }) => id),
  ]);
  return rows.length;
}

async function queueReminder(sql: pg.PoolClient, { id, remindAt, email, locale, typed }: Due): Promise<void> {
  const { partnerContacts } = answersOfDraft({ ...nothing, contact: typed?.contact ?? null });
  await queueMail(sql, {
    kind: 'reminder',
    recipient: email,
    locale,
    data: {
      draftId: id,
      title: sayable(typed?.concern?.title),
      partner: sayable(typed?.project?.partner),
      raisedOn: partnerContacts.flatMap(({ contactedOn }) => contactedOn ?? []).sort()[0] ?? null,
      url: `${publicUrl()}/${locale}/escalate/${id}/wait`,
    },
    dedupeKey: `reminder:${id}:${remindAt.toISOString()}`,
  });
}

const nothing = { project: null, concern: null, scope: null, contact: null, examples: null };

/** A line of a draft as a mail can hold it; null where nothing was typed. Drafts also keep what no case could. */
function sayable(typed: unknown): string | null {
  const text = typeof typed === 'string' ? typed.toWellFormed().replaceAll('\u0000', '').trim() : '';
  return text === '' ? null : text;
}
