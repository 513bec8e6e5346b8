import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { postReopen } from '#app/[locale]/escalate/[draft]/settled/actions.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { DraftEnd } from '#server/intake/drafts.ts';
import { keptUntil } from '#server/intake/retention.ts';
import { buttonClass } from '#ui/button.tsx';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { SummaryList } from '#ui/summary-list.tsx';

/** How a draft ended: settled, with the way back; or added to a case, which is named. */
export async function Closed({
  draftId,
  end,
  done,
  full,
}: {
  draftId: string;
  end: DraftEnd;
  done: boolean;
  full: boolean;
}) {
  const t = await getTranslations('Settled');
  const app = await getTranslations('App');
  const name = end.kind === 'avoided' ? 'closed' : 'joined';
  const { longDate } = formatsFor(await getLocale());
  return (
    <>
      <title>{`${t(`${name}.title`)} – ${app('name')}`}</title>
      {full && (
        <Focused role="alert">
          <Notice kind="error">{t('closed.full')}</Notice>
        </Focused>
      )}
      <Focused when={done && !full}>
        <h1>{t(`${name}.title`)}</h1>
      </Focused>
      {end.kind === 'avoided' ? (
        <>
          <p className="sub">{t('closed.lead')}</p>
          <div className="towhom">
            <SummaryList
              items={[
                { key: 'on', term: t('closed.on'), value: longDate(end.at) },
                { key: 'helped', term: t('closed.helped'), value: t(`help.${end.helped}.label`) },
                { key: 'until', term: t('closed.until'), value: longDate(keptUntil(end.at)) },
              ]}
            />
          </div>
          <form action={postReopen} className="reopen">
            <input type="hidden" name="draft" value={draftId} />
            <h2>{t('closed.reopenTitle')}</h2>
            <p>{t('closed.reopenText')}</p>
            <p className="foot">
              <SubmitButton look="second">{t('closed.reopen')}</SubmitButton>
              <Link href="/escalate">{t('closed.drafts')}</Link>
            </p>
          </form>
        </>
      ) : (
        <>
          <p className="sub">{t('joined.text', { reference: end.reference })}</p>
          <p className="foot">
            <Link className={buttonClass()} href={`/escalations/${end.reference}`}>
              {t('joined.action', { reference: end.reference })}
            </Link>
          </p>
        </>
      )}
    </>
  );
}
