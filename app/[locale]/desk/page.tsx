import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { SearchNote } from '#app/_search/search-note.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { may } from '#domain/identity/permissions.ts';
import { readCursor } from '#domain/triage/cursor.ts';
import { requireUser } from '#server/identity/session.ts';
import { lastEvent } from '#server/live/changes.ts';
import { listQueue } from '#server/triage/queue.ts';
import { findReference } from '#server/triage/search.ts';
import { Replaced } from '#ui/late-page.tsx';
import { BulkBar } from './_bulk/bulk-bar.tsx';
import { DeskKeys } from './_keys/desk-keys.tsx';
import { LiveQueue } from './_live/live-queue.tsx';
import { printsOf } from './_live/row-print.ts';
import { ColumnsPanel } from './_queue/columns-panel.tsx';
import { EmptyQueue } from './_queue/empty-queue.tsx';
import { FilterBar } from './_queue/filter-bar.tsx';
import { fullRows } from './_queue/full-rows.ts';
import { Ignored } from './_queue/ignored.tsx';
import { openDesk } from './_queue/open-desk.ts';
import { pageQuery, queueQuery } from './_queue/query.ts';
import { QueuePages } from './_queue/queue-pages.tsx';
import { QueueTable } from './_queue/queue-table.tsx';
import { QueueTitle } from './_queue/queue-title.tsx';
import { readTrouble, ViewPanel } from './_queue/view-panel.tsx';
import { shownViews, Views } from './_queue/views.tsx';

type Props = PageProps<'/[locale]/desk'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [t, desk] = await Promise.all([getTranslations('Desk'), openDesk(await searchParams)]);
  const view = desk?.place.saved?.name ?? t(`views.${desk?.place.viewName ?? 'none'}`);
  return { title: `${view} – ${t('title')}` };
}

export default async function QueuePage({ searchParams }: Props) {
  const parameters = await searchParams;
  const locale = await getLocale();
  const asked = new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) =>
      [value ?? []].flat().map((word): [string, string] => [name, word]),
    ),
  );
  const user = await requireUser(locale, `/${locale}/desk${asked.size > 0 ? `?${asked}` : ''}`);
  if (!may(user, 'desk.open')) return refuse('forbidden');
  const desk = await openDesk(parameters);
  if (!desk) return refuse('forbidden');
  const { place, settings, saved } = desk;
  const { filter, panel } = place;
  const live = await getTranslations('Live.queue');
  const sought = await findReference(user, filter.q);
  if (sought) redirect(`/${locale}/desk/${sought}`);
  const now = new Date();
  const cursor = readCursor(parameters.at, filter.sort);
  const counted = new Map(shownViews(saved, place).map((view) => [view.id, view.filter]));
  const since = await lastEvent();
  const queue = await listQueue(user, filter, cursor, { saved: counted, choosing: panel === 'filters' }, now);
  if (!queue) return refuse('forbidden');
  const rows = await fullRows(user, queue.rows, filter.q, now);
  return (
    <Shell look="desk" user={user} current="desk">
      <div className="bar">
        <Views queue={queue} place={place} saved={saved} />
        <QueueTitle total={queue.total} place={place} user={user} />
        <Ignored values={place.ignored} />
        {panel === 'columns' && <ColumnsPanel settings={settings} place={place} />}
        {panel === 'view' && (
          <ViewPanel settings={settings} place={place} trouble={readTrouble(parameters.problem, parameters.name)} />
        )}
        <FilterBar queue={queue} place={place} />
        <SearchNote typed={filter.q} total={queue.total} ranked={filter.sort === 'relevance'} />
      </div>
      <LiveQueue
        rendered={{ at: now.getTime(), since, query: asked.toString(), prints: printsOf(rows, settings.columns) }}
        words={{ lost: live('lost'), ended: live('ended') }}
      >
        {rows.length > 0 ? (
          <>
            <Replaced>
              <QueueTable
                rows={rows}
                place={place}
                columns={settings.columns}
                density={settings.density}
                reader={user.id}
                from={pageQuery(place, parameters.at)}
                now={now}
              />
            </Replaced>
            <BulkBar user={user} query={queueQuery(filter, { view: place.saved?.id })} total={queue.total} />
            <QueuePages queue={queue} place={place} />
          </>
        ) : (
          <div className="bar">
            <EmptyQueue anyCase={queue.views.all > 0} turnedPage={cursor !== null} place={place} />
          </div>
        )}
      </LiveQueue>
      <DeskKeys user={user} place="queue" />
    </Shell>
  );
}
