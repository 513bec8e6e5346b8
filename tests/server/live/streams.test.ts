import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as poll } from '#app/api/live/changes/route.ts';
import { GET as stream } from '#app/api/live/route.ts';
import type { User } from '#domain/identity/user.ts';
import { type EventKind, eventKinds, recordEvent } from '#server/history/events.ts';
import { changesSince, lastEvent } from '#server/live/changes.ts';
import { listener } from '#server/live/listener.ts';
import { streamsOfOne } from '#server/live/streams.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { endWaiting, shutDown } from '#server/platform/shutdown.ts';
import { storeCase } from '#tests/support/cases.ts';
import { requestHeaders, StreamReader } from '#tests/support/live.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let stranger: User;
let csm: User;
let strangeCsm: User;
let admin: User;
let own: { id: string };
let foreign: { id: string };

beforeAll(async () => {
  customer = await person('customer');
  stranger = await person('customer');
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  strangeCsm = await person('csm', { serves: [stranger.organizationId ?? ''] });
  admin = await person('admin');
  own = await storeCase({ submittedBy: customer });
  foreign = await storeCase({ submittedBy: stranger });
  await listener().start();
});

afterAll(shutDown);

const happens = (escalationId: string, kind: EventKind, version = 2) =>
  recordEvent(pool, { escalationId, version, kind, actor: admin });

async function open(user: User, { since = 0, escalation = '' } = {}) {
  const ended = new AbortController();
  const response = await stream(
    new Request(`http://localhost/api/live?since=${since}&case=${escalation}`, {
      headers: await requestHeaders(user),
      signal: ended.signal,
    }),
  );
  return { response, ended, reader: response.body && new StreamReader(response.body) };
}

async function reading(user: User, options?: { since?: number; escalation?: string }): Promise<StreamReader> {
  const { reader } = await open(user, options);
  if (!reader) throw new Error('No stream.');
  return reader;
}

test('a stream is plain, is kept and changed by nobody on the way, and lives from its first word', async () => {
  const { response, reader } = await open(csm);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toContain('no-transform');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  expect(await reader?.next()).toMatchObject({ event: 'beat' });
  await reader?.close();
});

test('each hears of the cases in sight, and customers of what customers may know', async () => {
  const since = await lastEvent();
  const people = [customer, stranger, csm, strangeCsm, admin];
  const readers = await Promise.all(people.map((somebody) => reading(somebody, { since })));
  // Each has its first word, so each is there before anything happens.
  for (const reader of readers) await reader.next();
  for (const kind of eventKinds) await happens(foreign.id, kind);
  for (const kind of eventKinds) await happens(own.id, kind);
  // The last one that everybody may know of.
  await happens(foreign.id, 'merged', 99);
  await happens(own.id, 'merged', 99);

  for (const [index, somebody] of people.entries()) {
    // By id, as whoever reads drops what they know.
    const streamed = new Map<unknown, string>();
    for (let ends = 0; ends < (somebody === admin ? 2 : 1); ) {
      const told = await readers[index]?.nextNews();
      expect(told?.event).toBe('case');
      streamed.set(told?.data.event, `${told?.data.escalation} ${told?.data.kind} ${told?.data.version}`);
      if (told?.data.version === 99) ends += 1;
    }
    await readers[index]?.close();
    const { changes } = await changesSince(somebody, since);
    expect([...streamed.values()]).toEqual(
      changes.map(({ escalation, kind, version }) => `${escalation} ${kind} ${version}`),
    );
    const seen =
      somebody === admin ? [own.id, foreign.id] : [somebody === customer || somebody === csm ? own.id : foreign.id];
    expect(new Set(changes.map(({ escalation }) => escalation))).toEqual(new Set(seen));
    const internal = changes.filter(({ kind }) => ['note_added', 'assigned', 'tagged', 'linked'].includes(kind));
    expect(internal.length > 0).toBe(somebody.role !== 'customer');
  }
});

test('a stream of one case tells of that case alone', async () => {
  const reader = await reading(admin, { since: await lastEvent(), escalation: own.id });
  await happens(foreign.id, 'severity_changed');
  await happens(own.id, 'severity_changed');
  let told = await reader.nextNews();
  // What is younger than a minute is told again: by id it is known.
  while (told?.data.kind !== 'severity_changed' || told.data.version !== 2) told = await reader.nextNews();
  expect(told.data.escalation).toBe(own.id);
  await reader.close();
});

test('who comes back hears what was missed', async () => {
  const since = await lastEvent();
  await happens(own.id, 'question_asked', 41);
  const headers = await requestHeaders(customer);
  headers.set('last-event-id', String(since));
  const { body } = await stream(new Request('http://localhost/api/live?since=0', { headers }));
  if (!body) throw new Error('No stream.');
  const reader = new StreamReader(body);
  let told = await reader.nextNews();
  while (told?.data.version !== 41) told = await reader.nextNews();
  expect(told.data).toMatchObject({ escalation: own.id, kind: 'question_asked' });
  expect(Number(told.id)).toBeGreaterThan(since);
  await reader.close();
});

test('who was away for too long is told to read anew, by stream and by polling', async () => {
  const { rows } = await pool.query<{ id: number }>(
    `insert into case_events (escalation_id, version, kind) select $1, 7, 'tagged' from generate_series(1, 250) returning id`,
    [own.id],
  );
  const since = (rows[0]?.id ?? 0) - 1;
  const reader = await reading(csm, { since });
  expect(await reader.nextNews()).toEqual({
    event: 'resync',
    id: String(rows.at(-1)?.id),
    data: { last: rows.at(-1)?.id },
  });
  await reader.close();
  const headers = await requestHeaders(csm);
  const answer = await poll(new Request(`http://localhost/api/live/changes?since=${since}`, { headers }));
  expect(await answer.json()).toEqual({ changes: [], last: rows.at(-1)?.id, resync: true });
});

test('an event that is committed behind a later one is not lost to polling', async () => {
  const since = await lastEvent();
  const late = await pool.connect();
  try {
    await late.query('begin');
    await recordEvent(late, { escalationId: own.id, version: 51, kind: 'status_changed', actor: admin });
    await happens(own.id, 'status_changed', 52);
    const first = await changesSince(customer, since);
    expect(first.changes.map(({ version }) => version)).toContain(52);
    expect(first.changes.map(({ version }) => version)).not.toContain(51);
    await late.query('commit');
    const second = await changesSince(customer, first.last);
    expect(second.changes.map(({ version }) => version)).toContain(51);
  } finally {
    late.release();
  }
});

test('without a session there is neither stream nor answer', async () => {
  expect((await stream(new Request('http://localhost/api/live'))).status).toBe(401);
  expect((await poll(new Request('http://localhost/api/live/changes'))).status).toBe(401);
});

test('a stream ends soon after its session, and who was taken off an organization hears of it no more', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    const leaving = await person('csm', { serves: [customer.organizationId ?? '', stranger.organizationId ?? ''] });
    const reader = await reading(leaving, { since: await lastEvent() });
    await pool.query('delete from services where user_id = $1 and organization_id = $2', [
      leaving.id,
      customer.organizationId,
    ]);
    await vi.advanceTimersByTimeAsync(61_000);
    await expect
      .poll(async () => {
        await happens(own.id, 'tagged', 61);
        await happens(foreign.id, 'tagged', 62);
        let told = await reader.nextNews();
        const versions: unknown[] = [];
        while (told?.data.version !== 62) {
          versions.push(told?.data.version);
          told = await reader.nextNews();
        }
        return versions.includes(61);
      })
      .toBe(false);

    await pool.query('delete from sessions where user_id = $1', [leaving.id]);
    await vi.advanceTimersByTimeAsync(61_000);
    let told = await reader.nextNews();
    while (told?.event === 'case') told = await reader.nextNews();
    expect(told?.event).toBe('end');
    expect(await reader.next()).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test('nobody holds more streams than so many, and one that is left makes room', async () => {
  const eager = await person('csm');
  const opened = await Promise.all(Array.from({ length: streamsOfOne }, () => open(eager)));
  expect(opened.map(({ response }) => response.status)).toEqual(Array(streamsOfOne).fill(200));
  expect((await open(eager)).response.status).toBe(429);
  opened[0]?.ended.abort();
  const next = await open(eager);
  expect(next.response.status).toBe(200);
  for (const { reader } of [...opened.slice(1), next]) await reader?.close();
});

test('somebody who reads too slowly is let go, to come back for what was missed', async () => {
  const reader = await reading(admin, { since: await lastEvent() });
  await transaction(async (sql) => {
    for (let n = 0; n < 300; n += 1) {
      await recordEvent(sql, { escalationId: own.id, version: 70, kind: 'tagged', actor: admin });
    }
  });
  let told = await reader.next();
  while (told) told = await reader.next();
  expect(told).toBeNull();
});

test('all streams end as soon as the end of the process is asked for', async () => {
  const reader = await reading(csm);
  await endWaiting();
  let told = await reader.next();
  while (told) told = await reader.next();
  expect(told).toBeNull();
  expect((await open(csm)).response.status).toBe(503);
});
