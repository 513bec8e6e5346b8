import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import type { Cursor } from '#domain/triage/cursor.ts';
import { countMoved } from '#domain/triage/moved.ts';
import { type QueueFilter, unfiltered } from '#domain/triage/queue-filter.ts';
import { type CaseRow, listCases } from '#server/triage/case-list.ts';

/**
 * What has become of a page of the queue while it is read: those of its cases that changed, as they are now, also where
 * they would not stand on it any more, and how many are new, gone or elsewhere. Two statements, as long as a page. Who may
 * not open the desk gets null.
 *
 * @param shown the ids on the page
 * @param changed the ids to which something happened; null: it is not known to which
 */
export async function queueNews(
  user: User,
  {
    filter,
    cursor,
    shown,
    changed,
  }: {
    filter: QueueFilter;
    cursor: Cursor | null;
    shown: readonly string[];
    changed: readonly string[] | null;
  },
  now = new Date(),
): Promise<{ rows: CaseRow[]; moved: number } | null> {
  if (!may(user, 'desk.open')) return null;
  const touched = changed ? shown.filter((id) => changed.includes(id)) : shown;
  const [fresh, known] = await Promise.all([
    listCases(user, filter, cursor, now),
    listCases(user, { ...unfiltered, sort: 'newest' }, null, now, touched),
  ]);
  const ids = fresh.rows.map(({ id }) => id);
  return { rows: known.rows, moved: countMoved(shown, ids, changed && new Set(changed)) };
}
