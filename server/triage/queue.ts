import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import type { Cursor } from '#domain/triage/cursor.ts';
import type { QueueFilter } from '#domain/triage/queue-filter.ts';
import { type CasePage, listCases } from '#server/triage/case-list.ts';
import { type Figures, type FiguresAsked, readFigures } from '#server/triage/queue-figures.ts';

export interface Queue extends CasePage, Figures {}

/**
 * A page of the queue with its counts, in two statements; with `choosing` also what each value of a filter would show.
 * Who may not open the desk gets null.
 */
export async function listQueue(
  user: User,
  filter: QueueFilter,
  cursor: Cursor | null,
  { saved = new Map(), choosing = false }: Partial<FiguresAsked> = {},
  now = new Date(),
): Promise<Queue | null> {
  if (!may(user, 'desk.open')) return null;
  const [page, figures] = await Promise.all([
    listCases(user, filter, cursor, now),
    readFigures(user, filter, { saved, choosing }, now),
  ]);
  return { ...page, ...figures };
}
