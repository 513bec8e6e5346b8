import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deliverDueMails } from '#server/correspondence/delivery.ts';
import { type Mail, queueMail } from '#server/correspondence/outbox.ts';
import { pool, transaction } from '#server/platform/database.ts';
import * as environment from '#server/platform/env.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { headersOf, startSmtp } from '#tests/support/smtp.ts';

let stop: () => Promise<void> = async () => undefined;

beforeEach(() => pool.query('delete from outbox_mails'));
afterEach(() => stop());

describe('a queued mail', () => {
  test('is sent once, to whom it is for, in their language, and its words are forgotten', async () => {
    const { received } = await mailServer();
    await makeAccount({ email: 'linnea@fjallbo.example', name: 'Linnéa Sjöstrand', locale: 'sv' });
    await queue({ recipient: 'linnea@fjallbo.example', locale: 'sv' });
    await deliverDueMails();
    await deliverDueMails();
    expect(received.map(({ recipients }) => recipients)).toEqual([['linnea@fjallbo.example']]);
    const [{ message = '' } = {}] = received;
    const [row] = await rows();
    expect(headersOf(message)).toMatchObject({
      'content-language': ['sv'],
      'auto-submitted': ['auto-generated'],
      'message-id': [`<${row?.id}@localhost>`],
      to: [expect.stringContaining('<linnea@fjallbo.example>')],
    });
    expect(message).toContain('multipart/alternative');
    expect(row).toMatchObject({ status: 'sent', attempts: 1, data: {}, last_error: null });
    expect(row?.sent_at).toBeInstanceOf(Date);
  });

  test('is one when it is queued twice with the same key', async () => {
    const { received } = await mailServer();
    await Promise.all([queue({ dedupeKey: 'receipt:1' }), queue({ dedupeKey: 'receipt:1' })]);
    await deliverDueMails();
    expect(received).toHaveLength(1);
  });

  test('is none when what it tells of is not stored', async () => {
    const { received } = await mailServer();
    const failing = transaction(async (sql) => {
      await queueMail(sql, receipt());
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await deliverDueMails();
    expect(received).toHaveLength(0);
  });

  test('is sent once by four workers at the same time', async () => {
    const { received } = await mailServer([], { delay: 30 });
    for (let count = 0; count < 6; count += 1) await queue();
    await Promise.all([deliverDueMails(), deliverDueMails(), deliverDueMails(), deliverDueMails()]);
    expect(received).toHaveLength(6);
    expect(new Set(received.map(({ message }) => headersOf(message)['message-id']?.[0])).size).toBe(6);
  });

  test('stays when its worker is told to end', async () => {
    const { received } = await mailServer();
    await queue();
    await deliverDueMails(AbortSignal.abort());
    expect(received).toHaveLength(0);
    expect(await rows()).toMatchObject([{ status: 'queued', attempts: 0 }]);
  });
});

describe('a mail that does not go out', () => {
  test('is given up at once when the recipient’s server will not have it', async () => {
    const { received } = await mailServer([550]);
    await queue();
    await deliverDueMails();
    expect(received).toHaveLength(0);
    expect(await rows()).toMatchObject([
      { status: 'dead', attempts: 1, data: receipt().data, last_error: 'EENVELOPE RCPT TO 550' },
    ]);
  });

  test('is tried again later when the server asks for it, and not before', async () => {
    const { received } = await mailServer([451]);
    await queue();
    await deliverDueMails();
    await deliverDueMails();
    expect(await rows()).toMatchObject([{ status: 'queued', attempts: 1, last_error: 'EENVELOPE RCPT TO 451' }]);
    expect(await secondsToNext()).toBe(35);
    await makeDue();
    await deliverDueMails();
    expect(received).toHaveLength(1);
    expect(await rows()).toMatchObject([{ status: 'sent', attempts: 2 }]);
  });

  test('waits twice as long each time while the server is down, and is given up after ten attempts in five hours', async () => {
    const { stop: takeDown } = await mailServer();
    await takeDown();
    await queue();
    const waits: number[] = [];
    for (let attempt = 1; attempt < 10; attempt += 1) {
      await deliverDueMails();
      waits.push(await secondsToNext());
      await makeDue();
    }
    expect(waits).toEqual([35, 70, 140, 280, 560, 1120, 2240, 4480, 8960]);
    const hours = waits.reduce((sum, wait) => sum + wait) / 3600;
    expect(hours).toBeGreaterThanOrEqual(4.5);
    expect(hours).toBeCloseTo(5, 0);
    await deliverDueMails();
    expect(await rows()).toMatchObject([{ status: 'dead', attempts: 10, last_error: expect.stringContaining('CONN') }]);
  });

  test('is sent after its worker died, once ten minutes are over, as the same mail', async () => {
    const { received } = await mailServer();
    await queue();
    const [before] = await rows();
    await pool.query(
      `update outbox_mails set status = 'sending', attempts = 1, claimed_at = now() - interval '9 minutes'`,
    );
    await deliverDueMails();
    expect(received).toHaveLength(0);
    await pool.query(`update outbox_mails set claimed_at = now() - interval '11 minutes'`);
    await deliverDueMails();
    expect(headersOf(received[0]?.message ?? '')['message-id']).toEqual([`<${before?.id}@localhost>`]);
    expect(await rows()).toMatchObject([{ status: 'sent', attempts: 2 }]);
  });

  test('is given up when each worker died of it', async () => {
    const { received } = await mailServer();
    await queue();
    await pool.query(
      `update outbox_mails set status = 'sending', attempts = 10, claimed_at = now() - interval '1 hour'`,
    );
    await deliverDueMails();
    expect(received).toHaveLength(0);
    expect(await rows()).toMatchObject([{ status: 'dead', last_error: 'abandoned in each attempt' }]);
  });

  test('is not sent when it holds a link that has run out', async () => {
    const { received } = await mailServer();
    await queueMail(pool, {
      kind: 'sign_in_link',
      recipient: 'a@b.example',
      locale: 'en',
      data: { url: 'http://localhost:3000/en/sign-in/link?token=x', minutes: 15 },
      dedupeKey: randomUUID(),
    });
    await pool.query(`update outbox_mails set created_at = now() - interval '16 minutes'`);
    await deliverDueMails();
    expect(received).toHaveLength(0);
    expect(await rows()).toMatchObject([{ status: 'dead', data: {}, last_error: 'expired' }]);
  });
});

test('nobody can write headers into a mail', async () => {
  const { received } = await mailServer();
  const evil = 'Ines\r\nBcc: victim@example.com\r\n\r\n<script>alert(1)</script>';
  await makeAccount({ email: 'ines@hollow.example' });
  await pool.query('update users set name = $1 where email = $2', [evil, 'ines@hollow.example']);
  await queue({
    recipient: 'ines@hollow.example',
    data: { ...receipt().data, reference: `ESC-1${evil}`, title: evil, organization: evil },
  });
  await deliverDueMails();
  const [{ message = '', recipients } = {}] = received;
  const headers = headersOf(message);
  expect(recipients).toEqual(['ines@hollow.example']);
  expect(Object.keys(headers).sort()).toEqual([
    'auto-submitted',
    'content-language',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
  ]);
  expect(message.slice(message.indexOf('<!doctype html>'))).not.toContain('<script>');
});

type Receipt = Extract<Mail, { kind: 'receipt' }>;

function receipt(of: Partial<Receipt> = {}): Receipt {
  return {
    kind: 'receipt',
    recipient: 'a@b.example',
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
    ...of,
  };
}

async function queue(of: Partial<Receipt> = {}): Promise<void> {
  await transaction((sql) => queueMail(sql, receipt(of)));
}

async function mailServer(...how: Parameters<typeof startSmtp>) {
  const server = await startSmtp(...how);
  stop = server.stop;
  const env = environment.env();
  vi.spyOn(environment, 'env').mockReturnValue({ ...env, SMTP_URL: server.url, MAIL_FROM: 'Desk <desk@example.com>' });
  return server;
}

async function rows(): Promise<Record<string, unknown>[]> {
  return (await pool.query('select * from outbox_mails order by id')).rows;
}

async function makeDue(): Promise<void> {
  await pool.query('update outbox_mails set next_attempt = now()');
}

async function secondsToNext(): Promise<number> {
  const { rows } = await pool.query<{ seconds: number }>(
    'select ceil(extract(epoch from next_attempt - now()))::int as seconds from outbox_mails',
  );
  return rows[0]?.seconds ?? 0;
}
