import { useTranslations } from 'next-intl';
import { bulkLimit } from '#domain/triage/bulk.ts';
import type { BulkPlan } from '#server/triage/bulk-plans.ts';
import { Notice } from '#ui/notice.tsx';
import { CaseTable } from './case-table.tsx';
import { Counts } from './counts.tsx';

/** What an act would do: to how many cases, how many it leaves alone and why, and the first of each. */
export function Plan({ plan }: { plan: BulkPlan }) {
  const t = useTranslations('Bulk');
  const { total, cut, counts, done, leftAlone } = plan;
  const doable = counts.done ?? 0;
  return (
    <>
      <p className="lead">{t('of', { n: doable, total })}</p>
      {cut && <Notice kind="warn">{t('cut', { limit: bulkLimit })}</Notice>}
      {doable < total && (
        <section aria-labelledby="left-alone">
          <h2 id="left-alone">{t('leftAlone', { n: total - doable })}</h2>
          <Counts counts={{ ...counts, done: 0 }} />
          {leftAlone.length > 0 && <CaseTable caption={t('firstLeftAlone')} cases={leftAlone} />}
        </section>
      )}
      {done.length > 0 && (
        <section aria-labelledby="to-do">
          <h2 id="to-do">{t('first', { n: done.length })}</h2>
          <CaseTable caption={t('first', { n: done.length })} cases={done} silent />
        </section>
      )}
    </>
  );
}
