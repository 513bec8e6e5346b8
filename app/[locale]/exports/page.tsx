import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { readExport } from '#domain/exports/export-request.ts';
import { listPartners } from '#server/catalogue/partners.ts';
import { countRows } from '#server/exports/csv.ts';
import { listAssignees } from '#server/identity/people.ts';
import { requireUser } from '#server/identity/session.ts';
import { readFilterNames } from '#server/triage/filter-names.ts';
import { Replaced } from '#ui/late-page.tsx';
import { Notice } from '#ui/notice.tsx';
import { exportsPath } from './_export/address.ts';
import { Choices } from './_export/choices.tsx';
import { Result } from './_export/result.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Exports');
  return { title: t('title') };
}

export default async function ExportsPage({ searchParams }: PageProps<'/[locale]/exports'>) {
  const locale = await getLocale();
  const { request, ignored } = readExport(await searchParams, locale);
  const user = await requireUser(locale, exportsPath(locale, request));
  const asOf = new Date();
  const rows = await countRows(user, request, asOf);
  if (rows === null) return refuse('forbidden');
  const [t, partners, assignees, names] = await Promise.all([
    getTranslations('Exports'),
    listPartners(request.filter.partner[0] ?? null),
    listAssignees(user),
    readFilterNames(user, request.filter),
  ]);
  return (
    <Shell look="desk" user={user} current="exports">
      <div className="bar exports">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <Ignored values={ignored} />
        <div className="exportcols">
          <Choices request={request} partners={partners} assignees={assignees} names={names} />
          <Replaced>
            <Result request={request} rows={rows} asOf={asOf} />
          </Replaced>
        </div>
      </div>
    </Shell>
  );
}

/** What an address asked for that is not known: told, so that nobody takes the file for something it is not. */
function Ignored({ values }: { values: readonly { name: string; value: string }[] }) {
  const t = useTranslations('Exports');
  if (values.length === 0) return null;
  return (
    <Notice kind="warn">
      {values.map(({ name, value }) => (
        <p key={name} className="typed">
          {t('ignored', { name, value: value.toWellFormed().slice(0, 80) })}
        </p>
      ))}
    </Notice>
  );
}
