import { useTranslations } from 'next-intl';
import { players } from '#domain/triage/ball.ts';
import type { Holder } from '#domain/triage/holder.ts';
import type { Tone } from '#ui/badge.tsx';

export const ballTones: Record<Holder, Tone> = { csm: 'accent', customer: 'teal', partner: 'plum', nobody: 'muted' };

/** Who has the ball: three places in fixed order, customer, CSM, partner; the big dot has it, with its name. */
export function BallIndicator({
  holder,
  you = false,
}: {
  holder: Holder;
  /** the reader has it */
  you?: boolean;
}) {
  const t = useTranslations('Ball');
  return (
    <span className={`badge ball t-${ballTones[holder]}`}>
      <BallDots holder={holder} />
      {you ? t('you') : t(`holder.${holder}`)}
    </span>
  );
}

export function BallDots({ holder }: { holder: Holder }) {
  return (
    <svg className="i dots" viewBox="0 0 28 16" aria-hidden="true">
      {players.map((player, index) => (
        <circle key={player} cx={4 + index * 10} cy="8" r={player === holder ? 4.2 : 1.6} fill="currentColor" />
      ))}
    </svg>
  );
}
