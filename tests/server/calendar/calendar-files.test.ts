import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultSlaPolicy } from '#domain/triage/sla-policy.ts';
import { setCalendarFile } from '#server/calendar/calendar-files.ts';
import { calendarOf } from '#server/calendar/calendars.ts';
import { findOrCreateOrganization } from '#server/catalogue/organizations.ts';
import { pool } from '#server/platform/database.ts';
import { termsOf } from '#server/triage/service-terms.ts';
import { run } from '#tests/support/command.ts';
import { somebody } from '#tests/support/somebody.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calendars-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function set(content: unknown, ...words: string[]) {
  const path = join(folder, `${randomUUID()}.json`);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return run('scripts/calendar-set.ts', '--file', path, ...words);
}

const kept = async () => (await pool.query('select name, language, hours from business_calendars order by name')).rows;
const targets = { ...defaultSlaPolicy, critical: { first_response: 60, resolution: 960 } };

test('a file sets calendars with breaks, languages and organizations, and the targets', async () => {
  const { id } = await findOrCreateOrganization(pool, 'Alpenfracht GmbH');
  const file = {
    calendars: [
      {
        name: 'Bavaria',
        timeZone: 'Europe/Berlin',
        country: 'DE',
        region: 'BY',
        hours: ['mon-thu=08:00-12:00,13:00-17:00', 'fri=08:00-14:00'],
        organizations: ['Alpenfracht GmbH'],
      },
      { name: 'Mexico', timeZone: 'America/Mexico_City', country: 'MX', language: 'es' },
    ],
    targets,
  };
  const before = await kept();
  const dry = await set(file, '--dry-run');
  expect([dry.code, dry.output]).toEqual([0, expect.stringContaining('Nothing was stored')]);
  expect(await kept()).toEqual(before);

  const { code, output } = await set(file);
  expect([code, output.split('\n')]).toEqual([
    0,
    [
      'Bavaria: made.',
      'Hours: mon-thu=08:00-12:00,13:00-17:00 fri=08:00-14:00 in Europe/Berlin',
      'Public holidays: DE, BY',
      'It is the calendar of Alpenfracht GmbH.',
      'Mexico: made.',
      'Language: es',
      'Hours: mon-fri=09:00-17:00 in America/Mexico_City',
      'Public holidays: MX',
      'The targets of the service levels: set.',
      '',
    ],
  ]);
  expect((await calendarOf(id, 'es')).timeZone).toBe('Europe/Berlin');
  expect((await calendarOf(null, 'es')).timeZone).toBe('America/Mexico_City');
  expect((await termsOf({ organizationId: id, language: 'en' })).policy).toEqual(targets);
  expect((await kept()).filter(({ language }) => language === 'es')).toHaveLength(1);
  const { rowCount } = await pool.query(`select from settings where key = 'sla.recount'`);
  expect(rowCount).toBe(1);
});

test('one wrong calendar, and nothing of the file is set', async () => {
  const before = await kept();
  const right = { name: 'Wales', timeZone: 'Europe/London' };
  const { code, complaints } = await set({
    calendars: [right, { name: 'Nowhere', timeZone: 'Europe/Nowhere' }, { name: 'x', organizations: ['Nobody Ltd'] }],
  });
  expect([code, complaints.trim().split('\n')]).toEqual([
    1,
    [
      expect.stringContaining('calendars[1]: There is no time zone “Europe/Nowhere”'),
      expect.stringContaining('calendars[2]: A new calendar needs a time zone'),
      'calendars[2]: There is no organization “Nobody Ltd”.',
    ],
  ]);
  expect(await kept()).toEqual(before);
});

test('what does not follow the format is told by its place', async () => {
  const { code, complaints } = await set({
    calendars: [
      { name: 'x', timezone: 'Etc/UTC' },
      { name: 'y', hours: 'mon-fri=09:00-17:00', language: 'de' },
    ],
    targets: { ...targets, low: { first_response: 0, resolution: 60 } },
  });
  expect([code, complaints.trim().split('\n')]).toEqual([
    1,
    [
      expect.stringMatching(/^calendars\[0\]: It holds a name/),
      expect.stringMatching(/^calendars\[1\]\.hours: Write this as a list/),
      expect.stringMatching(/^calendars\[1\]\.language: Give a language of the product/),
      expect.stringMatching(/^targets\.low\.first_response: Give business minutes/),
    ],
  ]);
  const twice = await set({ calendars: [{ name: 'x', hours: ['mon=9-17'] }, { name: 'x ' }] });
  expect(twice.complaints).toContain('calendars[0].hours: Write times as 09:00');
  expect(twice.complaints).toContain('calendars[1].name: A calendar of this name stands above');
  expect((await set('{"calendars": [')).code).toBe(1);
});

test('is not for everybody', async () => {
  const refused = await setCalendarFile(somebody({ role: 'csm' }), { calendars: [], targets }, { dryRun: false });
  expect(refused).toEqual({ ok: false, code: 'forbidden' });
});
