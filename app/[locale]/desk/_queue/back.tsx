import type { Place } from './place.ts';
import { queueQuery } from './query.ts';

/** Where a form comes back to: the address of the list, read again before anything is made of it. */
export function Back({ place: { filter, saved } }: { place: Place }) {
  const query = new URLSearchParams(queueQuery(filter, { view: saved?.id })).toString();
  return <input type="hidden" name="place" value={query} />;
}
