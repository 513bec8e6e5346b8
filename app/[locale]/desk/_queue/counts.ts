import { useLocale, useTranslations } from 'next-intl';
import { formatsFor } from '#i18n/formats.ts';
import { countedUpTo } from '#server/triage/queue.ts';

/** Writes a bounded count: beyond what is counted, “1,000+”. */
export function useCount(): (count: number) => string {
  const t = useTranslations('Desk');
  const { number } = formatsFor(useLocale());
  return (count) => (count > countedUpTo ? t('more', { n: countedUpTo }) : number(count));
}
