'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { readCursor } from '#domain/triage/cursor.ts';
import { currentUser } from '#server/identity/session.ts';
import { queueNews } from '#server/live/queue-news.ts';
import { fullRows } from '../_queue/full-rows.ts';
import { openDesk } from '../_queue/open-desk.ts';
import { pageQuery } from '../_queue/query.ts';
import { QueueRow, type Row } from '../_queue/queue-row.tsx';
import type { FreshRow, QueueAnswer } from './queue-answer.ts';
import { rowPrint } from './row-print.ts';

/**
 * What has become of a page of the queue while it is read: its rows that changed, rendered as the page renders them, and
 * in words how many cases would stand elsewhere. Null for who may not see it any more.
 */
export async function readQueueNews(asked: unknown): Promise<QueueAnswer | null> {
  const read = question.safeParse(asked);
  const user = await currentUser();
  if (!read.success || !user) return null;
  const { query, shown, changed } = read.data;
  const search = new URLSearchParams(query);
  const desk = await openDesk(Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)])));
  if (!desk) return null;
  const { filter } = desk.place;
  const now = new Date();
  const news = await queueNews(
    user,
    { filter, cursor: readCursor(search.get('at') ?? undefined, filter.sort), shown, changed },
    now,
  );
  if (!news) return null;
  const t = await getTranslations('Live.queue');
  const { columns } = desk.settings;
  const from = pageQuery(desk.place, search.get('at') ?? undefined);
  // Without a key, as within LiveRow: the row stays the same element, with its focus.
  const render = (row: Row) => <QueueRow row={row} columns={columns} reader={user.id} from={from} now={now} />;
  const full = await fullRows(user, news.rows, filter.q, now);
  const rows: FreshRow[] = full.map((row) => ({ id: row.id, print: rowPrint(row, columns), node: render(row) }));
  return { rows, moved: news.moved > 0 ? { text: t('moved', { n: news.moved }), show: t('show') } : null };
}

/** A page has fifty cases; of more changes than so many the reader says that it does not know to what. */
const question = z.object({
  query: z.string().max(8000),
  shown: z.array(z.uuid()).max(100),
  changed: z.array(z.uuid()).max(500).nullable(),
});
