import type { Route } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import type { Clock } from '#domain/readiness/clock.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Draft } from '#server/intake/drafts.ts';
import { Notice } from '#ui/notice.tsx';

/** Where the partner still has time to answer: until when, and the ways to wait or to say why not. */
export async function Early({ draft: { id, bypass }, clock }: { draft: Draft; clock: Clock | null }) {
  if (clock?.state !== 'waiting') return null;
  const t = await getTranslations('Clock.send');
  const { longDate } = formatsFor(await getLocale());
  const text = t('early', { answerBy: longDate(clock.answerBy), ready: longDate(clock.readyOn) });
  return (
    <Notice kind={bypass ? 'info' : 'warn'}>
      <p>{bypass ? t('bypassed') : text}</p>
      <p>
        <Link href={`/escalate/${id}/wait${bypass ? '#bypass' : ''}` as Route}>
          {bypass ? t('bypassedLink') : t('earlyLink')}
        </Link>
      </p>
    </Notice>
  );
}
