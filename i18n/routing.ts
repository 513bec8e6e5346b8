import { defineRouting } from 'next-intl/routing';

export const routing = defineRouting({
  locales: ['en', 'it', 'sv', 'nl', 'pt-BR', 'es'],
  defaultLocale: 'en',
  localePrefix: 'always',
  localeCookie: { name: 'locale', sameSite: 'lax', maxAge: 60 * 60 * 24 * 365 },
  // The address of the other languages is on every page, in the language menu; a header would name the proxy's host.
  alternateLinks: false,
});

export type Locale = (typeof routing.locales)[number];

/** How each language calls itself: never translated, the same in every language menu. */
export const languageNames: Record<Locale, string> = {
  en: 'English',
  it: 'Italiano',
  sv: 'Svenska',
  nl: 'Nederlands',
  'pt-BR': 'Português (Brasil)',
  es: 'Español',
};
