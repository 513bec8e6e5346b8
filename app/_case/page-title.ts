import { useTranslations } from 'next-intl';
import type { Case } from '#server/triage/cases.ts';

/** The title of a case's page, as it is and with an error on it. */
export function usePageTitle({ reference, title: about }: Case): { title: string; titleWithError: string } {
  const t = useTranslations('App');
  const title = `${reference} – ${about} – ${t('name')}`;
  return { title, titleWithError: t('titleWithError', { title }) };
}
