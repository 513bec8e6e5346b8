import type { User } from '#domain/identity/user.ts';
import { chosenOf, type QueueFilter } from '#domain/triage/queue-filter.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';
import { namedFacets, offers } from '#server/triage/facet-columns.ts';

/** The names of the partners, organizations, people and tags that a filter asks for, by their ids. One statement. */
export async function readFilterNames(user: User, filter: QueueFilter): Promise<Map<string, string>> {
  const { values, bind } = parameters();
  const lists = namedFacets.map((name) => {
    const ids = chosenOf(filter, name).filter((value) => value !== 'me' && value !== 'nobody');
    return `${offers(name, user, ids, 0, bind)} as ${name}`;
  });
  const { rows } = await pool.query<Record<string, { id: string; name: string }[]>>(
    `select ${lists.join(', ')}`,
    values,
  );
  return new Map(Object.values(rows[0] ?? {}).flatMap((list) => list.map(({ id, name }) => [id, name] as const)));
}
