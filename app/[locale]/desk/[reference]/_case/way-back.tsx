import { useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';
import type { QueuePlace } from '#server/triage/queue-place.ts';
import { besideHref, type CameFrom } from './came-from.ts';

/** The way back to the queue as one left it, the place in it, and the cases before and after. */
export function WayBack({ came, place }: { came: CameFrom | null; place: QueuePlace | null }) {
  const t = useTranslations('Desk.case');
  const { previous, next } = place ?? {};
  return (
    <nav className="back" aria-label={t('back')}>
      <Link href={{ pathname: '/desk', query: came?.query ?? {} }}>{t('back')}</Link>
      {place?.place && place.count && <span>{t('place', { n: place.place, count: place.count })}</span>}
      {came && previous && (
        <Link href={besideHref(came, previous)} rel="prev">
          {t('previous')}
        </Link>
      )}
      {came && next && (
        <Link href={besideHref(came, next)} rel="next">
          {t('next')}
        </Link>
      )}
    </nav>
  );
}
