import { expect, test, vi } from 'vitest';
import { locales } from '#domain/identity/user.ts';
import { statuses } from '#domain/triage/status.ts';
import { generateCases } from '#prisma/demo/generate.ts';
import { pool, transaction } from '#server/platform/database.ts';
import { refreshFacets } from '#server/triage/case-facets.ts';
import { refreshReadiness } from '#server/triage/case-readiness.ts';
import { refreshLikeness } from '#server/triage/likeness-keys.ts';
import { refreshSearch } from '#server/triage/search-index.ts';
import { refreshSlas } from '#server/triage/sla.ts';

const until = new Date('2026-11-20T15:00:00Z');
const plan = { cases: 550, seed: 7, until };
vi.setConfig({ testTimeout: 120_000 });

/** Each table's rows as text in an order that does not depend on when they were stored. */
const fingerprint = async () => {
  const tables = {
    escalations: `to_jsonb(t) - 'organization_id' - 'partner_id' - 'tag_ids' || jsonb_build_object(
      'organization', (select name from organizations where id = t.organization_id),
      'partner', (select name from partners where id = t.partner_id),
      'tags', array(select name from tags where id = any(t.tag_ids) order by name))`,
    scope_references: 'to_jsonb(t)',
    partner_contacts: 'to_jsonb(t)',
    examples: 'to_jsonb(t)',
    waivers: 'to_jsonb(t)',
    messages: 'to_jsonb(t)',
    internal_notes: 'to_jsonb(t)',
    questions: 'to_jsonb(t)',
    case_events: `to_jsonb(t) - 'id'`,
    case_links: 'to_jsonb(t)',
    case_likeness: 'to_jsonb(t)',
    case_search: `to_jsonb(t) - 'organization_id'`,
  };
  const prints: Record<string, { count: number; print: string }> = {};
  for (const [table, row] of Object.entries(tables)) {
    const { rows } = await pool.query(
      `select count(*)::int as count, md5(string_agg(said, '' order by said)) as print
       from (select (${row})::text as said from ${table} t) rows`,
    );
    prints[table] = rows[0];
  }
  return prints;
};

/** What is derived from a case. */
const derived = async (ids: readonly string[]) => {
  const { rows } = await pool.query(
    `select e.id, e.conditions, e.responses, e.waived, e.due_kind, e.due_at::text, e.near_at::text, e.first_response_met,
       e.resolution_met, e.status_since, e.severity_rank, e.readiness_order, e.readiness_met,
       e.readiness_applicable, l.identifiers, l.words,
       s.document::text, s.notes::text
     from escalations e join case_likeness l on l.escalation_id = e.id join case_search s on s.escalation_id = e.id
     where e.id = any($1) order by e.id`,
    [ids],
  );
  return rows;
};

test('makes the same cases of a seed, in one thread or in two, and adds none that is there', async () => {
  expect(await generateCases(plan, 1)).toBe(plan.cases);
  const first = await fingerprint();
  expect(Object.values(first).every(({ count }) => count > 0)).toBe(true);
  const { rows } = await pool.query('select submitted_at as at from escalations order by reference');
  const times = rows.map(({ at }) => at.getTime());
  expect(times, 'references rise with the day of submission').toEqual(times.toSorted((a, b) => a - b));
  expect(await generateCases(plan)).toBe(0);
  expect(await fingerprint()).toEqual(first);

  await pool.query(`truncate escalations, organizations, partners, tags, users cascade;
    alter sequence escalation_reference restart`);
  expect(await generateCases(plan, 2)).toBe(plan.cases);
  expect(await fingerprint()).toEqual(first);
});

test('what was there stays, and more cases of the same seed come beside it', async () => {
  const before = (await pool.query('select e::text as said from escalations e order by id')).rows;
  expect(await generateCases({ ...plan, cases: plan.cases + 50 })).toBe(50);
  const after = (await pool.query('select e::text as said from escalations e order by id')).rows;
  expect(after.map(({ said }) => said)).toEqual(expect.arrayContaining(before.map(({ said }) => said)));
  expect(after).toHaveLength(plan.cases + 50);
});

test('what is stored of a case is what the program itself derives from it', async () => {
  const { rows } = await pool.query<{ id: string }>('select id from escalations order by md5(id::text) limit 250');
  const ids = rows.map(({ id }) => id);
  const stored = await derived(ids);
  const judged = await pool.query<{ id: string; day: string }>(
    `select e.id, (greatest(e.submitted_at, (select max(answered_at) from questions
       where escalation_id = e.id and after is not null)) at time zone 'UTC')::date as day
     from escalations e where e.id = any($1)`,
    [ids],
  );
  const judgedOn = new Map(judged.rows.map(({ id, day }) => [id, day]));
  await transaction(async (sql) => {
    await sql.query(
      `update escalations set conditions = '{}', responses = '{}', waived = '{}', due_kind = null, due_at = 'infinity',
         near_at = 'infinity', first_response_met = null, resolution_met = null, readiness_score = null, severity = severity
       where id = any($1)`,
      [ids],
    );
    await sql.query('delete from case_likeness where escalation_id = any($1)', [ids]);
    await sql.query('delete from case_search where escalation_id = any($1)', [ids]);
    for (const id of ids) {
      await refreshFacets(sql, id);
      await refreshReadiness(sql, id, judgedOn.get(id) ?? '');
    }
    await refreshSlas(sql, ids);
    await refreshLikeness(sql, ids);
    await refreshSearch(sql, ids);
  });
  expect(await derived(ids)).toEqual(stored);
});

test('every kind of thing happens, and every history holds together', async () => {
  const { rows } = await pool.query(
    `select
       (select array_agg(distinct status) from escalations) as statuses,
       (select array_agg(distinct language) from escalations) as languages,
       (select array_agg(distinct kind) from case_events) as kinds,
       (select count(distinct organization_id)::int from escalations) as organizations,
       (select count(distinct assignee_id)::int from escalations) as assignees,
       (select min(submitted_at) < $1::timestamptz - interval '1 year' from escalations) as old,
       (select bool_and(submitted_at <= $1) from escalations) as past,
       (select count(*)::int from questions where after is not null) > 0 as amended,
       (select count(*)::int from escalations where due_kind is not null) > 0 as running`,
    [until],
  );
  const [seen] = rows;
  expect(seen).toMatchObject({ organizations: 36, old: true, past: true, amended: true, running: true });
  expect(seen.assignees).toBe(12);
  expect(seen.statuses.toSorted()).toEqual(statuses.toSorted());
  expect(seen.languages.toSorted()).toEqual(locales.toSorted());
  expect(seen.kinds.toSorted()).toEqual(
    [
      ...['submitted', 'extended', 'status_changed', 'severity_changed', 'message_sent', 'question_asked'],
      ...['question_answered', 'assigned', 'note_added', 'tagged', 'linked'],
    ].toSorted(),
  );

  const wrong = await pool.query(
    `select e.reference from escalations e where not (
       (select bool_and(rises) from (select (at, version) >= lag((at, version)) over (order by id) as rises
          from case_events where escalation_id = e.id and kind <> 'linked') v)
       and e.version = (select max(version) from case_events where escalation_id = e.id)
       and e.status = coalesce((select data ->> 'to' from case_events
          where escalation_id = e.id and kind = 'status_changed' order by id desc limit 1), 'submitted')
       and e.severity = coalesce((select data ->> 'to' from case_events
          where escalation_id = e.id and kind = 'severity_changed' order by id desc limit 1), e.severity)
       and (e.closed_at is not null) = (e.status in ('resolved', 'declined', 'withdrawn'))
       and e.open_questions = (select count(*) from questions where escalation_id = e.id and answered_at is null)
       and (e.open_questions = 0 or e.status = 'needs_information')
       and (e.expected_by is not null) = (e.status = 'with_partner')
       and e.updated_at <= $1)`,
    [until],
  );
  expect(wrong.rows).toEqual([]);
});
