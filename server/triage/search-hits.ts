import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { notedTexts, searchedTexts } from '#domain/triage/search-document.ts';
import { hitsIn, type SearchHit } from '#domain/triage/search-excerpt.ts';
import { readSearch } from '#domain/triage/search-query.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';
import { type Searched, selectSearchable } from '#server/triage/search-index.ts';

/**
 * Where in the cases of a page `typed` was found, by the ids of the cases: the same words as the search compares, marked
 * in the text as it was typed. One statement over the shown cases alone; the desk's notes are read for the desk alone.
 */
export async function searchHits(
  user: User,
  ids: readonly string[],
  typed: string | null,
): Promise<ReadonlyMap<string, SearchHit>> {
  const query = readSearch(typed ?? '');
  if (!query || ids.length === 0) return new Map();
  const { values, bind } = parameters();
  const { rows } = await pool.query<Searched>(
    `${selectSearchable({ notes: may(user, 'desk.open') })} where e.id = any(${bind(ids)}::uuid[]) and ${visibleCases(user, bind)}`,
    values,
  );
  return new Map(rows.map((found) => [found.id, hitsIn([...searchedTexts(found), ...notedTexts(found.notes)], query)]));
}
