import { useLocale, useTranslations } from 'next-intl';
import { formatsFor } from '#i18n/formats.ts';
import { zonedFormats } from '#i18n/zoned.ts';
import type { CaseSla } from '#server/triage/sla.ts';

/** What the customer may count on: by when an answer comes, or who has to act first. Nothing once it is closed. */
export function PromisedTime({ sla: { view, terms, expectedBy } }: { sla: CaseSla }) {
  const t = useTranslations('Sla.promised');
  const locale = useLocale();
  const { state, kind, dueAt, holder } = view;
  if (state === 'paused' && holder === 'partner' && expectedBy)
    return t('partner', { date: formatsFor(locale).fullDate(expectedBy) });
  if (state === 'paused') return t('paused');
  if (!dueAt || !kind) return null;
  const moment = zonedFormats(locale, terms.calendar.timeZone).fullMoment(dueAt);
  const words =
    state !== 'late' ? t(kind, { moment }) : t(kind === 'first_response' ? 'late' : 'lateResolution', { moment });
  return <time dateTime={dueAt.toISOString()}>{words}</time>;
}
