import { phases, products } from '#domain/catalogue/product.ts';
import { locales } from '#domain/identity/user.ts';
import { channels, conditions, responses, severities } from '#domain/intake/steps.ts';

// The statements of prisma/demo/generate.ts, in the order in which it runs them.

const array = (codes: readonly string[]) => `array[${codes.map((code) => `'${code}'`).join(', ')}]`;
const one = (codes: readonly string[], key: string) => `(${array(codes)})[1 + pg_temp.pick(${key}, ${codes.length})]`;
const say = (kind: string, key: string) => `pg_temp.say(v.${kind}, ${key} || '${kind}')`;

/** `pick`: a number below `n` that the key alone decides. `say`: one of some texts, its number filled in. */
export const functions = `
  create or replace function pg_temp.pick(key text, n int) returns int language sql immutable as
    'select ((hashtextextended(key, 0) & 9223372036854775807) % n)::int';
  create or replace function pg_temp.say(texts jsonb, key text) returns text language sql immutable as
    $$ select replace(texts ->> pg_temp.pick(key, jsonb_array_length(texts)), '{n}',
         (10000 + pg_temp.pick(key || 'n', 90000))::text) $$;`;

/** $1 how many, $2 seed, $3 until. The younger a case, the more likely it is still open. */
export const planCases = `
  create temp table plan on commit drop as
  with numbered as (
    select $2::int || ':' || number as key
    from generate_series(1, $1::int) number
  ), aged as (
    select key, md5(key || 'draft')::uuid as draft_id, date_trunc('milliseconds', $3::timestamptz
        - (pg_temp.pick(key || 'age', 1000000) / 1000000.0) ^ 1.2 * interval '730 days') as submitted_at,
      ${one(locales, `key || 'language'`)} as language, pg_temp.pick(key || 'status', 100) as chance
    from numbered
  ), told as (
    select *, case
        when submitted_at > $3::timestamptz - interval '14 days' then
          case when chance < 50 then 'submitted' when chance < 80 then 'in_review'
               when chance < 90 then 'needs_information' else 'with_partner' end
        when submitted_at > $3::timestamptz - interval '60 days' then
          case when chance < 20 then 'in_review' when chance < 35 then 'needs_information' when chance < 60 then 'with_partner'
               when chance < 85 then 'resolved' when chance < 93 then 'declined' else 'withdrawn' end
        else case when chance < 4 then 'with_partner' when chance < 79 then 'resolved'
                  when chance < 91 then 'declined' else 'withdrawn' end
      end as status
    from aged
  ), staff as (
    select coalesce(array_agg(id order by id), '{}') as ids from users
    where role = 'admin' or role = 'csm' and serves_all
  )
  select key, draft_id, submitted_at, language, status,
    (lpad(to_hex((extract(epoch from submitted_at) * 1000)::bigint), 12, '0') || '7' || substr(md5(key || 'id'), 14, 3)
      || '8' || substr(md5(key || 'id'), 18, 15))::uuid as id,
    least($3::timestamptz, submitted_at + (1 + pg_temp.pick(key || 'span', 400)) * interval '2 hours') as ended_at,
    pg_temp.pick(key || 'waived', 20) = 0 as waived,
    case when status not in ('submitted', 'withdrawn') and pg_temp.pick(key || 'assigned', 5) > 0 and cardinality(ids) > 0
      then ids[1 + pg_temp.pick(key || 'assignee', cardinality(ids))] end as assignee_id,
    case status when 'submitted' then '{}'::text[] when 'withdrawn' then '{withdrawn}' when 'in_review' then '{in_review}'
      when 'resolved' then '{in_review,with_partner,resolved}' else array['in_review', status] end as path
  from told, staff
  where not exists (select from escalations e where e.draft_id = told.draft_id)`;

/** $1 guidance revision. References rise with the day of submission. */
export const insertCases = `
  insert into escalations (
    id, reference, draft_id, organization_id, partner_id, assignee_id, status, version, language, product,
    product_version, phase, title, summary, business_impact, desired_outcome, severity, outcome, guidance_revision,
    submitted_at, updated_at, closed_at
  )
  select p.id,
    'ESC-' || to_char(submitted_at at time zone 'UTC', 'YYYY') || '-' || lpad(digits, greatest(6, length(digits)), '0'),
    draft_id, o.id, partner.id, assignee_id, status,
    1 + cardinality(path) + (assignee_id is not null)::int, p.language,
    ${one(products, `key || 'product'`)},
    ${one(['2.4.6-p13', '2.4.7-p8', '2.4.8', '2.4.8-p3'], `key || 'version'`)},
    ${one(phases, `key || 'phase'`)},
    ${say('titles', 'key')}, ${say('summaries', 'key')}, ${say('impacts', 'key')}, ${say('outcomes', 'key')},
    ${one(severities, `key || 'severity'`)},
    case when status in ('resolved', 'declined') then ${say('outcomes', `key || 'end'`)} end,
    $1, submitted_at, case when path = '{}' and assignee_id is null then submitted_at else ended_at end,
    case when status in ('resolved', 'declined', 'withdrawn') then ended_at end
  from (select *, nextval('escalation_reference')::text as digits
        from (select * from plan order by submitted_at, key) ordered) p
  join vocabulary v using (language)
  join organizations o on o.name_key =
    v.organizations ->> pg_temp.pick(key || 'organization', jsonb_array_length(v.organizations))
  join partners partner on partner.name_key =
    v.partners ->> pg_temp.pick(key || 'partner', jsonb_array_length(v.partners))`;

/** One to three entries of a list for each case. */
const entries = (kind: string) => `
  from plan p join vocabulary v using (language),
    generate_series(1, 1 + pg_temp.pick(p.key || '${kind}', 3)) position,
    lateral (select p.key || '${kind}' || position as k) keyed`;

const daysBefore = (least: number, spread: number, name: string) =>
  `(p.submitted_at - (${least} + pg_temp.pick(k || '${name}', ${spread})) * interval '1 day')::date`;

export const insertScope = `
  insert into scope_references (
    id, escalation_id, position, document_title, document_location, section, deliverable, agreed_on, due_on, condition,
    detail, timeline_impact
  )
  select uuidv7(), id, position, ${say('documents', 'k')}, 'https://docs.example/' || pg_temp.pick(k || 'file', 100000),
    ${say('sections', 'k')}, ${say('deliverables', 'k')}, ${daysBefore(120, 150, 'agreed')},
    case when pg_temp.pick(k || 'due', 2) = 0 then ${daysBefore(10, 100, 'day')} end,
    ${one(conditions, `k || 'condition'`)}, ${say('details', 'k')}, ${say('timelines', 'k')}
  ${entries('scope')}
  where not waived`;

export const insertContacts = `
  insert into partner_contacts (
    id, escalation_id, position, contacted_on, channel, partner_role, raised, response, response_detail, reference
  )
  select uuidv7(), id, position, ${daysBefore(3, 60, 'contacted')}, ${one(channels, `k || 'channel'`)},
    ${say('roles', 'k')}, ${say('raised', 'k')}, response, case when response <> 'none' then ${say('answers', 'k')} end,
    ${say('records', 'k')}
  ${entries('contact')},
    lateral (select ${one(responses, `k || 'response'`)} as response) answered`;

export const insertExamples = `
  insert into examples (id, escalation_id, position, occurred_on, what_happened, expected, impact, reference)
  select uuidv7(), id, position, ${daysBefore(1, 80, 'occurred')}, ${say('happened', 'k')}, ${say('expected', 'k')},
    ${say('effects', 'k')}, ${say('records', 'k')}
  ${entries('example')}`;

export const insertWaivers = `
  insert into waivers (escalation_id, item, reason)
  select id, 'scope', ${say('waivers', 'key')} from plan join vocabulary v using (language) where waived`;

/** Submitted, then assigned, then state by state, evenly spread up to the end. */
export const insertEvents = `
  insert into case_events (escalation_id, version, kind, actor_id, at, data)
  select p.id, 1 + step, kind, actor, submitted_at + (ended_at - submitted_at) * step / greatest(steps, 1), data
  from plan p join vocabulary v using (language),
    lateral (select cardinality(path) + (assignee_id is not null)::int as steps) counted,
    lateral (
      select 0 as step, 'submitted' as kind, null::uuid as actor, '{}'::jsonb as data
      union all
      select 1, 'assigned', assignee_id, jsonb_build_object('from', null, 'to', assignee_id) where assignee_id is not null
      union all
      select place + (assignee_id is not null)::int, 'status_changed', assignee_id, jsonb_build_object(
        'from', coalesce(path[place - 1], 'submitted'), 'to', path[place],
        'reason', case when path[place] in ('resolved', 'declined') then ${say('outcomes', `key || 'end'`)} end)
      from generate_subscripts(path, 1) place
    ) event
  order by p.submitted_at, p.key, step`;
