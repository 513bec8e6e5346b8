import type { User } from '#domain/identity/user.ts';
import { chosenOf, type FacetName, facetNames, type QueueFilter } from '#domain/triage/queue-filter.ts';
import { type ViewName, viewNames, viewOf, views } from '#domain/triage/view.ts';
import { pool } from '#server/platform/database.ts';
import { type Bind, parameters } from '#server/platform/parameters.ts';
import {
  facetColumns,
  facetNamesOf,
  type NamedFacet,
  namedFacets,
  offeredUpTo,
  offers,
} from '#server/triage/facet-columns.ts';
import { filterCondition } from '#server/triage/filter-condition.ts';

/** Counts end here, so that they cost the same however many cases there are; a higher count means “more than that”. */
export const countedUpTo = 1000;

/** How many values of a facet are counted: those with the most cases. */
export const countedValues = 40;

export interface Option {
  id: string;
  name: string;
}

/** A value of a facet, with how many of the counted cases have it. */
export interface FacetValue {
  /** a code, or an id with its name; `me` and `nobody` of the assignees */
  value: string;
  name: string | null;
  cases: number;
}

export interface Facet {
  /** those that occur, the most frequent first */
  values: FacetValue[];
  /** there are more cases than were counted: each count is at least that */
  cut: boolean;
}

export interface Figures {
  /** cases under this filter: exact up to `countedUpTo`, beyond it one more than that */
  total: number;
  /** of each facet what occurs under the other parts of this filter; null where nobody chooses */
  facets: Record<FacetName, Facet> | null;
  views: Record<ViewName, number>;
  /** of the saved views, by their ids */
  saved: Record<string, number>;
  /** what can be chosen beside what occurs, by name; the chosen ones too, wherever they stand, or they alone */
  offered: Record<NamedFacet, Option[]>;
}

export interface FiguresAsked {
  /** the filters of the saved views whose cases are counted, by id */
  saved: ReadonlyMap<string, QueueFilter>;
  /** somebody is choosing: each value is counted, and more are offered */
  choosing: boolean;
}

/**
 * Everything that is counted on a page of the queue, in one statement. Each count is made from the newest 1,001 cases
 * under the filter (of a facet that is narrowed: under the filter without it), so none reads all of them.
 */
export async function readFigures(
  user: User,
  filter: QueueFilter,
  { saved, choosing }: FiguresAsked,
  now: Date,
): Promise<Figures> {
  const { values, bind } = parameters();
  const condition = (counted: QueueFilter) => filterCondition(user, counted, bind, now);
  const { bases, facets } = choosing ? countFacets(user, filter, condition, bind, now) : nothingCounted;
  const byView = viewNames.map((name) => `'${name}', ${boundedCount(condition(views[name]), '')}`);
  const bySaved = [...saved].map(([id, view]) => `${bind(id)}::text, ${boundedCount(condition(view))}`);
  const offered = namedFacets.map((name) => {
    const chosen = chosenOf(filter, name).filter(isId);
    return `'${name}', ${offers(name, user, chosen, choosing ? offeredUpTo : 0, bind)}`;
  });
  const { rows } = await pool.query<Figures>(
    `${bases} select ${viewOf(filter) ? '0' : boundedCount(condition(filter))} as total, ${facets} as facets,
       json_build_object(${byView.join(', ')}) as views,
       json_build_object(${bySaved.join(', ')}) as saved,
       json_build_object(${offered.join(', ')}) as offered`,
    values,
  );
  const [figures] = rows;
  if (!figures) throw new Error('The counts of the queue gave no row.');
  const view = viewOf(filter);
  return view ? { ...figures, total: figures.views[view] } : figures;
}

const nothingCounted = { bases: '', facets: 'null' };

function countFacets(
  user: User,
  filter: QueueFilter,
  condition: (counted: QueueFilter) => string,
  bind: Bind,
  now: Date,
) {
  const narrowed = facetNames.filter((name) => chosenOf(filter, name).length > 0);
  const columns = facetColumns(user, bind, now);
  const base = (name: string, counted: QueueFilter, read: readonly FacetName[]) =>
    `${name} as materialized (select ${read.map((facet) => `${columns[facet].column} as ${facet}`).join(', ')}
       from escalations e where ${condition(counted)} order by e.submitted_at desc, e.id desc limit ${countedUpTo + 1})`;
  const without = (name: FacetName): QueueFilter => ({ ...filter, [name]: name === 'status' ? 'all' : [] });
  const bases = [
    base('base', filter, facetNames),
    ...narrowed.map((name) => base(`base_${name}`, without(name), [name])),
  ];
  const facets = facetNames.map((name) => {
    const from = narrowed.includes(name) ? `base_${name}` : 'base';
    return `'${name}', json_build_object('values', ${facetValues(name, from, columns[name].many)},
      'cut', (select count(*) > ${countedUpTo} from ${from}))`;
  });
  return { bases: `with ${bases.join(', ')}`, facets: `json_build_object(${facets.join(', ')})` };
}

function facetValues(name: FacetName, from: string, many: boolean): string {
  const value = many ? 'one.value' : name;
  const source = many ? `${from}, unnest(${name}) as one(value)` : from;
  return `(select coalesce(json_agg(json_build_object('value', value, 'name', ${facetNamesOf(name)}, 'cases', cases)
      order by cases desc, value), '[]')
    from (select ${value}::text as value, count(*) as cases from ${source} where ${value} is not null
      group by 1 order by 2 desc, 1 limit ${countedValues}) counted)`;
}

/** @param order none where so many have what is asked for that any index finds enough of them at once */
function boundedCount(condition: string, order = 'order by e.submitted_at desc, e.id desc'): string {
  return `(select count(*) from (select from escalations e where ${condition} ${order} limit ${countedUpTo + 1}) counted)`;
}

const isId = (value: string) => value !== 'me' && value !== 'nobody';
