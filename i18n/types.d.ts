import type { numberFormats } from '#i18n/formats.ts';
import type { Locale as AppLocale } from '#i18n/routing.ts';
import type messages from '#messages/en.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: AppLocale;
    Messages: typeof messages;
    Formats: typeof numberFormats;
  }
}
