import { getTranslations } from 'next-intl/server';
import { BallIndicator } from '#app/_case/ball-indicator.tsx';
import type { Fact } from '#app/_case/facts.tsx';
import { SlaBadge } from '#app/_case/sla-badge.tsx';
import type { CaseSla } from '#server/triage/sla.ts';

/**
 * What the line under the title says of the ball and the service levels.
 *
 * @param mine the case is assigned to the reader
 */
export async function standingFacts(sla: CaseSla | null, mine: boolean): Promise<Fact[]> {
  if (!sla) return [];
  const [t, ball] = await Promise.all([getTranslations('Sla'), getTranslations('Ball')]);
  const { view, expectedBy, openQuestions } = sla;
  const due = <SlaBadge view={view} expectedBy={expectedBy} openQuestions={openQuestions} />;
  return [
    { name: ball('fact'), value: <BallIndicator holder={view.holder} you={mine && view.holder === 'csm'} /> },
    ...(view.state ? [{ name: t('fact'), value: due }] : []),
  ];
}
