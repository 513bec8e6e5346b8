'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { Suspense } from 'react';
import { type Locale, languageNames, routing } from '#i18n/routing.ts';

/**
 * The same page in each language, with its query. Plain links: the whole document changes its language. A static page
 * knows no query when it is made, so there the links get theirs in the browser.
 */
export function LanguageLinks({ current }: { current: Locale }) {
  return (
    <Suspense fallback={<Links current={current} query="" />}>
      <LinksWithQuery current={current} />
    </Suspense>
  );
}

function LinksWithQuery({ current }: { current: Locale }) {
  const query = useSearchParams().toString();
  return <Links current={current} query={query && `?${query}`} />;
}

function Links({ current, query }: { current: Locale; query: string }) {
  const page = usePathname().replace(/^\/[^/]+/, '');
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
