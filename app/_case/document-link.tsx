import { useTranslations } from 'next-intl';
import type { Locale } from '#i18n/routing.ts';
import { FreeText } from './free-text.tsx';

/** Where a document lies: a link if it is a web address, else the words as they are. A script is no address. */
export function DocumentLocation({ location, language }: { location: string; language: Locale }) {
  const t = useTranslations('Case');
  const address = webAddress(location);
  if (!address) {
    return (
      <FreeText inline language={language}>
        {location}
      </FreeText>
    );
  }
  return (
    <a className="typed" href={address} rel="noreferrer noopener" target="_blank" dir="ltr">
      {location}
      <span className="vh"> ({t('opensElsewhere')})</span>
    </a>
  );
}

function webAddress(location: string): string | null {
  const url = URL.parse(location.trim());
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
