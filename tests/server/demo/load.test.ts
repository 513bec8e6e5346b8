import { expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { statuses } from '#domain/triage/status.ts';
import { loadDemo } from '#prisma/demo/load.ts';
import { loadPeople } from '#prisma/demo/load-people.ts';
import { demoPeople } from '#prisma/demo/people.ts';
import { stories } from '#prisma/demo/stories.ts';
import { readOutcomes } from '#server/guidance/outcomes.ts';
import { reopenDraft } from '#server/intake/avoidance.ts';
import { listDrafts } from '#server/intake/draft-list.ts';
import { readDraft } from '#server/intake/drafts.ts';
import { remindDue } from '#server/intake/reminders.ts';
import { pool } from '#server/platform/database.ts';

const demoCountries = ['BR', 'ES', 'GB', 'IT', 'NL', 'SE'];
const firstStart = new Date();
const dayLength = 86_400_000;
const twoDaysLater = new Date(firstStart.getTime() + 2 * dayLength);

const contents = async () => {
  const { rows } = await pool.query(
    `select (select json_agg(row_to_json(e) order by reference) from escalations e) as cases,
            (select json_agg(json_build_object('version', version, 'kind', kind, 'at', at, 'data', data) order by id) from case_events) as events,
            (select json_agg(email order by email) from users) as people,
            (select json_agg(json_build_object('country', c.country, 'organization', o.name) order by o.name)
             from organizations o join business_calendars c on c.id = o.calendar_id) as calendars,
            (select json_agg(row_to_json(d) order by id) from drafts d) as drafts,
            (select json_agg(json_build_object('step', step, 'version', version) order by draft_id, step) from draft_steps) as steps,
            (select json_agg(row_to_json(c) order by id) from intake_counts c) as counts`,
  );
  return rows[0];
};

const who = async (nickname: string): Promise<User> => {
  const user = (await loadPeople()).get(nickname);
  if (!user) throw new Error(`Nobody of the demo is called ${nickname}.`);
  return user;
};

test('loads people, cases in every state and language, drafts and counts; again, it changes nothing', async () => {
  await loadDemo(firstStart);
  const first = await contents();
  expect(first.people).toHaveLength(demoPeople.length);
  expect(first.calendars.map(({ country }: { country: string }) => country).toSorted()).toEqual(demoCountries);
  expect(first.cases).toHaveLength(stories.length);
  expect(new Set(first.cases.map(({ status }: { status: string }) => status))).toEqual(new Set(statuses));
  expect(new Set(first.cases.map(({ language }: { language: string }) => language)).size).toBe(6);
  expect(first.drafts).toHaveLength(5);
  expect(new Set(first.steps.map(({ version }: { version: number }) => version))).toEqual(new Set([1]));

  await loadDemo(twoDaysLater);
  expect(await contents()).toEqual(first);
}, 60_000);

test('keeps the order of time: references rise with the days, and a history goes forward', async () => {
  const { rows } = await pool.query(
    `select (select bool_and(rises) from (select submitted_at >= lag(submitted_at) over (order by reference) as rises
                                          from escalations) c) as cases,
            (select bool_and(rises) from (select at >= lag(at) over (partition by escalation_id order by version) as rises
                                          from case_events) v) as events`,
  );
  expect(rows).toEqual([{ cases: true, events: true }]);
});

test('the desk has something to show: service levels of every kind, talk, questions, notes, tags, a shared view', async () => {
  const { rows } = await pool.query(
    `select
       count(*) filter (where closed_at is null and due_at < $1)::int as late,
       count(*) filter (where closed_at is null and near_at <= $1 and due_at >= $1)::int as near,
       count(*) filter (where closed_at is null and due_at = 'infinity')::int as paused,
       count(*) filter (where open_questions > 0)::int as asked,
       count(*) filter (where tag_ids <> '{}')::int as tagged,
       (select count(*)::int from questions where answered_at is not null) as answered,
       (select array_agg(distinct side order by side) from messages) as sides,
       (select count(*)::int from internal_notes) as notes,
       (select count(*)::int from saved_views where shared) as views,
       (select count(*)::int from outbox_mails) as mails
     from escalations`,
    [firstStart],
  );
  const [{ late, near, paused, asked, tagged, answered, notes, ...rest }] = rows;
  for (const count of [late, near, paused, asked, tagged, answered, notes]) expect(count).toBeGreaterThan(0);
  expect(rest).toEqual({ sides: ['customer', 'desk'], views: 1, mails: 0 });
});

test('what became of drafts has something to show: six months, every practice, language and partner', async () => {
  const read = await readOutcomes(await who('johanna'), firstStart);
  if (!read.ok) throw new Error(read.code);
  const { months, practices, partners, languages } = read.outcomes;
  expect(practices).toHaveLength(4);
  expect(languages).toHaveLength(6);
  expect(months.length, 'a draft that was begun before the first of a month counts there').toBeGreaterThanOrEqual(6);
  for (const { started, avoided, submitted } of [...partners, ...languages]) {
    expect(avoided + submitted, 'no more came to an end than were started').toBeLessThanOrEqual(started);
  }
});

test('one draft waits for its partner until a day to come, and of another the reminder is due at once', async () => {
  const [harriet, marieke] = [await who('harriet'), await who('marieke')];
  const parked = (await listDrafts(harriet)).filter(({ remindAt }) => remindAt !== null);
  expect(parked).toHaveLength(1);
  expect(parked[0]?.remindAt?.getTime()).toBeGreaterThan(firstStart.getTime() + dayLength);
  await remindDue();
  expect((await pool.query(`select recipient, kind, locale from outbox_mails where kind = 'reminder'`)).rows).toEqual([
    { recipient: marieke.email, kind: 'reminder', locale: 'nl' },
  ]);
  expect(await listDrafts(marieke)).toMatchObject([{ remindAt: null, remindedAt: expect.any(Date) }]);
});

test('one draft was settled with the partner, and opened again it stays open', async () => {
  const chiara = await who('chiara');
  const { rows } = await pool.query<{ id: string }>('select id from drafts where owner_id = $1', [chiara.id]);
  const id = rows[0]?.id ?? '';
  expect(await readDraft(chiara, id)).toMatchObject({ end: { kind: 'avoided', helped: 'partner' }, remindAt: null });
  expect(await reopenDraft(chiara, id)).toEqual({ ok: true });
  await loadDemo(twoDaysLater);
  expect(await readDraft(chiara, id)).toMatchObject({ end: null });
});

test('a run that was cut short is completed by the next', async () => {
  await pool.query('delete from draft_steps; delete from drafts');
  const { counts } = await contents();
  await loadDemo(firstStart);
  const again = await contents();
  expect(again.drafts).toHaveLength(5);
  const startedIn = (all: typeof counts) =>
    all.reduce(
      (sum: number, { kind, count }: { kind: string; count: number }) => sum + (kind === 'started' ? count : 0),
      0,
    );
  expect(startedIn(again.counts) - startedIn(counts), 'the invented counts are not put in twice').toBe(5);
});
