import type { Route } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { ClockDays } from '#app/[locale]/escalate/[draft]/_clock/clock-days.tsx';
import type { Clock } from '#domain/readiness/clock.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Draft } from '#server/intake/drafts.ts';
import { buttonClass } from '#ui/button.tsx';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';

/** How the clock stands, and the next thing to do. `early`: somebody has just tried to submit. */
export async function Standing({ draft, clock, early }: { draft: Draft; clock: Clock | null; early: boolean }) {
  const t = await getTranslations('Clock.page');
  const to = (page: string) => `/escalate/${draft.id}/${page}` as Route;
  return (
    <>
      {early && clock?.state === 'waiting' && (
        <Focused role="alert">
          <Notice kind="warn">{t('early')}</Notice>
        </Focused>
      )}
      <h1>{t(`title.${clock?.state ?? 'waived'}`)}</h1>
      <p className="sub">{await leadOf(clock)}</p>
      {clock && clock.state !== 'not_raised' && <ClockDays course={clock} />}
      <p className="foot">
        {clock?.state === 'not_raised' ? (
          <>
            <Link className={buttonClass()} href={to('letter')}>
              {t('letter')}
            </Link>
            <Link href={to('contact')}>{t('contact')}</Link>
          </>
        ) : (
          <Link
            className={buttonClass({ look: clock?.state === 'waiting' ? 'second' : 'primary' })}
            href={to('review')}
          >
            {t('review')}
          </Link>
        )}
      </p>
    </>
  );
}

async function leadOf(clock: Clock | null): Promise<string> {
  const t = await getTranslations('Clock.page.lead');
  if (!clock) return t('waived');
  if (clock.state === 'not_raised') return t('not_raised');
  const { longDate } = formatsFor(await getLocale());
  const { state, raisedOn, answerBy, readyOn } = clock;
  const raised = longDate(raisedOn);
  if (state === 'waiting') return t('waiting', { raised, answerBy: longDate(answerBy), ready: longDate(readyOn) });
  if (clock.reason === 'refused') return t('refused', { raised, refused: longDate(readyOn) });
  return t('time', { raised, answerBy: longDate(answerBy) });
}
