import { getLocale, getTranslations } from 'next-intl/server';
import { formatsFor } from '#i18n/formats.ts';
import { supportedLines } from '#server/catalogue/products.ts';

/** What the form says of a version: a sentence for each line that is known, `{version}` left open, and one for the rest. */
export interface SupportWords {
  lines: { product: string; line: string; text: string }[];
  unknown: string;
}

/** The sentences about the support of versions, as of `today` (ISO date). */
export async function supportWords(today: string): Promise<SupportWords> {
  const t = await getTranslations('Escalate.support');
  const { longDate } = formatsFor(await getLocale());
  const version = '{version}';
  const lines = (await supportedLines()).map(({ product, version: line, supportEndsOn: end }) => {
    if (end === null) return { product, line, text: t('supported', { version }) };
    const date = longDate(end);
    return { product, line, text: end >= today ? t('until', { version, date }) : t('ended', { version, date }) };
  });
  return { lines, unknown: t('unknown') };
}
