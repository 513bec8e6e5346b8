import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';

const places = ['outcomes', 'settings', 'templates', 'macros', 'mails'] as const;

/** The pages of the administration. */
export function Places({ current }: { current: (typeof places)[number] }) {
  const t = useTranslations('Admin');
  return (
    <nav className="views" aria-label={t('label')}>
      {places.map((place) => (
        <Link key={place} href={`/admin/${place}` as Route} aria-current={place === current ? 'page' : undefined}>
          {t(`places.${place}`)}
        </Link>
      ))}
    </nav>
  );
}
