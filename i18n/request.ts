import { hasLocale } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import { numberFormats } from '#i18n/formats.ts';
import { routing } from '#i18n/routing.ts';

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return {
    locale,
    messages: (await import(`../messages/${locale}.json`)).default,
    formats: numberFormats,
    timeZone: 'UTC',
  };
});
