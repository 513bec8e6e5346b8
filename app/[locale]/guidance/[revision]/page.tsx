import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { type Locale, locale as localeSchema, locales } from '#domain/identity/user.ts';
import { formatsFor } from '#i18n/formats.ts';
import { languageNames } from '#i18n/routing.ts';
import { requireUser } from '#server/identity/session.ts';
import { readSeenGuidance } from '#server/triage/seen-guidance.ts';
import { KeptTexts } from './kept-texts.tsx';

type Props = PageProps<'/[locale]/guidance/[revision]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = Number((await params).revision);
  const t = await getTranslations('Snapshot');
  return Number.isInteger(number) ? { title: t('title', { number }) } : {};
}

export default async function SnapshotPage({ params, searchParams }: Props) {
  const [{ revision }, query, reader] = await Promise.all([params, searchParams, getLocale()]);
  const chosen = localeSchema.safeParse(query.in);
  const language: Locale = chosen.success ? chosen.data : reader;
  const user = await requireUser(reader, `/${reader}/guidance/${encodeURIComponent(revision)}?in=${language}`);
  const kept = await readSeenGuidance(user, Number(revision), language);
  if (!kept) return refuse('notFound');
  const t = await getTranslations('Snapshot');
  const { longDate } = formatsFor(reader);
  const parts = [
    { key: 'page', texts: kept.texts.Guidance },
    { key: 'partnerFirst', texts: kept.texts.PartnerFirst },
    { key: 'notes', texts: kept.texts.Note },
  ] as const;
  return (
    <Shell look="manila" user={user}>
      <div className="wrap snapshot">
        <h1>{t('title', { number: kept.number })}</h1>
        <p>{t('published', { date: longDate(kept.publishedAt) })}</p>
        <nav className="langs" aria-label={t('languages')}>
          <ul>
            {locales.map((code) => (
              <li key={code}>
                <Link
                  href={{ pathname: `/guidance/${kept.number}`, query: { in: code } }}
                  aria-current={code === language ? 'page' : undefined}
                  lang={code}
                >
                  {languageNames[code]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {parts.map(({ key, texts }) => (
          <section key={key} aria-labelledby={key}>
            <h2 id={key}>{t(key)}</h2>
            <div lang={language}>
              <KeptTexts texts={texts} level={3} />
            </div>
          </section>
        ))}
      </div>
    </Shell>
  );
}
