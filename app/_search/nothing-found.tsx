import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Empty } from '#ui/empty.tsx';

/** Nothing was found: with what was typed, what else may help, and a way on. */
export function NothingFound({ typed, children }: { typed: string; children: ReactNode }) {
  const t = useTranslations('Search');
  return (
    <Empty title={t('nothing.title', { words: typed })}>
      <p>{t('nothing.text')}</p>
      {children}
    </Empty>
  );
}
