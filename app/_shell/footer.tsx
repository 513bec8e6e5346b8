import { useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';

/** `personal`: with what only somebody who is signed in can choose. */
export function Footer({ personal }: { personal: boolean }) {
  const t = useTranslations('App');
  return (
    <footer className="pagefoot">
      <span>{t('name')}</span>
      <Link href="/">{t('footer.guidance')}</Link>
      <Link href="/partner-first">{t('footer.partnerFirst')}</Link>
      {personal && <Link href="/settings/mail">{t('footer.mails')}</Link>}
    </footer>
  );
}
