import { useTranslations } from 'next-intl';
import type { QueueFilter } from '#domain/triage/queue-filter.ts';
import { viewOf } from '#domain/triage/view.ts';
import { countedUpTo } from '#server/triage/queue.ts';

/** What the list is, and how many cases are in it. */
export function QueueTitle({ total, filter }: { total: number; filter: QueueFilter }) {
  const t = useTranslations('Desk');
  return (
    <div className="titleline">
      <h1>
        {t(`views.${viewOf(filter) ?? 'none'}`)}{' '}
        <span>{total > countedUpTo ? t('countMore', { n: countedUpTo }) : t('count', { n: total })}</span>
      </h1>
    </div>
  );
}
