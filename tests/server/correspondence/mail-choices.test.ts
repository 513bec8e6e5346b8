import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GET, POST } from '#app/api/unsubscribe/route.ts';
import { type CaseMailKind, mutableKinds } from '#domain/correspondence/mail-kind.ts';
import type { User } from '#domain/identity/user.ts';
import { deliverDueMails } from '#server/correspondence/delivery.ts';
import { chooseMails, readMailChoices } from '#server/correspondence/mail-choices.ts';
import { queueMail } from '#server/correspondence/outbox.ts';
import { readSubscription, setSubscription, unsubscribeAddresses } from '#server/correspondence/unsubscription.ts';
import { pool } from '#server/platform/database.ts';
import * as environment from '#server/platform/env.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { headersOf, type ReceivedMail, startSmtp } from '#tests/support/smtp.ts';

let stop: () => Promise<void> = async () => undefined;

beforeEach(() => pool.query('delete from outbox_mails'));
afterEach(() => stop());

describe('what somebody chooses', () => {
  test('holds for themselves alone, for each kind that they get and can do without', async () => {
    const [ines, tomas, rafael] = [await person(), await person(), await person('csm')];
    expect(await mutedOf(ines)).toEqual([]);
    await chooseMails(ines, ['case_questions', 'desk_digest', 'receipt', 'nonsense']);
    expect(await mutedOf(ines)).toEqual(mutableKinds('customer').filter((kind) => kind !== 'case_questions'));
    expect([await mutedOf(tomas), await mutedOf(rafael)]).toEqual([[], []]);
    await chooseMails(rafael, []);
    expect((await readMailChoices(rafael)).map(({ kind }) => kind)).toEqual(mutableKinds('csm'));
    expect(await mutedOf(rafael)).toEqual(mutableKinds('csm'));
    await chooseMails(ines, mutableKinds('customer'));
    expect(await mutedOf(ines)).toEqual([]);
  });

  test('holds for a mail that is waiting already, and can be undone before it is sent', async () => {
    const { received } = await mailServer();
    const [mute, undecided] = [await person(), await person()];
    await queueMerged(mute);
    await queueMerged(undecided);
    await chooseMails(mute, []);
    await chooseMails(undecided, []);
    await chooseMails(undecided, ['case_merged']);
    await deliverDueMails();
    expect(received.map(({ recipients }) => recipients)).toEqual([[undecided.email]]);
    const { rows } = await pool.query('select status, last_error, data from outbox_mails where recipient = $1', [
      mute.email,
    ]);
    expect(rows).toEqual([{ status: 'dropped', last_error: 'muted', data: {} }]);
  });

  test('cannot keep a receipt or a link to sign in from coming', async () => {
    const { received } = await mailServer();
    const ines = await person();
    await pool.query('update users set muted_mails = $2 where id = $1', [ines.id, ['receipt', 'sign_in_link']]);
    await queueReceipt(ines);
    await deliverDueMails();
    const [{ message = '' } = {}] = received;
    expect(headersOf(message)).not.toHaveProperty('list-unsubscribe');
    expect(message).not.toContain('unsubscribe');
  });
});

describe('a mail that its reader can do without', () => {
  test('says so in its headers and in its footer, in text and in HTML', async () => {
    const server = await mailServer();
    const sofia = await person('customer', 'sv');
    await queueMerged(sofia);
    await deliverDueMails();
    const { oneClick, page } = linksOf(sofia, 'case_merged');
    const [mail] = server.received;
    expect(headersOf(mail?.message ?? '')).toMatchObject({
      'list-unsubscribe': [`<${oneClick}>`],
      'list-unsubscribe-post': ['List-Unsubscribe=One-Click'],
    });
    const words = decoded(mail);
    expect(words).toContain(`: ${page}`);
    expect(words).toContain(`href="${page}"`);
    expect(words).toContain('http://localhost:3000/sv/settings/mail');
  });

  test('is stopped by one click of a mail program that knows nobody, as often as it likes, and nothing else is', async () => {
    const [ines, tomas] = [await person(), await person()];
    await chooseMails(ines, ['case_merged', 'case_status']);
    const others = (await mutedOf(ines)).sort();
    const { oneClick } = linksOf(ines, 'case_merged');
    for (let count = 0; count < 2; count += 1) {
      const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
      expect((await POST(new Request(oneClick, { method: 'POST', body }))).status).toBe(204);
    }
    expect((await mutedOf(ines)).sort()).toEqual([...others, 'case_merged'].sort());
    expect(await mutedOf(tomas)).toEqual([]);
  });

  test('is not stopped by opening the address, which leads to the page that asks', async () => {
    const ines = await person();
    const { oneClick, page } = linksOf(ines, 'case_merged');
    const response = GET(new Request(oneClick));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(page.replace('http://localhost:3000/en', ''));
    expect(await mutedOf(ines)).toEqual([]);
  });

  test('comes again by the same link', async () => {
    const ines = await person();
    const token = tokenOf(ines, 'case_merged');
    await setSubscription(token, true);
    expect(await readSubscription(token)).toEqual({ userId: ines.id, kind: 'case_merged', muted: true });
    expect(await setSubscription(token, false)).toEqual({ ok: true });
    expect(await readSubscription(token)).toEqual({ userId: ines.id, kind: 'case_merged', muted: false });
    expect(await mutedOf(ines)).toEqual([]);
  });
});

describe('a link that we never signed', () => {
  test('stops nothing and tells nothing', async () => {
    const [ines, tomas] = [await person(), await person()];
    const token = tokenOf(ines, 'case_merged');
    const [, , signature = ''] = token.split('.');
    const forged = [
      '',
      'nonsense',
      `${tomas.id}.case_merged.${signature}`,
      `${ines.id}.case_status.${signature}`,
      `${ines.id}.receipt.${signature}`,
      `${ines.id}.case_merged.`,
      `${ines.id}.case_merged.${signature.slice(0, -1)}`,
      `${ines.id}.case_merged.${signature}.x`,
      `${ines.id.toUpperCase()}.case_merged.${signature}`,
      ...[...signature].map((sign, at) => {
        const other = sign === 'A' ? 'B' : 'A';
        return `${ines.id}.case_merged.${signature.slice(0, at)}${other}${signature.slice(at + 1)}`;
      }),
    ];
    for (const wrong of forged) {
      expect(await readSubscription(wrong), wrong).toBeNull();
      const address = `http://localhost:3000/api/unsubscribe?${new URLSearchParams({ token: wrong })}`;
      expect((await POST(new Request(address, { method: 'POST' }))).status, wrong).toBe(404);
    }
    expect([await mutedOf(ines), await mutedOf(tomas)]).toEqual([[], []]);
  });

  test('nor does one that was signed with another secret, or of somebody who has gone', async () => {
    const [ines, gone] = [await person(), await person()];
    const [token, goner] = [tokenOf(ines, 'case_merged'), tokenOf(gone, 'case_merged')];
    await pool.query('delete from users where id = $1', [gone.id]);
    expect(await readSubscription(goner)).toBeNull();
    expect(await setSubscription(goner, true)).toEqual({ ok: false, code: 'broken' });
    const env = environment.env();
    vi.spyOn(environment, 'env').mockReturnValue({ ...env, AUTH_SECRET: 'a-secret-that-came-after-the-first-one' });
    expect(await setSubscription(token, true)).toEqual({ ok: false, code: 'broken' });
    expect(await mutedOf(ines)).toEqual([]);
  });
});

function person(role: User['role'] = 'customer', locale: User['locale'] = 'en'): Promise<User> {
  return makeAccount({ role, locale, password: null, email: `${randomUUID()}@hollow.example` });
}

async function mutedOf(user: User): Promise<string[]> {
  return (await readMailChoices(user)).flatMap(({ kind, wanted }) => (wanted ? [] : [kind]));
}

function linksOf(user: User, kind: CaseMailKind): { page: string; oneClick: string } {
  const links = unsubscribeAddresses(user.id, kind, user.locale);
  if (!links) throw new Error('no links');
  return links;
}

function tokenOf(user: User, kind: CaseMailKind): string {
  return new URL(linksOf(user, kind).page).searchParams.get('token') ?? '';
}

/** The text and the HTML of a mail, without the signs by which its lines are kept short. */
function decoded(mail: ReceivedMail | undefined): string {
  return (mail?.message ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
}

async function queueMerged({ email, locale }: User): Promise<void> {
  await queueMail(pool, {
    kind: 'case_merged',
    recipient: email,
    locale,
    data: {
      reference: 'ESC-2026-000123',
      title: 'Checkout breaks off',
      organization: 'Hollow Ltd',
      partner: 'Lanternfield Commerce Ltd',
      language: 'en',
      url: 'http://localhost:3000/en/escalations/ESC-2026-000123',
      timeZone: 'UTC',
      actor: 'Rafael Onslow',
      status: null,
      severity: null,
      due: null,
      message: null,
      questions: [],
      answers: [],
      openQuestions: 0,
      mergedInto: 'ESC-2026-000100',
      added: null,
    },
    dedupeKey: randomUUID(),
  });
}

async function queueReceipt({ email, locale }: User): Promise<void> {
  await queueMail(pool, {
    kind: 'receipt',
    recipient: email,
    locale,
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

async function mailServer() {
  const server = await startSmtp();
  stop = server.stop;
  const env = environment.env();
  vi.spyOn(environment, 'env').mockReturnValue({ ...env, SMTP_URL: server.url, MAIL_FROM: 'Desk <desk@example.com>' });
  return server;
}
