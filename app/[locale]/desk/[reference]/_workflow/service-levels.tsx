import { useLocale, useTranslations } from 'next-intl';
import { businessSpan } from '#app/_case/business-span.ts';
import type { SlaClock } from '#domain/triage/sla.ts';
import { zonedFormats } from '#i18n/zoned.ts';
import type { CaseSla } from '#server/triage/sla.ts';
import { Explain } from './explain.tsx';

/** Both clocks of a case in words, and how each of their figures comes about. */
export function ServiceLevels({ sla, now }: { sla: CaseSla; now: Date }) {
  const t = useTranslations('Sla');
  const clocks = [sla.firstResponse, sla.resolution];
  return (
    <section className="panel" aria-labelledby="sla">
      <h2 id="sla">{t('title')}</h2>
      <dl className="clocks">
        {clocks.map((clock) => (
          <div key={clock.kind}>
            <dt>{t(`clock.${clock.kind}`)}</dt>
            <dd>
              <ClockWords clock={clock} sla={sla} now={now} />
            </dd>
          </div>
        ))}
      </dl>
      <details className="explain">
        <summary>{t('explain.open')}</summary>
        {clocks.map((clock) => (
          <Explain key={clock.kind} clock={clock} sla={sla} />
        ))}
      </details>
    </section>
  );
}

function ClockWords({ clock, sla, now }: { clock: SlaClock; sla: CaseSla; now: Date }) {
  const t = useTranslations('Sla');
  const locale = useLocale();
  const { kind, state, left, dueAt, endedAt } = clock;
  const { shortMoment } = zonedFormats(locale, sla.terms.calendar.timeZone);
  const span = (minutes: number) => businessSpan(minutes, sla.view.dayMinutes, locale);
  const target = span(clock.target);
  switch (state) {
    case 'stopped':
      return t('withdrawn');
    case 'met':
    case 'missed':
      return endedAt && t(`done.${kind}.${state}`, { moment: shortMoment(endedAt) });
    case 'paused':
      return left > 0 ? t('resting', { time: span(left), target }) : t('restingLate', { target });
    case 'running': {
      if (!dueAt) return null;
      const moment = shortMoment(dueAt);
      if (dueAt >= now) return t('running', { time: span(Math.max(0, left)), target, moment });
      return -left < 1 ? t('overdueNow', { moment }) : t('overdue', { time: span(-left), moment });
    }
  }
}
