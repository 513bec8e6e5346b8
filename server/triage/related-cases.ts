import { can } from '#domain/identity/permissions.ts';
import type { Locale, User } from '#domain/identity/user.ts';
import type { Status } from '#domain/triage/status.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';
import type { Case } from '#server/triage/cases.ts';
import { type LinkKind, linksPerCase } from '#server/triage/links.ts';
import { countedUpTo } from '#server/triage/queue-figures.ts';

/** Another case in short. */
export interface RelatedCase {
  reference: string;
  organizationId: string;
  organization: string;
  partner: string;
  language: Locale;
  title: string;
  status: Status;
  submittedAt: Date;
  mergedIntoId: string | null;
}

/** The newest of a kind, and how many there are: exact up to `countedUpTo`, and one more than that beyond it. */
export interface Neighbours {
  id: string;
  newest: RelatedCase[];
  count: number;
}

export interface RelatedCases {
  linked: (RelatedCase & { link: LinkKind })[];
  /** the cases that became parts of this one, as far as they may be seen */
  absorbed: RelatedCase[];
  samePartner: Neighbours;
  sameOrganization: Neighbours;
}

const shown = 3;

/**
 * The cases around one (Q7), of those that `user` may see: linked by hand, merged into it, with the same partner, of the
 * same organization. Null for who may not triage it. Four statements, each over at most a thousand index entries.
 */
export async function readRelated(user: User, escalation: Case): Promise<RelatedCases | null> {
  const { id, organizationId } = escalation;
  if (!can(user, 'triage', { kind: 'escalation', organizationId })) return null;
  const [linked, absorbed, samePartner, sameOrganization] = await Promise.all([
    readLinked(user, id),
    readAbsorbed(user, id),
    readNeighbours(user, id, 'partner_id'),
    readNeighbours(user, id, 'organization_id'),
  ]);
  return { linked, absorbed, samePartner, sameOrganization };
}

/** The cases that became parts of one; for customers, too. */
export async function readAbsorbed(user: User, id: string): Promise<RelatedCase[]> {
  const { values, bind } = parameters();
  const { rows } = await pool.query<RelatedCase>(
    `select ${columns} ${tables}
     where e.merged_into_id = ${bind(id)} and ${visibleCases(user, bind)}
     order by e.submitted_at desc, e.id desc limit ${bind(linksPerCase)}`,
    values,
  );
  return rows;
}

async function readLinked(user: User, id: string): Promise<RelatedCases['linked']> {
  const { values, bind } = parameters();
  const { rows } = await pool.query<RelatedCases['linked'][number]>(
    `select ${columns}, link.kind as link
     from (select to_id as id, kind, created_at from case_links where from_id = ${bind(id)}
           union all select from_id, kind, created_at from case_links where to_id = ${bind(id)}) link
     join escalations e on e.id = link.id ${joins}
     where ${visibleCases(user, bind)}
     order by link.created_at desc, e.id desc limit ${bind(2 * linksPerCase)}`,
    values,
  );
  return rows;
}

async function readNeighbours(user: User, id: string, column: 'partner_id' | 'organization_id'): Promise<Neighbours> {
  const { values, bind } = parameters();
  const self = bind(id);
  const condition = `e.${column} = (select ${column} from escalations where id = ${self}) and e.id <> ${self}
    and ${visibleCases(user, bind)}`;
  const order = 'order by e.submitted_at desc, e.id desc';
  const { rows } = await pool.query<Neighbours>(
    `select (select ${column} from escalations where id = ${self}) as id,
       (select count(*)::int from (select from escalations e where ${condition} ${order} limit ${bind(countedUpTo + 1)}) counted) as count,
       (select coalesce(json_agg(near), '[]') from (
         select ${columns} ${tables} where ${condition} ${order} limit ${bind(shown)}) near) as newest`,
    values,
  );
  const [found] = rows;
  if (!found) throw new Error('The cases around one gave no row.');
  return { ...found, newest: found.newest.map((near) => ({ ...near, submittedAt: new Date(near.submittedAt) })) };
}

const columns = `e.reference, e.organization_id as "organizationId", o.name as organization, p.name as partner,
  e.language, e.title, e.status, e.submitted_at as "submittedAt", e.merged_into_id as "mergedIntoId"`;
const joins = 'join organizations o on o.id = e.organization_id join partners p on p.id = e.partner_id';
const tables = `from escalations e ${joins}`;
