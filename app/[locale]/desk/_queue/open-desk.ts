import { cache } from 'react';
import { may } from '#domain/identity/permissions.ts';
import type { FilterParameters } from '#domain/triage/queue-filter.ts';
import { currentUser } from '#server/identity/session.ts';
import { readDesk } from '#server/triage/desk-settings.ts';
import { readPlace } from './place.ts';

/** What the reader has set and saved; null for who may not open the desk. Read once a request. */
const ownDesk = cache(async () => {
  const user = await currentUser();
  return user && may(user, 'desk.open') ? readDesk(user) : null;
});

/** Where an address leads the reader, with what they have set and saved. */
export async function openDesk(parameters: FilterParameters) {
  const desk = await ownDesk();
  return desk && { ...desk, place: readPlace(parameters, desk) };
}
