import { beforeEach, describe, expect, test, vi } from 'vitest';
import { operator, type User } from '#domain/identity/user.ts';
import { setCalendar } from '#server/calendar/calendar-changes.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { type SlaRow, slaFields, slaOfRows } from '#server/triage/row-sla.ts';
import { changeSeverity } from '#server/triage/severities.ts';
import { readSla } from '#server/triage/sla.ts';
import { askForRecount, recountSla } from '#server/triage/sla-recounting.ts';
import { changeStatus } from '#server/triage/transitions.ts';
import { type KnownCase, storeCase, storedEvents } from '#tests/support/cases.ts';
import { person } from '#tests/support/people.ts';

let customer: User;
let csm: User;

/** Thursday, ten in London: a case of high severity is to be answered by two, and settled in forty hours. */
const thursday = new Date('2026-11-19T10:00Z');
const at = (time: string) => new Date(`2026-11-${time}Z`);

beforeEach(async () => {
  customer = await person('customer');
  csm = await person('csm', { serves: [customer.organizationId ?? ''] });
  await recountSla();
});

const store = (known: KnownCase = {}) => storeCase({ submittedBy: customer, submittedAt: thursday, ...known });

async function stored(id: string) {
  const { rows } = await pool.query(
    `select due_kind, nullif(due_at, 'infinity') as due_at, nullif(near_at, 'infinity') as near_at, status_since,
            first_response_at, first_response_met, resolution_met, expected_by::text, version
     from escalations where id = $1`,
    [id],
  );
  return rows[0];
}

const answerNeeded = { from: 'submitted', to: 'needs_information', version: 1, reason: 'Which orders?' } as const;

describe('a case that comes in', () => {
  test('is due by the calendar of its language', async () => {
    expect(await stored((await store()).id)).toMatchObject({
      due_kind: 'first_response',
      due_at: at('19T14:00'),
      near_at: at('19T13:12'),
    });
    // Ten in London is eleven in Rome: two hours until lunch, two after it.
    expect(await stored((await store({ language: 'it' })).id)).toMatchObject({ due_at: at('19T15:00') });
    expect(await stored((await store({ language: 'pt-BR' })).id)).toMatchObject({ due_at: at('19T17:00') });
  });

  test('is due by the calendar of its organization, where that has one', async () => {
    const { rows } = await pool.query('select name from organizations where id = $1', [customer.organizationId]);
    await setCalendar(operator, { name: 'Tokyo', timeZone: 'Asia/Tokyo', organizations: [rows[0].name] });
    expect(await stored((await store()).id)).toMatchObject({ due_at: at('20T04:00') });
  });
});

describe('a question to the customer', () => {
  test('is a message, the first response, and pauses the clock', async () => {
    const { id, reference } = await store();
    expect(await changeStatus(csm, reference, answerNeeded, at('19T12:00'))).toEqual({ ok: true, version: 2 });
    expect(await stored(id)).toMatchObject({
      due_kind: null,
      due_at: null,
      first_response_at: at('19T12:00'),
      first_response_met: true,
      status_since: at('19T12:00'),
    });
    const { rows } = await pool.query('select side, body, author_id, language from messages where escalation_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ side: 'desk', body: 'Which orders?', author_id: csm.id, language: 'en' }]);
    expect((await storedEvents(id)).slice(1)).toEqual([
      { kind: 'message_sent', version: 2, data: { side: 'desk' } },
      { kind: 'status_changed', version: 2, data: { from: 'submitted', to: 'needs_information', reason: null } },
    ]);
  });

  test('that is asked twice is asked once', async () => {
    const { id, reference } = await store();
    const results = await Promise.all([1, 2, 3].map(() => changeStatus(csm, reference, answerNeeded, at('19T12:00'))));
    expect(results).toEqual([1, 2, 3].map(() => ({ ok: true, version: 2 })));
    const { rowCount } = await pool.query('select from messages where escalation_id = $1', [id]);
    expect(rowCount).toBe(1);
    const other = await changeStatus(csm, reference, { ...answerNeeded, reason: 'Others?' }, at('19T12:00'));
    expect(other).toMatchObject({ ok: false, code: 'changed' });
  });

  test('without words is refused and changes nothing', async () => {
    const { id, reference } = await store();
    expect(await changeStatus(csm, reference, { ...answerNeeded, reason: ' ' })).toEqual({
      ok: false,
      code: 'message_required',
    });
    expect(await storedEvents(id)).toHaveLength(1);
  });
});

describe('handing it to the partner', () => {
  const toPartner = { from: 'submitted', to: 'with_partner', version: 1 } as const;

  test('takes the day by which they are to answer, by the clock of the calendar', async () => {
    const { id, reference } = await store({ language: 'pt-BR' });
    const refused = async (expectedBy: string | null) => {
      const result = await changeStatus(csm, reference, { ...toPartner, expectedBy }, new Date('2026-11-20T02:00Z'));
      return result.ok ? null : result.code;
    };
    expect(await refused(null)).toBe('day_required');
    expect(await refused('2026-11-31')).toBe('day_unreal');
    expect(await refused('2026-11-18')).toBe('day_past');
    // It is still Thursday in São Paulo.
    expect(await refused('2026-11-19')).toBeNull();
    expect(await stored(id)).toMatchObject({ expected_by: '2026-11-19', due_kind: null });
    await changeStatus(csm, reference, { from: 'with_partner', to: 'in_review', version: 2 });
    expect(await stored(id)).toMatchObject({ expected_by: null, due_kind: 'resolution' });
  });
});

describe('the clock to settle it', () => {
  test('goes on after a pause, and after the case was reopened, with the time it had spent', async () => {
    const { id, reference } = await store();
    await changeStatus(csm, reference, answerNeeded, at('19T12:00'));
    const back = { from: 'needs_information', to: 'in_review', version: 2 } as const;
    await changeStatus(csm, reference, back, at('20T12:00'));
    expect(await stored(id)).toMatchObject({ due_kind: 'resolution', due_at: at('27T10:00') });

    const settled = { from: 'in_review', to: 'resolved', version: 3, reason: 'It runs.' } as const;
    await changeStatus(csm, reference, settled, at('20T17:00'));
    expect(await stored(id)).toMatchObject({ due_kind: null, resolution_met: true });
    const reopen = { from: 'resolved', to: 'in_review', version: 4, reason: 'It stopped again.' } as const;
    expect(await changeStatus(customer, reference, { ...reopen, reason: '' }, at('24T09:00'))).toEqual({
      ok: false,
      code: 'reason_required',
    });
    await changeStatus(customer, reference, reopen, at('24T09:00'));
    expect(await stored(id)).toMatchObject({ due_kind: 'resolution', due_at: at('30T10:00'), resolution_met: null });

    const sla = await readSla(csm, { id }, at('24T10:00'));
    expect(sla?.resolution).toMatchObject({ state: 'running', spent: 120 + 300 + 60, dueAt: at('30T10:00') });
    expect(sla?.resolution.stretches.map(({ counts, minutes }) => [counts, minutes])).toEqual([
      ['counted', 120],
      ['customer', 480],
      ['counted', 300],
      ['closed', 480],
      ['counted', 60],
    ]);
    expect(sla?.ball.minutes).toEqual({ csm: 480, customer: 480, partner: 0 });
    const seen = await readSla(customer, { id }, at('24T10:00'));
    expect(seen).toEqual(sla);
  });

  test('is not there for strangers', async () => {
    const { id } = await store();
    expect(await readSla(await person('customer'), { id }, thursday)).toBeNull();
    expect(await readSla(await person('csm'), { id }, thursday)).toBeNull();
  });
});

describe('a change of severity', () => {
  const raise = { from: 'high', to: 'critical', version: 1, reason: 'No order comes through any more.' } as const;

  test('moves the due time, with its reason for both sides to read', async () => {
    const { id, reference } = await store();
    expect(await changeSeverity(csm, reference, raise, at('19T11:00'))).toEqual({ ok: true, version: 2 });
    expect(await stored(id)).toMatchObject({ due_kind: 'first_response', due_at: at('19T12:00'), version: 2 });
    expect((await storedEvents(id)).at(-1)).toEqual({
      kind: 'severity_changed',
      version: 2,
      data: { from: 'high', to: 'critical', reason: raise.reason },
    });
    const sla = await readSla(csm, { id }, at('19T11:00'));
    expect(sla?.firstResponse.targets.map(({ severity }) => severity)).toEqual(['high', 'critical']);
  });

  test('asked for twice happens once; of a case that has moved on it tells what happened', async () => {
    const { id, reference } = await store();
    const results = await Promise.all([1, 2].map(() => changeSeverity(csm, reference, raise)));
    expect(results).toEqual([1, 2].map(() => ({ ok: true, version: 2 })));
    expect(await storedEvents(id)).toHaveLength(2);
    expect(await changeSeverity(csm, reference, { ...raise, reason: 'Another' })).toMatchObject({
      code: 'changed',
      changes: [{ kind: 'severity_changed', to: 'critical', reason: raise.reason }],
    });
    expect(await changeSeverity(csm, reference, { ...raise, reason: 'a\u0000' })).toMatchObject({ code: 'changed' });
  });

  test('is refused without a reason, to the same, of a closed case, and to all but the desk', async () => {
    const { reference } = await store();
    const { reference: closed } = await store({ status: 'resolved' });
    const code = async (who: User, of: string, change: object) => {
      const result = await changeSeverity(who, of, { ...raise, ...change });
      return result.ok ? 'ok' : result.code;
    };
    expect(await code(csm, reference, { reason: ' \n' })).toBe('reason_required');
    expect(await code(csm, reference, { reason: 'x'.repeat(5001) })).toBe('too_long');
    expect(await code(csm, reference, { reason: 'a\u0000' })).toBe('unstorable');
    expect(await code(csm, reference, { to: 'high' })).toBe('same');
    expect(await code(csm, closed, {})).toBe('closed');
    expect(await code(customer, reference, {})).toBe('forbidden');
    expect(await code(await person('csm'), reference, {})).toBe('not_found');
  });
});

describe('counting anew', () => {
  test('follows a calendar that was changed, and leaves what was decided', async () => {
    const open = await store({ language: 'sv' });
    const closed = await store({ language: 'sv' });
    const decline = { from: 'submitted', to: 'declined', version: 1, reason: 'Not ours.' } as const;
    await changeStatus(csm, closed.reference, decline, at('19T11:00'));
    const before = await stored(closed.id);
    expect(await stored(open.id)).toMatchObject({ due_at: at('19T15:00') });

    await pool.query(`update business_calendars set time_zone = 'America/New_York' where language = 'sv'`);
    await transaction(askForRecount);
    expect(await recountSla()).toBeGreaterThan(0);
    expect(await stored(open.id)).toMatchObject({ due_at: at('19T17:00') });
    expect(await stored(closed.id)).toEqual(before);
    expect(await recountSla()).toBe(0);
    await pool.query(`update business_calendars set time_zone = 'Europe/Stockholm' where language = 'sv'`);
  });

  test('goes on where it was cut short, in any number of instances', async () => {
    const ids = [];
    for (let n = 0; n < 5; n += 1) ids.push((await store()).id);
    await pool.query(`update escalations set due_kind = null, due_at = 'infinity', near_at = 'infinity'`);
    await transaction(askForRecount);
    const ended = new AbortController();
    ended.abort();
    expect(await recountSla(ended.signal)).toBe(0);
    await Promise.all([recountSla(), recountSla(), recountSla()]);
    for (const id of ids) expect(await stored(id)).toMatchObject({ due_at: at('19T14:00') });
    const { rowCount } = await pool.query(`select from settings where key = 'sla.recount'`);
    expect(rowCount).toBe(0);
  });

  test('fills in what was written by SQL', async () => {
    const { id } = await store();
    await pool.query(
      `update escalations set due_kind = null, due_at = 'infinity', near_at = 'infinity' where id = $1`,
      [id],
    );
    expect(await recountSla()).toBe(1);
    expect(await stored(id)).toMatchObject({ due_kind: 'first_response', due_at: at('19T14:00') });
  });
});

test('rows of a list are told in one statement, each by its own calendar', async () => {
  await store();
  await store({ language: 'it' });
  await store({ status: 'needs_information' });
  const { rows } = await pool.query<SlaRow>(
    `select e.status, e.severity, e.language, ${slaFields} from escalations e
     where e.organization_id = $1 order by e.id`,
    [customer.organizationId],
  );
  const query = vi.spyOn(pool, 'query');
  const views = await slaOfRows(rows, at('19T13:30'));
  expect(query).toHaveBeenCalledTimes(1);
  expect(views).toMatchObject([
    { state: 'near', kind: 'first_response', minutes: 30, part: 0.125, timeZone: 'Europe/London', dayMinutes: 480 },
    { state: 'running', minutes: 90, timeZone: 'Europe/Rome' },
    { state: 'paused', holder: 'customer', kind: null, dueAt: null },
  ]);
});
