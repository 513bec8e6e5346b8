import { useLocale, useTranslations } from 'next-intl';
import { formatsFor } from '#i18n/formats.ts';
import type { EventWords } from './event-words.ts';

/** The words that events are told in, of the reader's language. */
export function useEventWords(): EventWords {
  return {
    event: useTranslations('Event'),
    status: useTranslations('Status'),
    severity: useTranslations('Severity'),
    case: useTranslations('Case'),
    list: formatsFor(useLocale()).list,
  };
}
