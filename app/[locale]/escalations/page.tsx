import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { may } from '#domain/identity/permissions.ts';
import { readCursor } from '#domain/triage/cursor.ts';
import { unfiltered } from '#domain/triage/queue-filter.ts';
import { views } from '#domain/triage/view.ts';
import { requireUser } from '#server/identity/session.ts';
import { listCases } from '#server/triage/case-list.ts';
import { buttonClass } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { Replaced } from '#ui/late-page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { OwnCases } from './_list/own-cases.tsx';
import { YourTurn } from './_list/your-turn.tsx';

/** The customer has the ball in these; the oldest stands first. */
const waitingForCustomer = { ...unfiltered, status: ['needs_information'], sort: 'oldest' } as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Escalations');
  return { title: t('title') };
}

export default async function OwnCasesPage({ searchParams }: PageProps<'/[locale]/escalations'>) {
  const { at } = await searchParams;
  const locale = await getLocale();
  const user = await requireUser(locale, `/${locale}/escalations`);
  // The desk has its own list of the same cases.
  if (may(user, 'desk.open')) redirect(`/${locale}/desk`);
  const cursor = readCursor(at, views.all.sort);
  const [cases, waiting, t] = await Promise.all([
    listCases(user, views.all, cursor),
    cursor ? null : listCases(user, waitingForCustomer, null),
    getTranslations('Escalations'),
  ]);
  const step = (to: string | null, label: string) =>
    to ? { href: `/${locale}/escalations?at=${to}`, label } : undefined;
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
      {cases.rows.length > 0 ? (
        <>
          <Replaced>
            <OwnCases rows={cases.rows} />
          </Replaced>
          <Pagination
            label={t('pages.label')}
            previous={step(cases.previous, t('pages.previous'))}
            next={step(cases.next, t('pages.next'))}
          >
            {t('count', { n: cases.rows.length })}
          </Pagination>
        </>
      ) : cursor ? (
        <Empty title={t('end')}>
          <Link href="/escalations">{t('first')}</Link>
        </Empty>
      ) : (
        <Empty title={t('empty.title')}>
          <p>{t('empty.text')}</p>
        </Empty>
      )}
    </Shell>
  );
}
