import { useLocale, useTranslations } from 'next-intl';
import type { QueueFilter } from '#domain/triage/queue-filter.ts';
import type { Queue } from '#server/triage/queue.ts';
import { Pagination } from '#ui/pagination.tsx';
import { queuePath } from './address.ts';

export function QueuePages({ queue, filter }: { queue: Queue; filter: QueueFilter }) {
  const t = useTranslations('Desk.pages');
  const locale = useLocale();
  const step = (at: string | null, label: string) => (at ? { href: queuePath(locale, filter, at), label } : undefined);
  return (
    <div className="keys">
      <Pagination label={t('label')} previous={step(queue.previous, t('previous'))} next={step(queue.next, t('next'))}>
        {t('shown', { n: queue.rows.length })}
      </Pagination>
    </div>
  );
}
