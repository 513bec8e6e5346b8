import { beforeEach, describe, expect, test } from 'vitest';
import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { startOfBusiness } from '#domain/calendar/business-minutes.ts';
import { operator } from '#domain/identity/user.ts';
import { setCalendar } from '#server/calendar/calendar-changes.ts';
import { calendarOf } from '#server/calendar/calendars.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { pool } from '#server/platform/database.ts';
import { run } from '#tests/support/command.ts';
import { somebody } from '#tests/support/somebody.ts';

const set = (...words: string[]) => run('scripts/calendar-set.ts', ...words);
const organization = async (name: string) => (await findOrCreateOrganization(pool, name)).id;
const kept = async () =>
  (await pool.query('select name, time_zone, country, region, is_default from business_calendars order by name')).rows;

beforeEach(async () => {
  await pool.query(`delete from business_calendars where name <> 'Default'`);
  await pool.query('update business_calendars set is_default = true');
});

describe('the calendar of an organization', () => {
  test('is the default one, Monday to Friday, until it gets its own', async () => {
    const id = await organization('Colwell Ltd');
    const calendar = await calendarOf(id);
    expect(addBusinessDays(calendar, '2026-12-24', 1)).toBe('2026-12-25');
    expect(startOfBusiness(calendar, '2026-11-20')?.toISOString()).toBe('2026-11-20T09:00:00.000Z');
    expect((await calendarOf(null)).timeZone).toBe('Etc/UTC');
    expect((await calendarOf('019a0000-0000-7000-8000-000000000000')).timeZone).toBe('Etc/UTC');
  });

  test('counts its own hours, zone and holidays, and a change at once', async () => {
    const [id, other] = [await organization('Colwell Ltd'), await organization('Colwell & Sons')];
    const made = { name: 'Britain', timeZone: 'Europe/London', country: 'GB', organizations: [' colwell  LTD '] };
    expect(await setCalendar(operator, made)).toMatchObject({ ok: true, created: true });
    expect(addBusinessDays(await calendarOf(id), '2026-12-24', 1)).toBe('2026-12-29');
    expect(addBusinessDays(await calendarOf(other), '2026-12-24', 1)).toBe('2026-12-25');
    expect(addBusinessDays(await calendarOf(id), '2026-11-27', 1)).toBe('2026-11-30');
    await setCalendar(operator, { name: 'Britain', region: 'SCT' });
    expect(addBusinessDays(await calendarOf(id), '2026-11-27', 1)).toBe('2026-12-01');
  });

  test('is the new default, for those without their own', async () => {
    const id = await organization('Colwell Ltd');
    const britain = { name: 'Britain', timeZone: 'Europe/London', isDefault: true } as const;
    await Promise.all([setCalendar(operator, britain), setCalendar(operator, { ...britain, name: 'Britain again' })]);
    expect((await calendarOf(id)).timeZone).toBe('Europe/London');
    expect((await kept()).filter((calendar) => calendar.is_default)).toHaveLength(1);
  });
});

test('a calendar is set by an admin or the operator, noted in the audit log', async () => {
  const refused = await setCalendar(somebody({ role: 'csm' }), { name: 'Mine', timeZone: 'Etc/UTC' });
  expect(refused).toEqual({ ok: false, code: 'forbidden' });
  const admin = somebody({ role: 'admin', id: '019a0000-0000-7000-8000-000000000001' });
  const done = await setCalendar(admin, { name: 'Ours', timeZone: 'Etc/UTC' });
  const { rows } = await pool.query(`select data from audit_entries where actor_id = $1`, [admin.id]);
  expect(rows).toEqual([{ data: { calendar: done.ok && done.calendar.id, default: false, organizations: [] } }]);
});

describe('the command', () => {
  test('makes a calendar, and changes only what it is told', async () => {
    await organization('Polderhof B.V.');
    const made = await set('--name', 'NL', '--time-zone', 'Europe/Amsterdam', '--country', 'NL', '--region', 'ZH');
    expect([made.code, made.output.split('\n')]).toEqual([
      0,
      ['NL: made.', 'Hours: mon-fri=09:00-17:00 in Europe/Amsterdam', 'Public holidays: NL, ZH', ''],
    ]);
    const hours = ['--hours', 'mon-thu=08:30-12:00,13:00-17:00', '--hours', 'fri=08:30-12:00'];
    const changed = await set('--name', 'NL', ...hours, '--organization', 'polderhof b.v.', '--default');
    expect([changed.code, changed.output.split('\n')]).toEqual([
      0,
      [
        'NL: changed, the default.',
        'Hours: mon-thu=08:30-12:00,13:00-17:00 fri=08:30-12:00 in Europe/Amsterdam',
        'Public holidays: NL, ZH',
        'It is the calendar of polderhof b.v..',
        '',
      ],
    ]);
    expect((await set('--name', 'NL', '--country', 'BE')).output).toContain('Public holidays: BE\n');
    expect((await set('--name', 'NL', '--country', 'none')).output).toContain('Public holidays: none\n');
  });

  const zone = ['--time-zone', 'Etc/UTC'];
  test.each([
    [
      ['--country', 'UK', '--organization', 'Nobody'],
      ['Give the name with', 'A new calendar needs a time zone', 'the country “UK”', 'organization “Nobody”'],
    ],
    [
      ['--name', 'x'.repeat(101), '--time-zone', 'Europe/Roma', '--region', 'ENG'],
      ['Shorten the name', 'no time zone “Europe/Roma”', 'A region needs its country'],
    ],
    [['--name', 'x', ...zone, '--country', 'GB', '--region', 'eng'], ['Its regions: ALD Alderney; ENG England;']],
    [['--name', 'x', ...zone, '--country', 'SE', '--region', 'AB'], ['It has none: leave out --region.']],
    [['--name', 'x', ...zone, '--hours', 'mon-fry=09:00-17:00'], ['Name the days as mon']],
    [['--name', 'x', ...zone, '--hours', 'mon=9-17'], ['Write times as 09:00']],
  ])('refuses %j, says all that is wrong, and changes nothing', async (words, reasons) => {
    const before = await kept();
    const { code, complaints } = await set(...words);
    expect([code, complaints.trim().split('\n')]).toEqual([1, reasons.map((part) => expect.stringContaining(part))]);
    expect(await kept()).toEqual(before);
  });

  test('that nobody understands tells how it is used', async () => {
    const { code, complaints } = await set('--zone', 'Etc/UTC');
    expect([code, complaints]).toEqual([2, expect.stringContaining('Usage: npm run calendar:set')]);
  });
});
