'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type Locale, languageNames, routing } from '#i18n/routing.ts';

/** The same page in each language, with its query. Plain links: the whole document changes its language. */
export function LanguageLinks({ current }: { current: Locale }) {
  const page = usePathname().replace(/^\/[^/]+/, '');
  const search = useSearchParams().toString();
  const query = search && `?${search}`;
  return (
    <ul>
      {routing.locales.map((locale) => (
        <li key={locale}>
          <a
            href={`/${locale}${page}${query}`}
            lang={locale}
            hrefLang={locale}
            aria-current={locale === current ? 'true' : undefined}
          >
            {languageNames[locale]}
          </a>
        </li>
      ))}
    </ul>
  );
}
