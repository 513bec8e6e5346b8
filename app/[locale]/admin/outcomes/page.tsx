import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { Places } from '#app/[locale]/admin/_admin/places.tsx';
import { Breakdown } from '#app/[locale]/admin/outcomes/breakdown.tsx';
import { Practices } from '#app/[locale]/admin/outcomes/practices.tsx';
import { formatsFor } from '#i18n/formats.ts';
import { mostPartners, readOutcomes } from '#server/guidance/outcomes.ts';
import { requireUser } from '#server/identity/session.ts';
import { Empty } from '#ui/empty.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Admin.outcomes'))('title') };
}

/** What became of drafts (G6): by month, by what helped, by partner and by language. */
export default async function OutcomesPage() {
  const locale = await getLocale();
  const user = await requireUser(locale, `/${locale}/admin/outcomes`);
  const read = await readOutcomes(user, new Date());
  if (!read.ok) return refuse('forbidden');
  const { months, practices, partners, languages } = read.outcomes;
  const t = await getTranslations('Admin.outcomes');
  const language = await getTranslations('Language');
  const { month } = formatsFor(locale);
  return (
    <Shell look="desk" user={user} current="admin">
      <div className="bar outcomes">
        <Places current="outcomes" />
        <h1>{t('title')}</h1>
        <p className="lead">
          {t('lead')} {t('share')}
        </p>
        {months.length === 0 ? (
          <Empty title={t('empty')}>
            <p>{t('emptyText')}</p>
          </Empty>
        ) : (
          <>
            <Breakdown
              title={t('months')}
              first={t('month')}
              rows={months.map((row) => ({ ...row, key: row.month, name: month(row.month) }))}
              total={t('total')}
            />
            <Practices practices={practices} />
            <Breakdown
              title={t('partners')}
              note={partners.length === mostPartners ? t('partnersMost', { count: mostPartners }) : undefined}
              first={t('partner')}
              rows={partners.map((row) => ({ ...row, key: row.partner ?? '', name: row.partner ?? t('noPartner') }))}
            />
            <Breakdown
              title={t('languages')}
              first={t('language')}
              rows={languages.map((row) => ({ ...row, key: row.language, name: language(row.language) }))}
            />
          </>
        )}
      </div>
    </Shell>
  );
}
