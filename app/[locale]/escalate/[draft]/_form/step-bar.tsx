import { getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import type { StepState } from '#domain/intake/progress.ts';
import { type StepName, stepNames } from '#domain/intake/steps.ts';
import { Icon } from '#ui/icon.tsx';

/** The signs of the states, in the bar and in the task list. */
export const stateIcons = {
  not_started: 'ring',
  in_progress: 'ring-half',
  complete: 'disc-check',
  waived: 'ring-dashed',
} as const;

/** All steps in one line with how far each is; on a phone where one is, and the way to the list. */
export async function StepBar({
  draftId,
  states,
  current,
}: {
  draftId: string;
  states: Record<StepName, StepState>;
  /** null: a page beside the steps */
  current: StepName | 'review' | null;
}) {
  const t = await getTranslations('Escalate');
  const name = await getTranslations('Step');
  const all = [...stepNames, 'review'] as const;
  return (
    <nav className="steps" aria-label={t('steps.label')}>
      <ol>
        {all.map((step) => (
          <li key={step}>
            <Link href={`/escalate/${draftId}/${step}`} aria-current={step === current ? 'step' : undefined}>
              <Icon name={step === 'review' ? 'ring' : stateIcons[states[step]]} />
              {name(step)}
              {step !== 'review' && <span className="vh">: {t(`state.${states[step]}`)}</span>}
            </Link>
          </li>
        ))}
      </ol>
      <div className="stepsmall">
        {current && (
          <span>
            {t.rich('steps.position', {
              b: (chunks) => <strong>{chunks}</strong>,
              step: name(current),
              number: all.indexOf(current) + 1,
              total: all.length,
            })}
          </span>
        )}
        <Link href={`/escalate/${draftId}`}>{t('steps.all')}</Link>
      </div>
    </nav>
  );
}
