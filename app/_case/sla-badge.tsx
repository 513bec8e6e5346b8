import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SlaView } from '#domain/triage/sla-view.ts';
import { formatsFor } from '#i18n/formats.ts';
import { zonedFormats } from '#i18n/zoned.ts';
import { Badge } from '#ui/badge.tsx';
import { businessSpan } from './business-span.ts';
import { Pie } from './pie.tsx';

/**
 * How a case stands by its service levels: shape, then words, then colour; below it, which clock it is or whom it waits
 * for. The due moment stands in the words for whoever points at it.
 */
export function SlaBadge({
  view,
  expectedBy = null,
  openQuestions = 0,
}: {
  view: SlaView;
  /** with partner: the ISO day by which they are to have answered */
  expectedBy?: string | null;
  /** questions that the customer has not answered */
  openQuestions?: number;
}) {
  const t = useTranslations('Sla');
  const locale = useLocale();
  const { state, kind, dueAt, holder } = view;
  if (state === null) return null;
  const note =
    state !== 'paused'
      ? kind && t(`kind.${kind}`)
      : holder === 'partner' && expectedBy
        ? t('partnerBy', { date: formatsFor(locale).shortDate(expectedBy) })
        : openQuestions > 0
          ? t('openQuestions', { n: openQuestions })
          : null;
  return (
    <span className="sla">
      {dueAt ? (
        <time
          dateTime={dueAt.toISOString()}
          title={t('due', { moment: zonedFormats(locale, view.timeZone).fullMoment(dueAt) })}
        >
          <SlaWords view={view} />
        </time>
      ) : (
        <SlaWords view={view} />
      )}
      {note && <span className="sub">{note}</span>}
    </span>
  );
}

function SlaWords({ view: { state, minutes, part, dayMinutes } }: { view: SlaView }): ReactNode {
  const t = useTranslations('Sla');
  const time = businessSpan(minutes, dayMinutes, useLocale());
  switch (state) {
    case 'late':
      return (
        <Badge icon="triangle-solid" tone="danger">
          {minutes < 1 ? t('justLate') : t('late', { time })}
        </Badge>
      );
    case 'near':
    case 'running':
      return (
        <span className={state === 'near' ? 'badge t-warn' : 'badge t-ink'}>
          <Pie part={part} />
          {t('left', { time })}
        </span>
      );
    case 'paused':
      return (
        <Badge icon="pause" tone="muted">
          {minutes < 1 ? t('justPaused') : t('paused', { time })}
        </Badge>
      );
    case 'met':
      return (
        <Badge icon="check" tone="ok">
          {t('met')}
        </Badge>
      );
    case 'missed':
      return (
        <Badge icon="triangle-solid" tone="muted">
          {t('missed')}
        </Badge>
      );
    default:
      return null;
  }
}
