import type { Names } from '#app/_filter/value-words.ts';
import { namedFacets } from '#server/triage/facet-columns.ts';
import type { Queue } from '#server/triage/queue.ts';

/** The names of all ids that a page of the queue speaks of. */
export function namesOf({ facets, offered }: Queue): Names {
  return new Map(
    namedFacets.flatMap((facet): [string, string][] => [
      ...(facets?.[facet].values ?? []).flatMap(({ value, name }): [string, string][] => (name ? [[value, name]] : [])),
      ...offered[facet].map(({ id, name }): [string, string] => [id, name]),
    ]),
  );
}
