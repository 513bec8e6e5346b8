import { useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';
import type { QueueFilter } from '#domain/triage/queue-filter.ts';
import { type ViewName, viewNames, viewOf, views } from '#domain/triage/view.ts';
import { queueAddress } from './address.ts';
import { useCount } from './counts.ts';

/** The views that everybody has, with how many cases each holds; they keep the order that was chosen. */
export function Views({ counts, filter }: { counts: Record<ViewName, number>; filter: QueueFilter }) {
  const t = useTranslations('Desk');
  const count = useCount();
  const current = viewOf(filter);
  return (
    <nav className="views" aria-label={t('viewList')}>
      {viewNames.map((name) => (
        <Link
          key={name}
          href={queueAddress({ ...views[name], sort: filter.sort })}
          aria-current={name === current ? 'page' : undefined}
        >
          {t(`views.${name}`)} <b className="n">{count(counts[name])}</b>
        </Link>
      ))}
    </nav>
  );
}
