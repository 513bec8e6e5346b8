import { expect, test } from 'vitest';
import { statuses } from '#domain/triage/status.ts';
import { loadDemo } from '#prisma/demo/load.ts';
import { demoPeople } from '#prisma/demo/people.ts';
import { stories } from '#prisma/demo/stories.ts';
import { pool } from '#server/platform/database.ts';

const demoCountries = ['BR', 'ES', 'GB', 'IT', 'NL', 'SE'];

const contents = async () => {
  const { rows } = await pool.query(
    `select (select json_agg(row_to_json(e) order by reference) from escalations e) as cases,
            (select json_agg(json_build_object('version', version, 'kind', kind, 'at', at, 'data', data) order by id) from case_events) as events,
            (select json_agg(email order by email) from users) as people,
            (select json_agg(json_build_object('country', c.country, 'organization', o.name) order by o.name)
             from organizations o join business_calendars c on c.id = o.calendar_id) as calendars,
            (select json_agg(json_build_object('step', step, 'version', version) order by draft_id, step) from draft_steps) as drafts`,
  );
  return rows[0];
};

test('loads people, cases in every state and language, and two drafts; again, it changes nothing', async () => {
  await loadDemo(new Date('2026-11-21T09:00:00Z'));
  const first = await contents();
  expect(first.people).toHaveLength(demoPeople.length);
  expect(first.calendars.map(({ country }: { country: string }) => country).toSorted()).toEqual(demoCountries);
  expect(first.cases).toHaveLength(stories.length);
  expect(new Set(first.cases.map(({ status }: { status: string }) => status))).toEqual(new Set(statuses));
  expect(new Set(first.cases.map(({ language }: { language: string }) => language)).size).toBe(6);
  expect(new Set(first.drafts.map(({ version }: { version: number }) => version))).toEqual(new Set([1]));

  await loadDemo(new Date('2026-11-23T09:00:00Z'));
  expect(await contents()).toEqual(first);
});

test('keeps the order of time: references rise with the days, and a history goes forward', async () => {
  const { rows } = await pool.query(
    `select (select bool_and(rises) from (select submitted_at >= lag(submitted_at) over (order by reference) as rises
                                          from escalations) c) as cases,
            (select bool_and(rises) from (select at >= lag(at) over (partition by escalation_id order by version) as rises
                                          from case_events) v) as events`,
  );
  expect(rows).toEqual([{ cases: true, events: true }]);
});

test('a run that was cut short is completed by the next', async () => {
  await pool.query(`delete from draft_steps; delete from drafts`);
  await loadDemo(new Date('2026-11-21T09:00:00Z'));
  expect((await contents()).drafts).toHaveLength(6);
});
