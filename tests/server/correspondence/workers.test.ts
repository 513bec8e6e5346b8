import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backgroundJobs } from '#server/background.ts';
import { deliverDueMails } from '#server/correspondence/delivery.ts';
import { dispatchMail, queueMail } from '#server/correspondence/outbox.ts';
import { pool } from '#server/platform/database.ts';
import * as environment from '#server/platform/env.ts';
import { startJobs, stopJobs } from '#server/platform/jobs.ts';
import { headersOf, type ReceivedMail, startSmtp } from '#tests/support/smtp.ts';
import { startWorker } from '#tests/support/worker.ts';

const sender = { MAIL_FROM: 'Desk <desk@example.com>' };
const endings: (() => Promise<unknown>)[] = [];

beforeEach(() => pool.query('delete from outbox_mails'));
afterEach(async () => {
  await stopJobs();
  for (const end of endings.splice(0).reverse()) await end();
});

test('two processes send each mail once, and what one of them leaves behind when it is killed', async () => {
  let begun = () => {};
  const first = new Promise<void>((done) => {
    begun = done;
  });
  let heldMail: ReceivedMail | null = null;
  const server = await startSmtp([], {
    hold: (mail) => {
      if (heldMail) return;
      heldMail = mail;
      begun();
      // The first one is never taken: whoever sends it dies of it.
      return new Promise<void>(() => undefined);
    },
  });
  endings.push(server.stop);
  const worker = async () => {
    const started = await startWorker({ ...sender, SMTP_URL: server.url });
    endings.push(() => started.end('SIGKILL'));
    return started;
  };
  // This process is a server with JOBS=apart: it wakes the workers, and sends nothing itself.
  await startJobs(backgroundJobs, { apart: true });
  const doomed = await worker();
  for (let count = 0; count < 8; count += 1) await queueReceipt();
  await dispatchMail();
  await first;
  const survivor = await worker();
  await dispatchMail();
  await vi.waitUntil(() => server.received.length === 7, { timeout: 15_000, interval: 50 });

  expect(await doomed.end('SIGKILL')).toBeNull();
  await dispatchMail();
  await vi.waitUntil(async () => (await statuses()).sent === 7, { timeout: 5_000, interval: 50 });
  expect(await statuses()).toEqual({ sent: 7, sending: 1 });
  await pool.query(`update outbox_mails set claimed_at = now() - interval '11 minutes' where status = 'sending'`);
  await dispatchMail();
  await vi.waitUntil(() => server.received.length === 8, { timeout: 15_000, interval: 50 });
  const ids = server.received.map(messageId);
  expect(new Set(ids).size).toBe(8);
  expect(ids.at(-1)).toBe(heldMail && messageId(heldMail));
  expect(await survivor.end('SIGTERM')).toBe(0);
  expect(await statuses()).toEqual({ sent: 8 });
}, 60_000);

test('a mail server that refuses the sender, asks for patience, refuses the words, and comes back', async () => {
  const answers = { refuseSender: [550], refuseData: [452, null, 554] };
  const server = await startSmtp([], { ...answers, delay: 40 });
  endings.push(server.stop);
  const env = environment.env();
  vi.spyOn(environment, 'env').mockReturnValue({ ...env, ...sender, SMTP_URL: server.url });

  // What is refused to us, not to the recipient, may be mended: it is tried again.
  await queueReceipt();
  await deliverDueMails();
  expect(await tried()).toEqual([{ status: 'queued', attempts: 1, error: 'EENVELOPE MAIL FROM 550' }]);
  await makeDue();
  await deliverDueMails();
  expect(await tried()).toEqual([{ status: 'queued', attempts: 2, error: 'EMESSAGE DATA 452' }]);
  await makeDue();
  await deliverDueMails();
  expect(await tried()).toEqual([{ status: 'sent', attempts: 3, error: null }]);

  await queueReceipt();
  await deliverDueMails();
  expect((await tried()).at(-1)).toEqual({ status: 'dead', attempts: 1, error: 'EMESSAGE DATA 554' });

  // It goes down with mails on their way, and comes back at the same address.
  await server.stop();
  await queueReceipt();
  await queueReceipt();
  await deliverDueMails();
  expect(await statuses()).toEqual({ sent: 1, dead: 1, queued: 2 });
  const back = await startSmtp([], { port: Number(new URL(server.url).port) });
  endings.push(back.stop);
  await makeDue();
  await Promise.all([deliverDueMails(), deliverDueMails()]);
  expect(back.received).toHaveLength(2);
  expect(new Set(back.received.map(messageId)).size).toBe(2);
  expect(await statuses()).toEqual({ sent: 3, dead: 1 });
});

test('a mail server that takes the call and says nothing keeps nobody waiting for long', async () => {
  const calls = new Set<Socket>();
  const mute = createServer((call) => calls.add(call)).listen(0, '127.0.0.1');
  await once(mute, 'listening');
  endings.push(() => {
    for (const call of calls) call.destroy();
    return new Promise((done) => mute.close(done));
  });
  const { port } = mute.address() as AddressInfo;
  const env = environment.env();
  const url = `smtp://127.0.0.1:${port}?greetingTimeout=300`;
  vi.spyOn(environment, 'env').mockReturnValue({ ...env, ...sender, SMTP_URL: url });
  await queueReceipt();
  await deliverDueMails();
  expect(await tried()).toEqual([{ status: 'queued', attempts: 1, error: 'ETIMEDOUT CONN' }]);
  expect(calls.size).toBe(1);
});

async function queueReceipt(): Promise<void> {
  await queueMail(pool, {
    kind: 'receipt',
    recipient: `${randomUUID()}@hollow.example`,
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
}

function messageId({ message }: ReceivedMail): string | undefined {
  return headersOf(message)['message-id']?.[0];
}

async function makeDue(): Promise<void> {
  await pool.query('update outbox_mails set next_attempt = now()');
}

async function statuses(): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ status: string; n: number }>(
    'select status, count(*)::int as n from outbox_mails group by status',
  );
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
}

async function tried(): Promise<unknown[]> {
  const { rows } = await pool.query(
    'select status, attempts, last_error as error from outbox_mails order by created_at, id',
  );
  return rows;
}
