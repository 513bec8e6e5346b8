import { useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';

export function Footer() {
  const t = useTranslations('App');
  return (
    <footer className="pagefoot">
      <span>{t('name')}</span>
      <Link href="/">{t('footer.guidance')}</Link>
      <Link href="/partner-first">{t('footer.partnerFirst')}</Link>
    </footer>
  );
}
