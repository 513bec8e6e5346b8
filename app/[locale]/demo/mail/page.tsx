import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { formatsFor } from '#i18n/formats.ts';
import { demoShowsMails, listDemoMails } from '#server/correspondence/demo-mails.ts';
import { Empty } from '#ui/empty.tsx';
import { Table } from '#ui/table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Demo.mail');
  return { title: t('title'), robots: { index: false } };
}

export default async function DemoMailPage() {
  // Asked anew for each request, not once in the build.
  const [locale, mails, t] = await Promise.all([getLocale(), listDemoMails(), getTranslations('Demo.mail')]);
  if (!demoShowsMails()) return refuse('notFound');
  const { moment } = formatsFor(locale);
  return (
    <Shell mainClass="wrap plain signin">
      <h1>{t('title')}</h1>
      <p className="sub">{t('lead')}</p>
      {mails.length === 0 ? (
        <Empty title={t('empty')} />
      ) : (
        <Table
          caption={t('title')}
          columns={[
            { key: 'subject', label: t('subject') },
            { key: 'to', label: t('to') },
            { key: 'written', label: t('written') },
          ]}
        >
          {mails.map(({ id, subject, recipient, language, date }) => (
            <tr key={id}>
              <td lang={language}>
                <Link href={`/demo/mail/${id}`}>{subject}</Link>
              </td>
              <td>{recipient.address}</td>
              <td>{moment(date)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Shell>
  );
}
