import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { deliverDueMails } from '#server/correspondence/delivery.ts';
import { sendLetter } from '#server/intake/letter-sending.ts';
import { keepLetter } from '#server/intake/letters.ts';
import { pool } from '#server/platform/database.ts';
import * as environment from '#server/platform/env.ts';
import { draftOf } from '#tests/support/drafts.ts';
import { letLettersBeSent, letterOf } from '#tests/support/letters.ts';
import { person } from '#tests/support/people.ts';
import { headersOf, startSmtp } from '#tests/support/smtp.ts';

let stop: () => Promise<void> = async () => undefined;
let customer: User;
let draft = '';

beforeEach(async () => {
  await pool.query('delete from outbox_mails');
  await letLettersBeSent();
  customer = await person('customer', { organization: 'Larkmoor Ltd' });
  draft = await draftOf(customer);
  await keep('Hello,\n\nöne point. 100 %', 0);
});
afterEach(() => stop());

const partner = 'delivery@lanternfield.example';

describe('a letter that is sent from here', () => {
  test('goes to the partner and in copy to the customer, to whom answers go', async () => {
    const { received } = await mailServer();
    expect(await sendLetter(customer, draft, 1, ' Delivery@Lanternfield.example ')).toEqual({ ok: true, to: partner });
    await deliverDueMails();
    expect(received.map(({ recipients }) => recipients.sort())).toEqual([[customer.email, partner].sort()]);
    const message = received[0]?.message ?? '';
    expect(headersOf(message)).toMatchObject({
      from: [`"${customer.name}, Larkmoor Ltd" <desk@example.com>`],
      'reply-to': [`${customer.name} <${customer.email}>`],
      to: [partner],
      cc: [`${customer.name} <${customer.email}>`],
      subject: ['Our points'],
      'content-language': ['en'],
    });
    expect(headersOf(message)['auto-submitted']).toBeUndefined();
    expect(message).toContain('=C3=B6ne point. 100 %');
    expect(await letterOf(customer, draft)).toMatchObject({ sent: true, sentTo: partner, sentAt: expect.any(Date) });
    expect((await pool.query('select status, data from outbox_mails')).rows).toEqual([{ status: 'sent', data: {} }]);
  });

  test('is sent once, whoever asks again, and again after it was changed', async () => {
    const { received } = await mailServer();
    const results = await Promise.all([1, 2, 3].map(() => sendLetter(customer, draft, 1, partner)));
    expect(results).toEqual(Array(3).fill({ ok: true, to: partner }));
    expect(await sendLetter(customer, draft, 1, 'other@lanternfield.example')).toEqual({ ok: true, to: partner });
    await keep('Hello again,', 1);
    await sendLetter(customer, draft, 2, partner);
    await deliverDueMails();
    expect(received).toHaveLength(2);
    const { rows } = await pool.query(
      `select actor_id as actor, data from audit_entries where kind = 'letter_sent' and actor_id = $1 order by id`,
      [customer.id],
    );
    expect(rows).toEqual([1, 2].map((version) => ({ actor: customer.id, data: { draft, version } })));
  });

  test('is one of five a day; what was not sent does not count', async () => {
    for (let version = 1; version <= 5; version += 1) {
      expect(await sendLetter(customer, draft, version + 1, partner)).toEqual({ ok: false, code: 'stale' });
      expect(await sendLetter(customer, draft, version, partner)).toMatchObject({ ok: true });
      expect(await sendLetter(customer, draft, version, partner)).toMatchObject({ ok: true });
      await keep(`Letter ${version + 1}`, version);
    }
    const another = await draftOf(customer);
    await keep('Of another draft', 0, another);
    expect(await sendLetter(customer, another, 1, partner)).toMatchObject({ ok: false, code: 'limited' });
    expect((await pool.query('select from outbox_mails')).rowCount).toBe(5);
  });

  test('does not tell whose address it is, nor that somebody has an account', async () => {
    const { received } = await mailServer();
    const somebody = await person('customer', { organization: 'Elsewhere Ltd' });
    await sendLetter(customer, draft, 1, somebody.email);
    await deliverDueMails();
    expect(headersOf(received[0]?.message ?? '')).toMatchObject({ to: [somebody.email] });
  });

  test('has no header but ours, whatever was typed', async () => {
    const { received } = await mailServer();
    const evil = 'Ines\r\nBcc: victim@example.com\r\n\r\n<script>alert(1)</script>';
    const writer = { ...customer, name: evil };
    await pool.query('update organizations set name = $1 where id = $2', [evil, customer.organizationId]);
    await pool.query(`update draft_letters set subject = $1, body = $1 where draft_id = $2`, [evil, draft]);
    for (const to of [evil, `${partner}, victim@example.com`, `x@y.example\nBcc: victim@example.com`, 'nobody', '']) {
      expect(await sendLetter(writer, draft, 1, to)).toEqual({ ok: false, code: 'not_an_address' });
    }
    await sendLetter(writer, draft, 1, partner);
    await deliverDueMails();
    const [{ message = '', recipients } = { recipients: [] }] = received;
    expect(recipients?.sort()).toEqual([customer.email, partner].sort());
    expect(Object.keys(headersOf(message)).sort()).toEqual([
      'cc',
      'content-language',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'reply-to',
      'subject',
      'to',
    ]);
    expect(message.slice(message.indexOf('<!doctype html>'))).not.toContain('<script>');
  });
});

describe('a letter is not sent', () => {
  test('where no admin allows it', async () => {
    await letLettersBeSent(false);
    expect(await sendLetter(customer, draft, 1, partner)).toEqual({ ok: false, code: 'forbidden' });
  });

  test('for anybody but the owner of the draft', async () => {
    const missing = { ok: false, code: 'not_found' };
    expect(await sendLetter(await person('customer'), draft, 1, partner)).toEqual(missing);
    expect(await sendLetter(await person('csm', { servesAll: true }), draft, 1, partner)).toEqual(missing);
    expect(await sendLetter(customer, 'no-uuid', 1, partner)).toEqual(missing);
  });

  test('that was never kept', async () => {
    const unwritten = await draftOf(customer);
    expect(await sendLetter(customer, unwritten, 0, partner)).toEqual({ ok: false, code: 'not_found' });
  });
});

async function keep(body: string, version: number, of = draft): Promise<void> {
  const kept = await keepLetter(customer, of, version, { language: 'en', madeFrom: '', subject: 'Our points', body });
  expect(kept).toMatchObject({ ok: true });
}

async function mailServer() {
  const server = await startSmtp();
  stop = server.stop;
  const env = environment.env();
  vi.spyOn(environment, 'env').mockReturnValue({ ...env, SMTP_URL: server.url, MAIL_FROM: 'Desk <desk@example.com>' });
  return server;
}
