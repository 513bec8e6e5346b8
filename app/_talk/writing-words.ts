import { useLocale, useTranslations } from 'next-intl';
import { formatsFor } from '#i18n/formats.ts';
import type { WritingWords } from './writing-form.tsx';

/** The words that every form of the talk has; `submit` are those of its button. */
export function useWritingWords(submit: string): WritingWords {
  const t = useTranslations('Talk.write');
  const c = useTranslations('Case.change');
  const errors = useTranslations('Errors');
  const { number } = formatsFor(useLocale());
  const many = 987_654;
  return {
    submit,
    nevertheless: t('nevertheless'),
    errorPrefix: c('error'),
    oneError: errors('summary', { n: 1 }),
    // As many as no form has: the number is put in where the errors are known.
    moreErrors: errors('summary', { n: many }).replace(number(many), '{count}'),
  };
}
