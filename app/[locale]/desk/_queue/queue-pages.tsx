import { useLocale, useTranslations } from 'next-intl';
import { KeyHints } from '#app/[locale]/desk/_keys/key-hints.tsx';
import type { Queue } from '#server/triage/queue.ts';
import { Pagination } from '#ui/pagination.tsx';
import { queuePath } from './address.ts';
import type { Place } from './place.ts';

export function QueuePages({ queue, place: { filter, saved } }: { queue: Queue; place: Place }) {
  const t = useTranslations('Desk.pages');
  const locale = useLocale();
  const step = (at: string | null, label: string) =>
    at ? { href: queuePath(locale, filter, { at, view: saved?.id }), label } : undefined;
  return (
    <div className="keys">
      <KeyHints />
      <Pagination label={t('label')} previous={step(queue.previous, t('previous'))} next={step(queue.next, t('next'))}>
        {t('shown', { n: queue.rows.length })}
      </Pagination>
    </div>
  );
}
