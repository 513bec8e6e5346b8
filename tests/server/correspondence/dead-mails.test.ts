import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetDeadMails, readMailFigures, resendMails } from '#server/correspondence/dead-mails.ts';
import { deliverDueMails } from '#server/correspondence/delivery.ts';
import { queueMail } from '#server/correspondence/outbox.ts';
import { pool } from '#server/platform/database.ts';
import * as environment from '#server/platform/env.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { headersOf, startSmtp } from '#tests/support/smtp.ts';

const admin = await makeAccount({ role: 'admin', password: null });
const strangers = [
  await makeAccount({ password: null }),
  await makeAccount({ role: 'csm', servesAll: true, password: null }),
];

let stop: () => Promise<void> = async () => undefined;

beforeEach(() => pool.query('delete from outbox_mails'));
afterEach(() => stop());

test('what was given up is shown with its reason, and is the same mail when an admin sends it again', async () => {
  const { received } = await mailServer([550, null]);
  const [dead, sent] = [await queueReceipt('gone@hollow.example'), await queueReceipt('there@hollow.example')];
  await queueLater();
  await deliverDueMails();
  expect(await figures()).toMatchObject({
    queued: 1,
    oldest: expect.any(Date),
    sent: 1,
    dead: 1,
    deadMails: [
      {
        id: dead,
        kind: 'receipt',
        recipient: 'gone@hollow.example',
        attempts: 1,
        reason: 'refused',
        lastError: 'EENVELOPE RCPT TO 550',
        resendable: true,
      },
    ],
  });

  expect(await Promise.all([resendMails(admin, [dead]), resendMails(admin, [dead])])).toEqual(
    expect.arrayContaining([
      { ok: true, count: 1 },
      { ok: true, count: 0 },
    ]),
  );
  await deliverDueMails();
  await deliverDueMails();
  expect(received.map(({ message }) => headersOf(message)['message-id'])).toEqual(
    [sent, dead].map((id) => [`<${id}@localhost>`]),
  );
  expect(await figures()).toMatchObject({ queued: 1, sent: 2, dead: 0, deadMails: [] });
  const { rows } = await pool.query(`select actor_id, data from audit_entries where kind = 'mail_resent'`);
  expect(rows).toEqual([{ actor_id: admin.id, data: { mail: dead, kind: 'receipt' } }]);
});

test('all that can be is sent again at once, with all its attempts before it', async () => {
  const { received } = await mailServer();
  const [tired, torn] = [await queueReceipt('a@hollow.example'), await queueReceipt('b@hollow.example')];
  await queueLink();
  await setAll(`status = 'dead', attempts = 10, last_error = 'ESOCKET CONN', claimed_at = now()`);
  await pool.query(`update outbox_mails set attempts = 11 where id = $1`, [torn]);
  await pool.query(`update outbox_mails set data = '{}', last_error = 'expired' where kind = 'sign_in_link'`);
  const reasons = (await figures()).deadMails.map(({ id, reason, resendable }) => [id, reason, resendable]);
  expect(reasons).toEqual(
    expect.arrayContaining([
      [tired, 'exhausted', true],
      [torn, 'abandoned', true],
      [expect.any(String), 'expired', false],
    ]),
  );
  expect(await resendMails(admin, null)).toEqual({ ok: true, count: 2 });
  const { rows } = await pool.query(`select attempts from outbox_mails where status = 'queued'`);
  expect(rows).toEqual([{ attempts: 0 }, { attempts: 0 }]);
  await deliverDueMails();
  expect(received).toHaveLength(2);
  expect(await figures()).toMatchObject({ queued: 0, oldest: null, sent: 2, dead: 1 });
});

test('a link to sign in keeps no words, and nothing does after thirty days', async () => {
  await mailServer([550, 550, 550]);
  const [old, young] = [await queueReceipt('a@hollow.example'), await queueReceipt('b@hollow.example')];
  const link = await queueLink();
  await deliverDueMails();
  await pool.query(`update outbox_mails set claimed_at = now() - interval '30 days' where id = $1`, [old]);
  await pool.query(`update outbox_mails set claimed_at = now() - interval '29 days' where id = $1`, [young]);
  expect(await resendMails(admin, [old, link, 'no id'])).toEqual({ ok: true, count: 0 });
  await forgetDeadMails();
  const { rows } = await pool.query(`select id, data = '{}' as empty, status from outbox_mails`);
  expect(rows).toEqual(
    expect.arrayContaining([
      { id: old, empty: true, status: 'dead' },
      { id: young, empty: false, status: 'dead' },
      { id: link, empty: true, status: 'dead' },
    ]),
  );
  expect((await figures()).dead).toBe(2);
});

test('nobody but an admin sees or sends any of it', async () => {
  const dead = await queueReceipt('a@hollow.example');
  await setAll(`status = 'dead', attempts = 10, last_error = 'ESOCKET CONN', claimed_at = now()`);
  for (const stranger of strangers) {
    expect(await readMailFigures(stranger)).toEqual({ ok: false, code: 'forbidden' });
    expect(await resendMails(stranger, [dead])).toEqual({ ok: false, code: 'forbidden' });
    expect(await resendMails(stranger, null)).toEqual({ ok: false, code: 'forbidden' });
  }
  expect((await figures()).dead).toBe(1);
});

async function figures() {
  const read = await readMailFigures(admin);
  if (!read.ok) throw new Error(read.code);
  return read.figures;
}

async function queueReceipt(recipient: string): Promise<string> {
  await queueMail(pool, {
    kind: 'receipt',
    recipient,
    locale: 'en',
    data: {
      reference: 'ESC-2026-000123',
      title: 'Checkout breaks off',
      url: 'http://localhost:3000/en/escalations/ESC-2026-000123',
      organization: 'Hollow Ltd',
      partner: 'Lanternfield Commerce Ltd',
      submittedAt: '2026-11-20T09:30:00.000Z',
    },
    dedupeKey: randomUUID(),
  });
  return idOf(recipient);
}

async function queueLink(): Promise<string> {
  await queueMail(pool, {
    kind: 'sign_in_link',
    recipient: 'link@hollow.example',
    locale: 'en',
    data: { url: 'http://localhost:3000/en/sign-in/link?token=x', minutes: 15 },
    dedupeKey: randomUUID(),
  });
  return idOf('link@hollow.example');
}

async function queueLater(): Promise<void> {
  const id = await queueReceipt('later@hollow.example');
  await pool.query(`update outbox_mails set next_attempt = now() + interval '1 hour' where id = $1`, [id]);
}

async function idOf(recipient: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select id from outbox_mails where recipient = $1', [recipient]);
  return rows[0]?.id ?? '';
}

async function setAll(values: string): Promise<void> {
  await pool.query(`update outbox_mails set ${values}`);
}

async function mailServer(...how: Parameters<typeof startSmtp>) {
  const server = await startSmtp(...how);
  stop = server.stop;
  const env = environment.env();
  vi.spyOn(environment, 'env').mockReturnValue({ ...env, SMTP_URL: server.url, MAIL_FROM: 'Desk <desk@example.com>' });
  return server;
}
