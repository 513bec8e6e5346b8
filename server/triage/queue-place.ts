import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { readCursor } from '#domain/triage/cursor.ts';
import type { QueueFilter } from '#domain/triage/queue-filter.ts';
import { listCases } from '#server/triage/case-list.ts';

/** A case beside another one in the queue; `at`: the cursor of the page that it stands on, null: the first. */
export interface QueueNeighbour {
  reference: string;
  at: string | null;
}

/** `place` of `count`: where the whole list stands on one page. */
export interface QueuePlace {
  previous: QueueNeighbour | null;
  next: QueueNeighbour | null;
  place: number | null;
  count: number | null;
}

/**
 * What comes before and after a case in the queue that somebody came from, as it is now; null where the case is not on
 * that page any more. One statement, two at the edge of a page.
 *
 * @param at the cursor of the page, as the address says it
 */
export async function placeInQueue(
  user: User,
  filter: QueueFilter,
  at: string | undefined,
  reference: string,
  now: Date,
): Promise<QueuePlace | null> {
  if (!may(user, 'desk.open')) return null;
  const read = (cursor: string | undefined) => listCases(user, filter, readCursor(cursor, filter.sort), now);
  const page = await read(at);
  const index = page.rows.findIndex((row) => row.reference === reference);
  if (index === -1) return null;
  const beside = async (offset: 1 | -1): Promise<QueueNeighbour | null> => {
    const near = page.rows[index + offset];
    if (near) return { reference: near.reference, at: at ?? null };
    const further = offset === 1 ? page.next : page.previous;
    const row = further === null ? undefined : (await read(further)).rows.at(offset === 1 ? 0 : -1);
    return row ? { reference: row.reference, at: further } : null;
  };
  const [previous, next] = await Promise.all([beside(-1), beside(1)]);
  const whole = page.previous === null && page.next === null;
  return { previous, next, place: whole ? index + 1 : null, count: whole ? page.rows.length : null };
}
