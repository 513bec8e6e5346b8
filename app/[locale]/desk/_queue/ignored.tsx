import { useTranslations } from 'next-intl';
import { Notice } from '#ui/notice.tsx';
import type { Place } from './place.ts';

/** What an address asked for that is not known: told, so that nobody takes the list for something it is not. */
export function Ignored({ values }: { values: Place['ignored'] }) {
  const t = useTranslations('Desk');
  if (values.length === 0) return null;
  return (
    <Notice kind="warn">
      <p className="strong">{t('ignored.title')}</p>
      {values.map(({ name, value }) => (
        <p key={name} className="typed">
          {t('ignored.item', { name: t(`filter.${name}`), value: value.toWellFormed().slice(0, 80) })}
        </p>
      ))}
    </Notice>
  );
}
