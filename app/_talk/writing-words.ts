import { useTranslations } from 'next-intl';
import type { WritingWords } from './writing-form.tsx';

/** The words that every form of the talk has; `submit` are those of its button, `problems` how many it may have. */
export function useWritingWords(submit: string, problems = 1): WritingWords {
  const t = useTranslations('Talk.write');
  const c = useTranslations('Case.change');
  const errors = useTranslations('Errors');
  return {
    submit,
    nevertheless: t('nevertheless'),
    errorPrefix: c('error'),
    oneError: errors('summary', { n: 1 }),
    moreErrors: errors('summary', { n: Math.max(2, problems) }),
  };
}
