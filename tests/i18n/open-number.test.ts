import { expect, test } from 'vitest';
import { formatsFor } from '#i18n/formats.ts';
import { routing } from '#i18n/routing.ts';
import { translatorFor } from '#server/platform/translator.ts';

/** The form leaves the place of this number open and fills it in the browser; see `question-words.ts`. */
const number = 987_654;

test.each(routing.locales)(
  'in %s the numbers that the form fills in can be found in their messages',
  async (locale) => {
    const t = await translatorFor(locale);
    const written = formatsFor(locale).number(number);
    const summary = t('Errors.summary', { n: number });
    const tooLong = t('Errors.too_long', { field: 'x', limit: 200, count: number });
    expect(summary.split(written)).toHaveLength(2);
    expect(tooLong.split(written)).toHaveLength(2);
  },
);
