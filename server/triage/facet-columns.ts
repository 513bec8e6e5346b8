import { visibleTo } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import type { FacetName } from '#domain/triage/queue-filter.ts';
import type { Bind } from '#server/platform/parameters.ts';

/** Where `escalations e` keeps the value of a facet; `many`: in an array of several. */
export interface FacetColumn {
  column: string;
  many: boolean;
}

/** @param reader is `me` among the assignees */
export function facetColumns(reader: User, bind: Bind, now: Date): Record<FacetName, FacetColumn> {
  const one = (column: string): FacetColumn => ({ column, many: false });
  const many = (column: string): FacetColumn => ({ column, many: true });
  const at = `${bind(now)}::timestamptz`;
  return {
    status: one('e.status'),
    sla: one(`case when e.closed_at is not null
        then case when e.resolution_met then 'met' when not e.resolution_met then 'missed' end
      when e.due_at = 'infinity' then 'paused' when e.due_at < ${at} then 'late'
      when e.near_at <= ${at} then 'near' else 'running' end`),
    severity: one('e.severity'),
    assignee: one(
      `case when e.assignee_id is null then 'nobody' when e.assignee_id = ${bind(reader.id)}::uuid then 'me' else e.assignee_id::text end`,
    ),
    organization: one('e.organization_id'),
    partner: one('e.partner_id'),
    product: one('e.product'),
    version: one("split_part(e.product_version, '-', 1)"),
    language: one('e.language'),
    condition: many('e.conditions'),
    response: many('e.responses'),
    waived: many('e.waived'),
    tag: many('e.tag_ids'),
  };
}

/** The facets whose values are ids. */
export const namedFacets = ['assignee', 'organization', 'partner', 'tag'] as const satisfies readonly FacetName[];
export type NamedFacet = (typeof namedFacets)[number];

const tables: Record<NamedFacet, string> = {
  assignee: 'users',
  organization: 'organizations',
  partner: 'partners',
  tag: 'tags',
};

/** How many of each are offered to choose from. */
export const offeredUpTo = 500;

/** The name of the value of a facet, as an expression; null for codes. */
export function facetNamesOf(name: FacetName): string {
  const table = isNamed(name) ? tables[name] : null;
  return table
    ? `(select name from ${table} where id = case when value not in ('me', 'nobody') then value::uuid end)`
    : 'null';
}

/** The first `most` by name of those that the reader may choose, and the chosen ones wherever they stand. */
export function offers(name: NamedFacet, user: User, chosen: readonly string[], most: number, bind: Bind): string {
  const allowed = allowedTo(name, user, bind);
  const table = tables[name];
  return `(select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name, id), '[]') from (
    (select id, name from ${table} where id = any(${bind(chosen)}::uuid[]) and ${allowed})
    union (select id, name from ${table} where ${allowed} order by name, id limit ${bind(most)})
  ) offered)`;
}

/** Customers are nobody's assignee, and of organizations one knows those that one serves. */
function allowedTo(name: NamedFacet, user: User, bind: Bind): string {
  if (name === 'assignee') return `role in ('csm', 'admin')`;
  const visibility = visibleTo(user);
  if (name !== 'organization' || visibility.kind === 'all') return 'true';
  return `id = any(${bind(visibility.ids)}::uuid[])`;
}

/** Whether the values of a facet are ids, which have names. */
export function isNamed(name: FacetName): name is NamedFacet {
  return (namedFacets as readonly FacetName[]).includes(name);
}
