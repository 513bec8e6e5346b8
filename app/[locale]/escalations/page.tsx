import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { NothingFound } from '#app/_search/nothing-found.tsx';
import { Link } from '#app/_shell/link.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { may } from '#domain/identity/permissions.ts';
import { readCursor } from '#domain/triage/cursor.ts';
import { readFilter, unfiltered, writeFilter } from '#domain/triage/queue-filter.ts';
import { requireUser } from '#server/identity/session.ts';
import { listCases } from '#server/triage/case-list.ts';
import { findReference } from '#server/triage/search.ts';
import { searchHits } from '#server/triage/search-hits.ts';
import { buttonClass } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Replaced } from '#ui/late-page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { OwnCases } from './_list/own-cases.tsx';
import { OwnSearch } from './_list/own-search.tsx';
import { YourTurn } from './_list/your-turn.tsx';

/** The customer has the ball in these; the oldest stands first. */
const waitingForCustomer = { ...unfiltered, status: ['needs_information'], sort: 'oldest' } as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Escalations');
  return { title: t('title') };
}

export default async function OwnCasesPage({ searchParams }: PageProps<'/[locale]/escalations'>) {
  const { at, q: typed } = await searchParams;
  const { filter: read } = readFilter({ q: typed });
  const filter = { ...unfiltered, q: read.q, sort: read.sort };
  const locale = await getLocale();
  const user = await requireUser(locale, `/${locale}/escalations`);
  // The desk has its own list of the same cases.
  if (may(user, 'desk.open')) redirect(`/${locale}/desk`);
  const sought = await findReference(user, filter.q);
  if (sought) redirect(`/${locale}/escalations/${sought}`);
  const cursor = readCursor(at, filter.sort);
  const [cases, waiting, t] = await Promise.all([
    listCases(user, filter, cursor),
    cursor || filter.q !== null ? null : listCases(user, waitingForCustomer, null),
    getTranslations('Escalations'),
  ]);
  const pages = await getTranslations(filter.q === null ? 'Escalations.pages' : 'Search.own.pages');
  const hits = await searchHits(
    user,
    cases.rows.map(({ id }) => id),
    filter.q,
  );
  const step = (to: string | null, label: string) =>
    to
      ? { href: `/${locale}/escalations?${new URLSearchParams({ ...writeFilter(filter), at: to })}`, label }
      : undefined;
  return (
    <Shell user={user} current="escalations" mainClass="wrap plain">
      <div className="titleline">
        <h1>{t('title')}</h1>
        <Link href="/escalate">{t('drafts')}</Link>
        <Link className={buttonClass({ small: true })} href="/escalate">
          {t('start')}
        </Link>
      </div>
      {waiting && <YourTurn rows={waiting.rows} more={waiting.next !== null} />}
      {(filter.q !== null || cases.rows.length > 0) && (
        <OwnSearch typed={filter.q} found={cursor ? null : cases.rows.length} more={cases.next !== null} />
      )}
      {cases.rows.length > 0 ? (
        <>
          <Replaced>
            <OwnCases rows={cases.rows} hits={hits} searched={filter.q !== null} />
          </Replaced>
          <Pagination
            label={pages('label')}
            previous={step(cases.previous, pages('previous'))}
            next={step(cases.next, pages('next'))}
          >
            {t('count', { n: cases.rows.length })}
          </Pagination>
        </>
      ) : cursor ? (
        <Empty title={t('end')}>
          <Link href="/escalations">{t('first')}</Link>
        </Empty>
      ) : filter.q !== null ? (
        <NothingFound typed={filter.q}>
          <Link href="/escalations">{t('first')}</Link>
        </NothingFound>
      ) : (
        <Empty title={t('empty.title')}>
          <p>{t('empty.text')}</p>
        </Empty>
      )}
    </Shell>
  );
}
