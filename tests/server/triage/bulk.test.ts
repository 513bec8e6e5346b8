import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { type BulkAct, bulkLimit } from '#domain/triage/bulk.ts';
import { defaultFilter } from '#domain/triage/queue-filter.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { assign } from '#server/triage/assignments.ts';
import { planBulk } from '#server/triage/bulk-plans.ts';
import { readResults, readRun } from '#server/triage/bulk-progress.ts';
import { startRun, undoRun } from '#server/triage/bulk-runs.ts';
import type { BulkSelection } from '#server/triage/bulk-targets.ts';
import { workRun, workRuns } from '#server/triage/bulk-work.ts';
import { readCaseTags } from '#server/triage/tags.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { storeCase, storedEvents } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';

type Act = Exclude<BulkAct, { kind: 'undo' }>;

let customer: User;
let csm: User;
let other: User;
let cases: { id: string; reference: string }[];

beforeEach(async () => {
  customer = await person('customer');
  const serves = [customer.organizationId ?? ''];
  csm = await person('csm', { serves });
  other = await person('csm', { serves });
  cases = [];
  for (let n = 0; n < 5; n += 1) cases.push(await storeCase({ submittedBy: customer }));
});

const chosen = (...of: { reference: string; version?: number }[]): BulkSelection => ({
  kind: 'chosen',
  cases: of.map(({ reference, version = 1 }) => ({ reference, version })),
});
const toOther = (): Act => ({ kind: 'assign', act: { assignee: other.id } });
const decline: Act = { kind: 'status', act: { status: 'declined', text: { any: 'Not about a partner.' } } };

async function run(selection: BulkSelection, act: Act, { user = csm, id = randomUUID() as string } = {}) {
  expect(await startRun(user, { id, selection, act })).toEqual({ ok: true, id });
  return id;
}

async function codesOf(id: string, user = csm): Promise<Record<string, string>> {
  return Object.fromEntries((await readResults(user, id, 1)).map(({ reference, code }) => [reference, code]));
}

async function stored({ id }: { id: string }) {
  const { rows } = await pool.query(
    'select status, version, assignee_id as assignee, outcome, closed_at is not null as closed from escalations where id = $1',
    [id],
  );
  return rows[0];
}

const at = (index: number) => cases[index] ?? { id: '', reference: '' };

describe('a run', () => {
  test('does the same to each chosen case, with version and event as a single change', async () => {
    const id = await run(chosen(...cases), toOther());
    expect(await readRun(csm, id)).toMatchObject({ total: 5, done: 5, finished: true, counts: { done: 5 } });
    for (const escalation of cases) {
      expect(await stored(escalation)).toMatchObject({ assignee: other.id, version: 2 });
      expect((await storedEvents(escalation.id)).at(-1)).toMatchObject({ kind: 'assigned', version: 2 });
    }
  });

  test('leaves alone what has changed since it was seen, and what is so already, and says so', async () => {
    await changeStatus(other, at(0).reference, { from: 'submitted', to: 'in_review', version: 1 });
    await assign(csm, at(1).reference, other.id, 1);
    const id = await run(chosen(...cases), toOther());
    expect(await codesOf(id)).toEqual({
      [at(0).reference]: 'changed',
      [at(1).reference]: 'unchanged',
      ...Object.fromEntries(cases.slice(2).map(({ reference }) => [reference, 'done'])),
    });
    expect(await stored(at(0))).toMatchObject({ assignee: null, status: 'in_review', version: 2 });
  });

  test('follows the rules of a single change of status', async () => {
    await pool.query("update escalations set status = 'withdrawn', closed_at = now() where id = $1", [at(0).id]);
    const id = await run(chosen(...cases), decline);
    expect((await codesOf(id))[at(0).reference]).toBe('not_allowed');
    expect(await stored(at(1))).toMatchObject({ status: 'declined', outcome: 'Not about a partner.', closed: true });
  });

  test('stores nothing of a case whose act stops in the middle', async () => {
    await pool.query("update escalations set status = 'withdrawn', closed_at = now() where id = $1", [at(0).id]);
    const act: Act = {
      kind: 'macro',
      macro: 'own',
      act: { addTags: ['half'], assignee: csm.id, status: 'needs_information', text: { en: 'Which order?' } },
    };
    const id = await run(chosen(at(0), at(1)), act);
    expect(await codesOf(id)).toEqual({ [at(0).reference]: 'not_allowed', [at(1).reference]: 'done' });
    expect(await stored(at(0))).toMatchObject({ assignee: null, version: 1 });
    expect(await storedEvents(at(0).id)).toHaveLength(1);
    expect(await stored(at(1))).toMatchObject({ assignee: csm.id, status: 'needs_information' });
  });

  test('posted twice, also at once, is one run', async () => {
    const id = randomUUID();
    const post = () => startRun(csm, { id, selection: chosen(...cases), act: toOther() });
    expect(await Promise.all([post(), post(), post()])).toEqual([1, 2, 3].map(() => ({ ok: true, id })));
    expect(await post()).toEqual({ ok: true, id });
    expect(await readRun(csm, id)).toMatchObject({ total: 5, counts: { done: 5 } });
    for (const escalation of cases) expect(await storedEvents(escalation.id)).toHaveLength(2);
  });

  test('is done once by many workers', async () => {
    const id = await startedOnly(toOther());
    await Promise.all([workRun(id), workRun(id), workRuns()]);
    expect(await readRun(csm, id)).toMatchObject({ finished: true, counts: { done: 5 } });
    for (const escalation of cases) expect(await storedEvents(escalation.id)).toHaveLength(2);
  });

  test('that is cut short goes on where it was', async () => {
    const id = await startedOnly(toOther());
    expect(await workRun(id, { atMost: 2 })).toBe(2);
    expect(await readRun(csm, id)).toMatchObject({ done: 2, finished: false });
    const ended = new AbortController();
    ended.abort();
    await workRuns(ended.signal);
    expect(await readRun(csm, id)).toMatchObject({ done: 2, finished: false });
    await workRuns();
    expect(await readRun(csm, id)).toMatchObject({ done: 5, finished: true, counts: { done: 5 } });
  });

  test('whose connection breaks in the middle of a case has done that case whole or not at all', async () => {
    const id = await startedOnly(toOther());
    // As by kill -9: the backend of the worker goes while it waits for a case that somebody else holds.
    await transaction(async (sql) => {
      await sql.query('select from escalations where id = $1 for update', [at(2).id]);
      const working = workRun(id).catch((error: Error) => error);
      let waiting: number[] = [];
      while (waiting.length === 0) {
        const { rows } = await pool.query<{ pid: number }>(
          `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        waiting = rows.map(({ pid }) => pid);
      }
      await pool.query('select pg_terminate_backend($1)', [waiting[0]]);
      expect(await working).toBeInstanceOf(Error);
    });
    expect(await readRun(csm, id)).toMatchObject({ done: 2, finished: false });
    await workRuns();
    expect(await readRun(csm, id)).toMatchObject({ done: 5, finished: true, counts: { done: 5 } });
    for (const escalation of cases) expect(await storedEvents(escalation.id)).toHaveLength(2);
  });

  test('judges rights when it is done, not when it was asked for', async () => {
    const id = await startedOnly(toOther());
    await pool.query('delete from services where user_id = $1', [csm.id]);
    await workRuns();
    const { rows } = await pool.query('select distinct code from bulk_results where run_id = $1', [id]);
    expect(rows).toEqual([{ code: 'not_found' }]);
    expect(await stored(at(0))).toMatchObject({ assignee: null });
  });

  test('on all that match takes those that were seen to match', async () => {
    await assign(csm, at(0).reference, csm.id, 1);
    const filter = { ...defaultFilter, status: 'open' as const };
    const seen = new Date();
    await changeStatus(
      other,
      at(1).reference,
      { from: 'submitted', to: 'in_review', version: 1 },
      new Date(seen.getTime() + 1),
    );
    const id = await run({ kind: 'filter', filter, seen }, toOther());
    expect(await codesOf(id)).toEqual({
      [at(0).reference]: 'done',
      [at(1).reference]: 'changed',
      ...Object.fromEntries(cases.slice(2).map(({ reference }) => [reference, 'done'])),
    });
    expect(bulkLimit).toBeGreaterThanOrEqual(5000);
  });

  /** Written as `startRun` does, as if the process had ended right after. */
  async function startedOnly(act: Act): Promise<string> {
    const id = randomUUID();
    await pool.query('insert into bulk_runs (id, user_id, act, total) values ($1, $2, $3, $4)', [
      id,
      csm.id,
      JSON.stringify(act),
      cases.length,
    ]);
    for (const [index, escalation] of cases.entries())
      await pool.query('insert into bulk_results (run_id, escalation_id, position, version) values ($1, $2, $3, 1)', [
        id,
        escalation.id,
        index + 1,
      ]);
    return id;
  }
});

describe('taking back', () => {
  test('brings each case back where nothing has happened to it since', async () => {
    const id = await run(chosen(...cases), toOther());
    await changeStatus(other, at(0).reference, { from: 'submitted', to: 'in_review', version: 2 });
    const undo = randomUUID();
    expect(await undoRun(csm, id, undo)).toEqual({ ok: true, id: undo });
    expect((await codesOf(undo))[at(0).reference]).toBe('changed');
    expect(await stored(at(0))).toMatchObject({ assignee: other.id, version: 3 });
    expect(await stored(at(1))).toMatchObject({ assignee: null, version: 3 });
    expect(await readRun(csm, id)).toMatchObject({ undoneBy: undo, undoable: false });
    expect(await readRun(csm, undo)).toMatchObject({ undoable: false, counts: { changed: 1, done: 4 } });
  });

  test('opens what was closed, in the state that it had', async () => {
    const id = await run(chosen(...cases), decline);
    await undoRun(csm, id, randomUUID());
    expect(await stored(at(0))).toEqual({
      status: 'submitted',
      version: 3,
      assignee: null,
      outcome: null,
      closed: false,
    });
    expect((await storedEvents(at(0).id)).at(-1)).toMatchObject({
      kind: 'status_changed',
      data: { from: 'declined', to: 'submitted' },
    });
  });

  test('takes off the tags that were set, and no others', async () => {
    const tag = (names: string[]): Act => ({ kind: 'tag', act: { addTags: names } });
    await run(chosen(at(0)), tag(['kept']));
    const id = await run(chosen(at(0), at(1)), tag(['kept', 'new']));
    await changeStatus(other, at(0).reference, { from: 'submitted', to: 'in_review', version: 1 });
    await undoRun(csm, id, randomUUID());
    const organizationId = customer.organizationId ?? '';
    expect((await readCaseTags(csm, { id: at(0).id, organizationId })).map(({ name }) => name)).toEqual(['kept']);
    expect(await readCaseTags(csm, { id: at(1).id, organizationId })).toEqual([]);
  });

  test('happens once, also when it is asked for twice at once', async () => {
    const id = await run(chosen(...cases), toOther());
    const results = await Promise.all([undoRun(csm, id, randomUUID()), undoRun(csm, id, randomUUID())]);
    expect(results[0]).toEqual(results[1]);
    for (const escalation of cases) expect(await storedEvents(escalation.id)).toHaveLength(3);
  });

  test('has nothing to do with an undoing itself', async () => {
    const id = await run(chosen(...cases), toOther());
    const undo = randomUUID();
    await undoRun(csm, id, undo);
    expect(await undoRun(csm, undo, randomUUID())).toEqual({ ok: false, code: 'nothing' });
  });
});

describe('a stranger', () => {
  test('acts on nothing that they do not see', async () => {
    const stranger = await person('csm');
    const selection = chosen(...cases);
    expect(await startRun(stranger, { id: randomUUID(), selection, act: decline })).toEqual({
      ok: false,
      code: 'nothing',
    });
    expect(await planBulk(stranger, selection, decline.act)).toMatchObject({ total: 5, counts: { not_found: 5 } });
    expect(await startRun(customer, { id: randomUUID(), selection, act: decline })).toEqual({
      ok: false,
      code: 'forbidden',
    });
    expect(await planBulk(customer, selection, decline.act)).toBeNull();
    for (const escalation of cases) expect(await storedEvents(escalation.id)).toHaveLength(1);
  });

  test('neither sees, repeats nor takes back another’s run', async () => {
    const id = await run(chosen(...cases), toOther());
    expect(await readRun(other, id)).toBeNull();
    expect(await undoRun(other, id, randomUUID())).toEqual({ ok: false, code: 'not_found' });
    expect(await startRun(other, { id, selection: chosen(...cases), act: decline })).toEqual({
      ok: false,
      code: 'not_found',
    });
  });
});

describe('a plan', () => {
  test('says what would be done and what would be left alone, and changes nothing', async () => {
    await assign(csm, at(0).reference, other.id, 1);
    await changeStatus(other, at(1).reference, { from: 'submitted', to: 'in_review', version: 1 });
    const plan = await planBulk(csm, chosen(...cases, { reference: 'ESC-2026-999999' }), { assignee: other.id });
    expect(plan).toMatchObject({
      total: 6,
      cut: false,
      counts: { unchanged: 1, changed: 1, done: 3, not_found: 1 },
    });
    expect(plan?.leftAlone.map(({ code }) => code).sort()).toEqual(['changed', 'unchanged']);
    expect(await stored(at(2))).toMatchObject({ assignee: null });
  });

  test('knows who would not see the cases', async () => {
    const stranger = await person('csm');
    expect(await planBulk(csm, chosen(...cases), { assignee: stranger.id })).toMatchObject({
      counts: { unknown_assignee: 5 },
    });
    const id = await run(chosen(...cases), { kind: 'assign', act: { assignee: stranger.id } });
    expect(await readRun(csm, id)).toMatchObject({ counts: { unknown_assignee: 5 } });
  });
});
