import { getTranslations } from 'next-intl/server';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/routing.ts';
import type { HistoryEvent } from '#server/history/timeline.ts';
import { eventWords } from './event-words.ts';

/** What happened to a case meanwhile, one sentence each with its time, as an answer to a form tells it. */
export async function toldChanges(changes: readonly HistoryEvent[], locale: Locale): Promise<string[]> {
  const [event, status, severity, all] = await Promise.all([
    getTranslations({ locale, namespace: 'Event' }),
    getTranslations({ locale, namespace: 'Status' }),
    getTranslations({ locale, namespace: 'Severity' }),
    getTranslations({ locale, namespace: 'Case' }),
  ]);
  const { moment, list } = formatsFor(locale);
  const words = { event, status, severity, case: all, list };
  return changes.map((change) => `${eventWords(change, words)} (${moment(change.at)})`);
}
