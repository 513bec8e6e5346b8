import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { env, publicUrl } from '#server/platform/env.ts';

export type OutgoingMail = {
  /** Of the mail's row: a repeat bears the same Message-ID, by which mail servers know it again. */
  id: string;
  recipient: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** BCP 47 */
  language: string;
  date: Date;
  /** somebody who writes through us: answers go to them, and a copy */
  inNameOf?: { name: string; address: string; organization: string };
  /** the address to which a mail program posts when its reader wants no more mails of this kind (RFC 8058) */
  unsubscribe?: string;
  /** what mails about one thing have in common, in letters, digits and `-`: mail programs show them together */
  thread?: string;
};

/** Why a mail did not go out. `permanent`: the recipient's server will not have it, however often it is offered. */
export type SendFailure = { ok: false; permanent: boolean; reason: string };

/** Hands a mail to SMTP_URL, or without one writes it to a file for the demo. Gives up after two minutes. */
export async function sendMail(mail: OutgoingMail): Promise<{ ok: true } | SendFailure> {
  const { SMTP_URL } = env();
  try {
    await (SMTP_URL ? sendBySmtp(SMTP_URL, mail) : writeToFile(mail));
    return { ok: true };
  } catch (error) {
    return describe(error as SmtpError);
  }
}

/** Where the demo's mails lie: one `<id>.eml` each, and beside it what the mail page shows. */
export function mailFolder(): string {
  return join(env().DATA_DIR, 'mail');
}

type SmtpError = Error & { code?: string; command?: string; responseCode?: number };

const second = 1000;

async function sendBySmtp(url: string, mail: OutgoingMail): Promise<void> {
  const transport = createTransport({
    url,
    connectionTimeout: 20 * second,
    greetingTimeout: 20 * second,
    socketTimeout: 60 * second,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const tooLong = AbortSignal.timeout(120 * second);
  try {
    await Promise.race([
      transport.sendMail(compose(mail)),
      new Promise<never>((_, fail) => {
        tooLong.addEventListener('abort', () => fail(new Error('no end after two minutes')));
      }),
    ]);
  } finally {
    transport.close();
  }
}

/** Under its own name and whole at once, so that a repeat is the same file and nobody reads half of one. */
async function writeToFile(mail: OutgoingMail): Promise<void> {
  const transport = createTransport({ streamTransport: true, buffer: true });
  const { message } = await transport.sendMail(compose(mail));
  await mkdir(mailFolder(), { recursive: true });
  await writeWhole(`${mail.id}.eml`, message as Buffer);
  await writeWhole(`${mail.id}.json`, JSON.stringify(mail));
}

async function writeWhole(name: string, content: Buffer | string): Promise<void> {
  const path = join(mailFolder(), name);
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, path);
}

function compose(mail: OutgoingMail) {
  const { id, recipient, subject, text, html, language, date, inNameOf, unsubscribe, thread } = mail;
  const writer = inNameOf && { name: oneLine(inNameOf.name), address: inNameOf.address };
  return {
    ...(writer
      ? {
          from: { name: oneLine(`${inNameOf.name}, ${inNameOf.organization}`), address: senderAddress() },
          replyTo: writer,
          cc: writer,
        }
      : { from: env().MAIL_FROM }),
    to: { name: oneLine(recipient.name), address: recipient.address },
    subject: oneLine(subject),
    text,
    html,
    date,
    messageId: messageId(id),
    headers: {
      'Content-Language': language,
      ...(writer ? {} : { 'Auto-Submitted': 'auto-generated' }),
      ...(unsubscribe ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
    ...(unsubscribe ? { list: { unsubscribe } } : {}),
    ...(thread ? { inReplyTo: messageId(thread), references: messageId(thread) } : {}),
  };
}

function messageId(id: string): string {
  return `<${id}@${new URL(publicUrl()).hostname}>`;
}

/** MAIL_FROM without its name. */
function senderAddress(): string {
  const { MAIL_FROM } = env();
  return /<([^<>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM;
}

/** What people wrote can break no header, whatever the library does with it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** The answer of the recipient's own server to recipient or content counts; one to us (sign-in, sender) may be mended. */
function describe({ message, code, command, responseCode = 0 }: SmtpError): SendFailure {
  const aboutThisMail = command === 'RCPT TO' || command === 'DATA';
  const reason = [code, command, responseCode || null].filter(Boolean).join(' ') || message;
  return { ok: false, permanent: aboutThisMail && responseCode >= 500, reason };
}
