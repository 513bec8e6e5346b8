import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { POST } from '#app/api/live/presence/route.ts';
import type { User } from '#domain/identity/user.ts';
import { makeListener } from '#server/live/listener.ts';
import type { Notice } from '#server/live/notice.ts';
import { endPresence, keepPresence } from '#server/live/presence.ts';
import { pool } from '#server/platform/database.ts';
import { storeCase } from '#tests/support/cases.ts';
import { requestHeaders } from '#tests/support/live.ts';
import { person } from '#tests/support/people.ts';

const listener = makeListener();
let heard: Notice[] = [];
let customer: User;
let csm: User;
let other: User;
let stranger: User;
let own: { id: string; reference: string };

beforeAll(async () => {
  customer = await person('customer');
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  other = await person('admin');
  stranger = await person('csm');
  own = await storeCase({ submittedBy: customer });
  await listener.start();
  listener.subscribe((notice) => notice.about === 'presence' && heard.push(notice));
  return () => listener.stop();
});

afterEach(async () => {
  await pool.query('delete from case_presences');
  heard = [];
});

const reads = (user: User, tab = randomUUID()) => keepPresence(user, own.reference, { tab, writing: false });
const writes = (user: User, tab = randomUUID()) => keepPresence(user, own.reference, { tab, writing: true });

test('who has a case open sees who else has, since when, and who is writing', async () => {
  expect(await reads(csm)).toEqual({ ok: true, others: [] });
  expect(await writes(other)).toMatchObject({ others: [{ name: csm.name, writing: false, since: expect.any(Date) }] });
  expect(await reads(csm)).toMatchObject({ others: [{ name: other.name, writing: true }] });
});

test('two tabs of one person are one person, who is not told of themself', async () => {
  await reads(csm);
  await writes(csm);
  expect(await reads(csm)).toEqual({ ok: true, others: [] });
  expect(await reads(other)).toMatchObject({ others: [{ name: csm.name, writing: true }] });
});

test('all instances hear who comes, who begins and stops to write and who goes, but not who stays', async () => {
  const tab = randomUUID();
  const organization = customer.organizationId;
  await reads(csm, tab);
  await reads(csm, tab);
  await writes(csm, tab);
  await writes(csm, tab);
  await reads(csm, tab);
  await endPresence(csm, own.reference, tab);
  await endPresence(csm, own.reference, tab);
  await reads(other);
  await expect
    .poll(() => heard, { timeout: 15_000 })
    .toEqual(Array(5).fill({ about: 'presence', escalation: own.id, organization }));
  expect(await reads(other)).toEqual({ ok: true, others: [] });
});

test('a tab that is not heard of any more is gone, and when it comes back it is there anew', async () => {
  const tab = randomUUID();
  await reads(csm, tab);
  await pool.query(
    `update case_presences set since = since - interval '1 hour', seen_at = seen_at - interval '46 seconds'`,
  );
  expect(await reads(other)).toEqual({ ok: true, others: [] });
  await reads(csm, tab);
  const result = await reads(other);
  const [back] = result.ok ? result.others : [];
  expect(Date.now() - (back?.since.getTime() ?? 0)).toBeLessThan(60_000);
});

test('nobody speaks for the tab of somebody else', async () => {
  const tab = randomUUID();
  await reads(csm, tab);
  await writes(other, tab);
  await endPresence(other, own.reference, tab);
  const { rows } = await pool.query('select user_id, writing from case_presences');
  expect(rows).toEqual([{ user_id: csm.id, writing: false }]);
});

test('customers neither see who is there nor are seen, and out of sight there is nothing', async () => {
  await reads(csm);
  expect(await reads(customer)).toEqual({ ok: false, code: 'forbidden' });
  expect(await reads(stranger)).toEqual({ ok: false, code: 'not_found' });
  expect(await keepPresence(csm, 'ESC-2020-000001', { tab: randomUUID(), writing: false })).toEqual({
    ok: false,
    code: 'not_found',
  });
  expect(await reads(other)).toMatchObject({ others: [{ name: csm.name }] });
});

test('the route says the same in words, and takes nothing that it cannot read', async () => {
  await writes(other);
  const post = async (user: User | null, body: unknown, type = 'application/json') => {
    const headers = user ? await requestHeaders(user) : new Headers();
    headers.set('content-type', type);
    return POST(
      new Request('http://localhost/api/live/presence', { method: 'POST', headers, body: JSON.stringify(body) }),
    );
  };
  const said = { reference: own.reference, tab: randomUUID(), locale: 'en' };
  const answer = await post(csm, said);
  expect(await answer.json()).toEqual({
    here: [expect.stringMatching(new RegExp(`^${other.name} is writing here, since \\d\\d:\\d\\d UTC$`))],
  });
  expect((await post(csm, { ...said, left: true })).status).toBe(204);
  expect((await pool.query('select from case_presences')).rowCount).toBe(1);
  for (const [user, body, type, status] of [
    [null, said, undefined, 401],
    [customer, said, undefined, 403],
    [stranger, said, undefined, 404],
    [csm, said, 'text/plain', 415],
    [csm, null, undefined, 400],
    [csm, { ...said, tab: 'x' }, undefined, 400],
    [csm, { ...said, reference: 'x\0' }, undefined, 404],
  ] as const) {
    expect((await post(user, body, type)).status, JSON.stringify(body)).toBe(status);
  }
});
