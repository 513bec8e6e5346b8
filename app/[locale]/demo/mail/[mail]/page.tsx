import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { createElement, type ReactNode } from 'react';
import { Link } from '#app/_shell/link.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { formatsFor } from '#i18n/formats.ts';
import { readDemoMail } from '#server/correspondence/demo-mails.ts';
import { SummaryList } from '#ui/summary-list.tsx';

export async function generateMetadata({ params }: PageProps<'/[locale]/demo/mail/[mail]'>): Promise<Metadata> {
  const mail = await readDemoMail((await params).mail);
  return { title: mail?.subject, robots: { index: false } };
}

/** A mail as text, its links to be followed. */
export default async function OneDemoMailPage({ params }: PageProps<'/[locale]/demo/mail/[mail]'>) {
  const [mail, locale, t] = await Promise.all([
    readDemoMail((await params).mail),
    getLocale(),
    getTranslations('Demo.mail'),
  ]);
  if (!mail) return refuse('notFound');
  return (
    <Shell mainClass="wrap plain signin">
      <p>
        <Link href="/demo/mail">{t('back')}</Link>
      </p>
      <h1 lang={mail.language}>{mail.subject}</h1>
      <SummaryList
        items={[
          { key: 'to', term: t('to'), value: `${mail.recipient.name} <${mail.recipient.address}>` },
          { key: 'written', term: t('written'), value: formatsFor(locale).moment(mail.date) },
        ]}
      />
      {createElement('div', { className: 'typed', lang: mail.language }, ...withLinks(mail.text))}
    </Shell>
  );
}

/** As children of their own, since pieces of text have no names by which React could tell them apart. */
function withLinks(text: string): ReactNode[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((piece) => (piece.startsWith('http') ? createElement('a', { href: piece }, piece) : piece));
}
