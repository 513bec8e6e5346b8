import { may } from '#domain/identity/permissions.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import type { Help } from '#domain/intake/help.ts';
import { pool } from '#server/platform/database.ts';

/** What became of drafts: how many were started, parked at least once, settled without a case, and submitted. */
export interface Counts {
  started: number;
  parked: number;
  avoided: number;
  submitted: number;
}

/** The counts of the last twelve months, broken down one way at a time. */
export interface Outcomes {
  /** ISO day of the month's first; the newest first, every month in which anything happened */
  months: ({ month: string } & Counts)[];
  /** what helped, for those that were avoided; the most frequent first */
  practices: { practice: Help; avoided: number }[];
  /** the most drafts first, at most 50; null: no partner that is known */
  partners: ({ partner: string | null } & Counts)[];
  languages: ({ language: Locale } & Counts)[];
}

/** Reads what became of drafts (G6), for those who judge the guidance by it, in one statement. */
export async function readOutcomes(
  user: User,
  now: Date,
): Promise<{ ok: true; outcomes: Outcomes } | { ok: false; code: 'forbidden' }> {
  if (!may(user, 'admin.open')) return { ok: false, code: 'forbidden' };
  const { rows } = await pool.query<Outcomes>(statement, [firstMonth(now), mostPartners]);
  const [outcomes] = rows;
  if (!outcomes) throw new Error('The counts gave no row.');
  return { ok: true, outcomes };
}

export const mostPartners = 50;

/** The first day of the month eleven months before, in UTC as the months are counted. */
function firstMonth(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 11, 1)).toISOString().slice(0, 10);
}

const kinds = ['started', 'parked', 'avoided', 'submitted'] as const;
const sums = kinds.map((kind) => `coalesce(sum(count) filter (where kind = '${kind}'), 0)::int as ${kind}`).join(', ');
/** What was counted and taken back leaves a row of nothing. */
const happened = `having bool_or(count > 0)`;

const statement = `
  with counted as materialized (
    select month, practice, partner_id, language, kind, sum(count)::int as count
    from intake_counts where month >= $1 group by 1, 2, 3, 4, 5
  ), months as (
    select month, ${sums} from counted group by month ${happened}
  ), practices as (
    select practice, sum(count)::int as avoided from counted where kind = 'avoided' group by practice ${happened}
  ), partners as (
    select p.name as partner, ${sums} from counted left join partners p on p.id = partner_id group by p.id, p.name
    ${happened} order by started desc, submitted desc, p.name limit $2
  ), languages as (
    select language, ${sums} from counted group by language ${happened}
  )
  select
    (select coalesce(json_agg(months order by month desc), '[]') from months) as months,
    (select coalesce(json_agg(practices order by avoided desc, practice), '[]') from practices) as practices,
    (select coalesce(json_agg(partners), '[]') from partners) as partners,
    (select coalesce(json_agg(languages order by started desc, language), '[]') from languages) as languages`;
