import { useLocale, useTranslations } from 'next-intl';
import { players } from '#domain/triage/ball.ts';
import { zonedFormats } from '#i18n/zoned.ts';
import type { CaseSla } from '#server/triage/sla.ts';
import { BallDots, ballTones } from './ball-indicator.tsx';
import { businessHours } from './business-hours.ts';
import { businessSpan } from './business-span.ts';

/** Who had the ball for how much business time (W3); the figures are the same for both sides of a case. */
export function BallBar({ sla, reader }: { sla: CaseSla; reader: 'desk' | 'customer' }) {
  const t = useTranslations('Ball');
  const locale = useLocale();
  const { calendar } = sla.terms;
  const { minutes } = sla.ball;
  const sum = players.reduce((total, player) => total + minutes[player], 0);
  const moment = zonedFormats(locale, calendar.timeZone).shortMoment;
  const submittedAt = sla.resolution.stretches[0]?.from ?? sla.ball.since;
  return (
    <section className="panel" aria-labelledby="ball">
      <h2 id="ball">{t('title')}</h2>
      {sum > 0 && (
        <div className="ballbar" aria-hidden="true">
          {players.map(
            (player) =>
              minutes[player] > 0 && (
                <span key={player} className={player} style={{ width: `${(100 * minutes[player]) / sum}%` }} />
              ),
          )}
        </div>
      )}
      <ul className="balls">
        {players.map((player) => {
          const who = t(reader === 'desk' ? `holder.${player}` : `own.${player}`);
          const time = businessSpan(minutes[player], sla.view.dayMinutes, locale);
          return (
            <li key={player} className={`badge t-${ballTones[player]}`}>
              <BallDots holder={player} />
              {minutes[player] < 1 ? t('none', { who }) : t('share', { who, time })}
            </li>
          );
        })}
      </ul>
      {reader === 'desk' && (sla.reminded > 0 || sla.remindAt !== null) && (
        <p>
          {sla.reminded > 0 && t('reminded', { n: sla.reminded })}{' '}
          {sla.remindAt && t('remindAt', { moment: moment(sla.remindAt) })}
        </p>
      )}
      <p className="hint">
        {t('caption', {
          moment: moment(submittedAt),
          hours: businessHours(calendar.week, locale),
          zone: calendar.timeZone,
        })}
      </p>
    </section>
  );
}
