import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { Places } from '#app/[locale]/admin/_admin/places.tsx';
import { formatsFor } from '#i18n/formats.ts';
import { deadShown, readMailFigures } from '#server/correspondence/dead-mails.ts';
import { requireUser } from '#server/identity/session.ts';
import { Empty } from '#ui/empty.tsx';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { postResending } from './actions.ts';
import { DeadMails } from './dead-mails.tsx';

type Props = PageProps<'/[locale]/admin/mails'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Admin.mails'))('title') };
}

/** How the mails are doing: what waits, what went out, and what was given up, which can be sent again. */
export default async function MailsPage({ searchParams }: Props) {
  const locale = await getLocale();
  const user = await requireUser(locale, `/${locale}/admin/mails`);
  const [{ resent }, read, t] = await Promise.all([
    searchParams,
    readMailFigures(user),
    getTranslations('Admin.mails'),
  ]);
  if (!read.ok) return refuse('forbidden');
  const { queued, oldest, sent, dead, deadMails } = read.figures;
  const { number, moment } = formatsFor(locale);
  const again = Number.isInteger(Number(resent)) ? Math.min(Math.max(0, Number(resent)), deadShown) : 0;
  const resendable = deadMails.filter((mail) => mail.resendable).length;
  return (
    <Shell look="desk" user={user} current="admin">
      <div className="bar outcomes">
        <Places current="mails" />
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        {resent !== undefined && (
          <Focused className="done">
            <Notice kind={again > 0 ? 'ok' : 'info'}>{t('resent', { n: again })}</Notice>
          </Focused>
        )}
        <dl className="mailfigures">
          <dt>{t('queued')}</dt>
          <dd>
            {number(queued)}
            {oldest && <span>{t('oldest', { moment: moment(oldest) })}</span>}
          </dd>
          <dt>{t('sent')}</dt>
          <dd>{number(sent)}</dd>
          <dt>{t('dead')}</dt>
          <dd>{number(dead)}</dd>
        </dl>
        <section aria-labelledby="dead">
          {dead === 0 ? (
            <Empty title={<span id="dead">{t('empty')}</span>} />
          ) : (
            <>
              <h2 id="dead">{t('list')}</h2>
              {dead > deadShown && <p>{t('most', { n: deadShown })}</p>}
              {resendable > 0 && (
                <form action={postResending}>
                  <SubmitButton look="second" small>
                    {t('resendAll', { n: resendable })}
                  </SubmitButton>
                </form>
              )}
              <DeadMails mails={deadMails} />
            </>
          )}
        </section>
      </div>
    </Shell>
  );
}
