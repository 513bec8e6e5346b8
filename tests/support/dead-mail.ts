import { randomUUID } from 'node:crypto';
import { pool } from '#server/platform/database.ts';

/** A receipt that the recipient's server refuses, as it stands after it was given up. */
export async function storeDeadMail(
  recipient = `gone-${randomUUID()}@hollow.example`,
): Promise<{ id: string; recipient: string }> {
  const id = randomUUID();
  const data = {
    reference: 'ESC-2026-000123',
    title: 'Checkout breaks off',
    url: 'http://localhost:3000/en/escalations/ESC-2026-000123',
    organization: 'Hollow Ltd',
    partner: 'Lanternfield Commerce Ltd',
    submittedAt: '2026-11-20T09:30:00.000Z',
  };
  await pool.query(
    `insert into outbox_mails (id, kind, recipient, locale, data, dedupe_key, status, attempts, claimed_at, last_error)
     values ($1, 'receipt', $2, 'en', $3, $4, 'dead', 1, now(), 'EENVELOPE RCPT TO 550')`,
    [id, recipient, data, id],
  );
  return { id, recipient };
}
