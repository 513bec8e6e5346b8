import { useLocale, useTranslations } from 'next-intl';
import { formatsFor } from '#i18n/formats.ts';
import { countedUpTo } from '#server/triage/queue-figures.ts';

/** Writes a bounded count: beyond what is counted, “1,000+”; of counts that were cut, “37+”. */
export function useCount(): (count: number, cut?: boolean) => string {
  const t = useTranslations('Desk');
  const { number } = formatsFor(useLocale());
  return (count, cut = false) => {
    if (count > countedUpTo) return t('more', { n: countedUpTo });
    return cut && count > 0 ? t('more', { n: count }) : number(count);
  };
}
