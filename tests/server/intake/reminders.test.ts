import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { deliverDueMails } from '#server/correspondence/delivery.ts';
import { settleDraft } from '#server/intake/avoidance.ts';
import { readDraft, saveStep } from '#server/intake/drafts.ts';
import { remindDue } from '#server/intake/reminders.ts';
import { submitDraft } from '#server/intake/submissions.ts';
import { pool } from '#server/platform/database.ts';
import * as environment from '#server/platform/env.ts';
import { typedCase } from '#tests/support/answers.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { person } from '#tests/support/people.ts';
import { headersOf, startSmtp } from '#tests/support/smtp.ts';

let customer: User;
let stop: () => Promise<void> = async () => undefined;
beforeEach(async () => {
  await pool.query('delete from outbox_mails');
  await pool.query('delete from drafts');
  customer = await person('customer');
});
afterEach(() => stop());

describe('a parked draft whose time has come', () => {
  test('is reminded of once, and is not parked any more', async () => {
    const draft = await dueDraft();
    await remindDue();
    await remindDue();
    expect(await mails()).toMatchObject([
      {
        recipient: customer.email,
        locale: 'en',
        data: {
          title: typedCase().concern.title,
          partner: 'Lanternfield Commerce Ltd',
          raisedOn: '2026-09-02',
          url: `http://localhost:3000/en/escalate/${draft}/wait`,
        },
      },
    ]);
    expect(await readDraft(customer, draft)).toMatchObject({ remindAt: null, remindedAt: expect.any(Date) });
  });

  test('is reminded of once by four instances at the same time, as are a hundred and twenty others', async () => {
    const everybody = [customer, await person('customer'), await person('customer')];
    for (const owner of everybody) for (let count = 0; count < 40; count += 1) await dueDraft({}, owner);
    await Promise.all([remindDue(), remindDue(), remindDue(), remindDue()]);
    await remindDue();
    expect(await mails()).toHaveLength(120);
  });

  test('is reminded of by the next one when a worker dies before the end of its transaction', async () => {
    const draft = await dueDraft();
    const [{ remind_at: due } = {}] = (await pool.query('select remind_at from drafts where id = $1', [draft])).rows;
    await remindDue();
    // As if the mail had been queued and the draft not been noted: the key of the mail holds.
    await pool.query('update drafts set remind_at = $2, reminded_at = null where id = $1', [draft, due]);
    await remindDue();
    expect(await mails()).toHaveLength(1);
  });

  test('arrives by mail in the language of its reader, with the way back', async () => {
    const server = await mailServer();
    const draft = await dueDraft();
    await remindDue();
    await deliverDueMails();
    const [{ message = '', recipients } = {}] = server.received;
    expect(recipients).toEqual([customer.email]);
    expect(headersOf(message).subject).toEqual(['The partner has had time to answer']);
    const text = message.replaceAll('=\r\n', '');
    expect(text).toContain('2 September 2026');
    expect(text).toContain(`/en/escalate/${draft}/wait`);
  });
});

describe('nobody is reminded of', () => {
  test('what is not due, or not parked', async () => {
    await draftOf(customer);
    const draft = await dueDraft();
    await pool.query(`update drafts set remind_at = now() + interval '1 hour' where id = $1`, [draft]);
    await remindDue();
    expect(await mails()).toEqual([]);
  });

  test('what was settled, submitted or discarded', async () => {
    await settleDraft(customer, await dueDraft(), 'partner');
    await submitDraft(customer, await dueDraft());
    await pool.query('update drafts set discarded_at = now() where id = $1', [await dueDraft()]);
    await remindDue();
    expect((await mails()).filter(({ kind }) => kind === 'reminder')).toEqual([]);
  });

  test('what was settled, submitted or discarded while its mail was queued', async () => {
    const server = await mailServer();
    const [settled, submitted, discarded, open] = [
      await dueDraft(),
      await dueDraft(),
      await dueDraft(),
      await dueDraft(),
    ];
    await remindDue();
    await settleDraft(customer, settled, 'partner');
    await submitDraft(customer, submitted);
    await pool.query('update drafts set discarded_at = now() where id = $1', [discarded]);
    await deliverDueMails();
    const sent = server.received.map(({ message }) => message.replaceAll('=\r\n', ''));
    const reminding = (draft: string) =>
      sent.filter((message) => message.includes(`/en/escalate/${draft}/wait`)).length;
    expect([settled, submitted, discarded, open].map(reminding)).toEqual([0, 0, 0, 1]);
    expect((await mails()).filter(({ kind }) => kind === 'reminder').map(({ status }) => status)).toEqual(
      expect.arrayContaining(['dropped', 'dropped', 'dropped', 'sent']),
    );
  });

  test('anything while the worker is told to end', async () => {
    await dueDraft();
    await remindDue(AbortSignal.abort());
    expect(await mails()).toEqual([]);
  });
});

test('what a draft holds that no mail can is left out, and an empty draft is reminded of too', async () => {
  const odd = await dueDraft({ concern: { ...typedCase().concern, title: 'a\u0000b \ud800' } });
  await saveStep(customer, odd, 'project', 0, { ...typedCase().project, partner: ' ' });
  await dueDraft({});
  await remindDue();
  const data = (await mails()).map((mail) => mail.data);
  expect(data).toMatchObject([
    { title: 'ab \ufffd', partner: null, raisedOn: null },
    { title: null, partner: null, raisedOn: null },
  ]);
});

async function mailServer(): Promise<Awaited<ReturnType<typeof startSmtp>>> {
  const server = await startSmtp();
  stop = server.stop;
  const env = environment.env();
  vi.spyOn(environment, 'env').mockReturnValue({ ...env, SMTP_URL: server.url, MAIL_FROM: 'desk@example.com' });
  return server;
}

async function dueDraft(typed?: Parameters<typeof draftOf>[1], owner = customer): Promise<string> {
  const draft = await draftOf(owner, typed);
  await pool.query(`update drafts set parked_at = now(), remind_at = now() - interval '1 minute' where id = $1`, [
    draft,
  ]);
  return draft;
}

async function mails(): Promise<Record<string, unknown>[]> {
  return (await pool.query('select * from outbox_mails order by id')).rows;
}
