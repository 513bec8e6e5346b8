import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { returnPath } from '#domain/identity/return-path.ts';
import { demoShowsMails } from '#server/correspondence/demo-mails.ts';
import { linkMinutes } from '#server/identity/sign-in-links.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('SignIn.sent');
  return { title: t('title') };
}

/** Says the same whether the address belongs to somebody or not. */
export default async function SentPage({ searchParams }: PageProps<'/[locale]/sign-in/sent'>) {
  const [locale, { next: asked }, t] = await Promise.all([getLocale(), searchParams, getTranslations('SignIn.sent')]);
  const next = returnPath(typeof asked === 'string' ? asked : null, locale);
  return (
    <Shell mainClass="wrap plain signin">
      <h1>{t('title')}</h1>
      <p className="sub">{t('lead', { minutes: linkMinutes })}</p>
      <p>{t('nothing')}</p>
      {demoShowsMails() && (
        <p>
          {t('demo')} <Link href="/demo/mail">{t('demoLink')}</Link>
        </p>
      )}
      <p className="foot">
        <Link href={{ pathname: '/sign-in', query: next ? { next } : {} }}>{t('again')}</Link>
      </p>
    </Shell>
  );
}
