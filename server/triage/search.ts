import { may, visibleTo } from '#domain/identity/permissions.ts';
import type { Actor } from '#domain/identity/user.ts';
import { readSearch, referenceSought, type SearchQuery, writeTerm } from '#domain/triage/search-query.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import { pool } from '#server/platform/database.ts';
import { type Bind, parameters } from '#server/platform/parameters.ts';

/** So many of the newest cases are found where a word stands in more of them. */
export const foundUpTo = 5000;

/** Where nothing else narrows a search and it is ranked, so many: more are neither counted nor ranked. */
const rankedFrom = 1001;

export interface SearchScope {
  /** of these organizations alone; none: of all that one may see */
  organizations?: readonly string[];
  /** however many there are: for lists that something else narrows, and for those that must be whole */
  all?: boolean;
  /** of a list by relevance that nothing else narrows */
  ranked?: boolean;
}

/**
 * The condition that leaves of `escalations e` those in which all is found that `typed` asks for (Q2). The desk's search
 * reads its notes too; a customer's does not look at the column that holds them. Whoever asks adds `visibleCases`, as in
 * every query: here organizations only keep the newest of others from taking the place of older ones of one's own.
 */
export function searchCondition(actor: Actor, typed: string, bind: Bind, scope: SearchScope = {}): string {
  const query = readSearch(typed);
  return query ? `e.id in (${soughtCases(actor, query, bind, scope)})` : 'false';
}

/** By relevance stand so many, the newest of those that are found. */
export const rankedUpTo = 500;

/**
 * How much of `escalations e` is about what `typed` asks for, a whole number: a title tells more than an answer, an answer
 * more than a message, what is noted alone the least.
 */
export function relevance(actor: Actor, typed: string, bind: Bind): string {
  const query = readSearch(typed);
  if (!query) return '0';
  const sought = `${bind(writeQuery(query))}::tsquery`;
  const rank = (column: string) => `ts_rank('{0.1, 0.2, 0.4, 1.0}', s.${column}, ${sought})`;
  const ranked = may(actor, 'desk.open')
    ? `coalesce(nullif(${rank('document')}, 0), ${rank('notes')} / 10)`
    : rank('document');
  return `coalesce((select (${ranked} * 100000)::int from case_search s where s.escalation_id = e.id), 0)`;
}

function soughtCases(
  actor: Actor,
  query: SearchQuery,
  bind: Bind,
  { organizations = [], all, ranked }: SearchScope,
): string {
  const visibility = visibleTo(actor);
  const visible = visibility.kind === 'all' ? null : visibility.ids;
  const among = organizations.length > 0 ? organizations.filter((id) => visible?.includes(id) ?? true) : visible;
  const noted = may(actor, 'desk.open');
  return `select search_cases(${bind(writeQuery(query))}::tsquery, ${bind(writeUnwanted(query))}::tsquery, ${noted},
    ${bind(among)}::uuid[], ${all ? 2 ** 31 - 1 : ranked ? rankedFrom : foundUpTo})`;
}

/** A search by minus alone is one among all cases, and all have a reference. */
function writeQuery({ wanted, unwanted }: SearchQuery): string {
  const terms = wanted.length > 0 ? wanted.map(writeTerm) : [`'esc'`];
  return [...terms, ...unwanted.map((term) => `!${writeTerm(term)}`)].join(' & ');
}

function writeUnwanted({ unwanted }: SearchQuery): string | null {
  return unwanted.length > 0 ? unwanted.map(writeTerm).join(' | ') : null;
}

/** The reference of the case that is all that was typed, if `actor` may see it: whoever seeks it wants to open it. */
export async function findReference(actor: Actor, typed: string | null): Promise<string | null> {
  const sought = referenceSought(typed ?? '');
  if (!sought) return null;
  const { values, bind } = parameters();
  const { rows } = await pool.query<{ reference: string }>(
    `select e.reference from escalations e where e.reference = ${bind(sought)} and ${visibleCases(actor, bind)}`,
    values,
  );
  return rows[0]?.reference ?? null;
}
