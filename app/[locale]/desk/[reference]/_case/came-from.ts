import { type FilterParameters, readFilter } from '#domain/triage/queue-filter.ts';

/** The queue that somebody came from: the query of its address (`status=in_review&at=…`). */
export interface CameFrom {
  query: Record<string, string>;
  at: string | undefined;
}

/** Reads what the address of a case carries along; null where it carries nothing. Whatever it says leads to the queue. */
export function cameFrom(from: string | string[] | undefined): CameFrom | null {
  if (typeof from !== 'string' || from === '') return null;
  const query = Object.fromEntries(new URLSearchParams(from.slice(0, longest)));
  return { query, at: query.at };
}

export function filterOf({ query }: CameFrom) {
  return readFilter(query as FilterParameters).filter;
}

/** The address of another case of that queue. */
export function besideHref({ query }: CameFrom, { reference, at }: { reference: string; at: string | null }) {
  const { at: _, ...rest } = query;
  return {
    pathname: `/desk/${reference}`,
    query: { from: new URLSearchParams(at ? { ...rest, at } : rest).toString() },
  };
}

const longest = 4000;
