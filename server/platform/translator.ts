import { createTranslator } from 'use-intl/core';
import type { Locale } from '#domain/identity/user.ts';
import { numberFormats } from '#i18n/formats.ts';

/** Gives the words of one language for a key with its namespace: `Status.in_review`. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/**
 * The words of one language, for what is written outside of a page: a file, the output of a command. Runs in the
 * built server and in a plain `node script.ts`.
 *
 * @throws for a key that the messages do not have: a label is missing, not wrong input.
 */
export async function translatorFor(locale: Locale): Promise<Translate> {
  const { default: messages } = await catalogues[locale]();
  return createTranslator({
    locale,
    messages,
    formats: numberFormats,
    onError: (error) => {
      throw error;
    },
  }) as unknown as Translate;
}

/** One import each, so that the build can see them. */
const catalogues = {
  en: () => import('#messages/en.json', { with: { type: 'json' } }),
  it: () => import('#messages/it.json', { with: { type: 'json' } }),
  sv: () => import('#messages/sv.json', { with: { type: 'json' } }),
  nl: () => import('#messages/nl.json', { with: { type: 'json' } }),
  'pt-BR': () => import('#messages/pt-BR.json', { with: { type: 'json' } }),
  es: () => import('#messages/es.json', { with: { type: 'json' } }),
} as unknown as Record<Locale, () => Promise<typeof import('#messages/en.json')>>;
