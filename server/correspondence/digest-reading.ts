import type pg from 'pg';
import type { User } from '#domain/identity/user.ts';
import { openStatuses } from '#domain/triage/status.ts';
import type { Digest, DigestPart } from '#server/correspondence/case-mail.ts';
import { pageOf } from '#server/correspondence/case-page.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import { publicUrl } from '#server/platform/env.ts';
import { parameters } from '#server/platform/parameters.ts';

/** How many cases of each part are named. */
const named = 10;

/** The parts of a digest, in SQL over `found f`, and in which order their cases stand. */
const parts = {
  late: { condition: 'f.mine and f.due_at <= f.now', order: 'f.due_at' },
  today: { condition: 'f.mine and f.due_at > f.now and f.due_today', order: 'f.due_at' },
  answered: { condition: 'f.mine and f.answered', order: 'f.updated_at desc' },
  new: { condition: 'f.fresh', order: 'f.submitted_at desc' },
} as const;
type Part = keyof typeof parts;

interface Found {
  count: number;
  cases: { reference: string; title: string; organization: string }[];
}

/**
 * How the cases of a CSM stand: theirs that are late, or due on the ISO day `day`; theirs where the customer spoke last,
 * after `since`; and those that came after `since`, that they may see and that nobody has. One statement.
 */
export async function readDigest(
  sql: pg.PoolClient,
  user: User,
  { day, timeZone, since, now }: { day: string; timeZone: string; since: Date; now: Date },
): Promise<Digest> {
  const { values, bind } = parameters();
  const at = { day: bind(day), zone: bind(timeZone), since: bind(since), now: bind(now), me: bind(user.id) };
  const { rows } = await sql.query<Record<Part, Found> & { count: number }>(
    `with talk as materialized (
       select e.id from escalations e
       where e.assignee_id = ${at.me} and ${visibleCases(user, bind)} and e.updated_at > ${at.since}
         and e.status = any(${bind(openStatuses)})
         and (select ${fromCustomer} and h.at > ${at.since} from case_events h
              where h.escalation_id = e.id and h.kind in ('message_sent', 'question_asked', 'question_answered')
              order by h.id desc limit 1)
     ), candidate as (
       select e.id, true as mine from escalations e
       where e.assignee_id = ${at.me} and ${visibleCases(user, bind)}
         and e.due_at < ${at.now}::timestamptz + interval '2 days'
       union select id, true from talk
       union select e.id, false from escalations e
       where e.status = 'submitted' and e.assignee_id is null and e.submitted_at > ${at.since}
         and ${visibleCases(user, bind)}
     ), found as (
       select e.reference, e.title, o.name as organization, e.due_at, e.updated_at, e.submitted_at, c.mine,
         not c.mine as fresh, e.id in (select id from talk) as answered, ${at.now}::timestamptz as now,
         (e.due_at at time zone ${at.zone})::date = ${at.day}::date as due_today
       from candidate c join escalations e on e.id = c.id join organizations o on o.id = e.organization_id
     )
     select ${partNames.map((part) => `${partOf(parts[part])} as "${part}"`).join(', ')},
       (select count(*) from found f
        where ${partNames.map((part) => `(${parts[part].condition})`).join(' or ')}) as count`,
    values,
  );
  const [row] = rows;
  if (!row) throw new Error('A digest gave no row.');
  const told = ({ count, cases }: Found): DigestPart => ({
    count,
    cases: cases.map((one) => ({ ...one, url: pageOf(user, 'desk', one.reference) })),
  });
  return {
    day,
    url: `${publicUrl()}/${user.locale}/desk`,
    count: row.count,
    ...{ late: told(row.late), today: told(row.today), answered: told(row.answered), new: told(row.new) },
  };
}

const partNames = Object.keys(parts) as Part[];

/** Whether what was said last came from the customer. */
const fromCustomer = `(h.kind = 'question_answered' or h.kind = 'message_sent' and h.data ->> 'side' = 'customer')`;

function partOf({ condition, order }: { condition: string; order: string }): string {
  const first = `select f.reference, f.title, f.organization from found f where ${condition}
    order by ${order}, f.reference limit ${named}`;
  return `json_build_object('count', (select count(*) from found f where ${condition}),
    'cases', (select coalesce(json_agg(f), '[]') from (${first}) f))`;
}
