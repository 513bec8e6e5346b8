import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { readCursor } from '#domain/triage/cursor.ts';
import { readFilter } from '#domain/triage/queue-filter.ts';
import { viewOf } from '#domain/triage/view.ts';
import { requireUser } from '#server/identity/session.ts';
import { listQueue } from '#server/triage/queue.ts';
import { Replaced } from '#ui/late-page.tsx';
import { queuePath } from './_queue/address.ts';
import { EmptyQueue } from './_queue/empty-queue.tsx';
import { Filters } from './_queue/filters.tsx';
import { Ignored } from './_queue/ignored.tsx';
import { QueuePages } from './_queue/queue-pages.tsx';
import { QueueTable } from './_queue/queue-table.tsx';
import { QueueTitle } from './_queue/queue-title.tsx';
import { Views } from './_queue/views.tsx';

type Props = PageProps<'/[locale]/desk'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, parameters] = await Promise.all([getTranslations('Desk'), searchParams]);
  return { title: `${t(`views.${viewOf(readFilter(parameters).filter) ?? 'none'}`)} – ${t('title')}` };
}

export default async function QueuePage({ searchParams }: Props) {
  const parameters = await searchParams;
  const locale = await getLocale();
  const { filter, ignored } = readFilter(parameters);
  const cursor = readCursor(parameters.at);
  const user = await requireUser(locale, queuePath(locale, filter));
  const queue = await listQueue(user, filter, cursor);
  if (!queue) return refuse('forbidden');
  return (
    <Shell look="desk" user={user} current="desk">
      <div className="bar">
        <Views counts={queue.views} filter={filter} />
        <QueueTitle total={queue.total} filter={filter} />
        <Ignored values={ignored} />
        <Filters queue={queue} filter={filter} />
      </div>
      {queue.rows.length > 0 ? (
        <>
          <Replaced>
            <QueueTable rows={queue.rows} filter={filter} now={new Date()} />
          </Replaced>
          <QueuePages queue={queue} filter={filter} />
        </>
      ) : (
        <div className="bar">
          <EmptyQueue anyCase={queue.views.all > 0} turnedPage={cursor !== null} filter={filter} />
        </div>
      )}
    </Shell>
  );
}
