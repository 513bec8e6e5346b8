import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#server/platform/env.ts';
import { mailFolder, type OutgoingMail } from '#server/platform/mailer.ts';

/** A mail of the demo: what the mailer wrote to a file for want of a mail server. */
export type DemoMail = Omit<OutgoingMail, 'date'> & { date: string };

/** Only a demo without a mail server shows its mails; anywhere else they are nobody's to read. */
export function demoShowsMails(): boolean {
  const { DEMO, SMTP_URL } = env();
  return DEMO === true && !SMTP_URL;
}

/** The latest fifty, newest first: the ids begin with the time. */
export async function listDemoMails(): Promise<DemoMail[]> {
  if (!demoShowsMails()) return [];
  const names = await readdir(mailFolder()).catch(() => []);
  const ids = names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));
  const mails = await Promise.all(ids.sort().reverse().slice(0, 50).map(readDemoMail));
  return mails.filter((mail) => mail !== null);
}

/** One of them; null when there is none with this id. */
export async function readDemoMail(id: string): Promise<DemoMail | null> {
  if (!demoShowsMails() || !/^[0-9a-f-]{36}$/.test(id)) return null;
  const text = await readFile(join(mailFolder(), `${id}.json`), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as DemoMail);
}
