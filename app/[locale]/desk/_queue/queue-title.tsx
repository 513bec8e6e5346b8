import { useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';
import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { countedUpTo } from '#server/triage/queue-figures.ts';
import { buttonClass } from '#ui/button.tsx';
import { queueAddress } from './address.ts';
import type { Place } from './place.ts';
import { type Panel, queueQuery } from './query.ts';

/** What the list is, how many cases are in it, and what can be done with it as a whole. */
export function QueueTitle({ total, place, user }: { total: number; place: Place; user: User }) {
  const t = useTranslations('Desk');
  const { filter, saved, viewName, changed, panel } = place;
  const button = buttonClass({ look: 'second', small: true });
  const toggle = (name: Panel, label: string) => (
    <Link
      className={button}
      href={queueAddress(filter, { view: saved?.id, panel: panel === name ? null : name })}
      aria-expanded={panel === name}
      scroll={false}
    >
      {label}
    </Link>
  );
  return (
    <div className="titleline">
      <h1>
        {saved ? <bdi>{saved.name}</bdi> : t(`views.${viewName ?? 'none'}`)}{' '}
        <span>{total > countedUpTo ? t('countMore', { n: countedUpTo }) : t('count', { n: total })}</span>
      </h1>
      {changed && <span className="unsaved">{t('view.changed')}</span>}
      {toggle('columns', t('look.open'))}
      {toggle('view', saved ? t('view.open') : t('view.save'))}
      {may(user, 'export.open') && total > 0 && (
        <Link className={button} href={{ pathname: '/exports', query: queueQuery({ ...filter, sort: 'newest' }) }}>
          {total > countedUpTo ? t('exportAll') : t('export', { n: total })}
        </Link>
      )}
    </div>
  );
}
