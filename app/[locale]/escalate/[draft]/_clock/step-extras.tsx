import { getTranslations } from 'next-intl/server';
import { ClockPart } from '#app/[locale]/escalate/[draft]/_clock/clock-note.tsx';
import { Exit } from '#app/[locale]/escalate/[draft]/_clock/exit.tsx';
import type { Observed } from '#app/[locale]/escalate/[draft]/_form/advice.ts';
import { ObservedList } from '#app/[locale]/escalate/[draft]/_form/observed.tsx';
import type { StepName } from '#domain/intake/steps.ts';
import { clockOfDraft } from '#server/intake/clocks.ts';
import type { Draft } from '#server/intake/drafts.ts';

/** What the first note of a step says of it as it was saved, beyond its practice: its entries together, and the clock. */
export async function StepSays({
  step,
  draft,
  observed,
}: {
  step: StepName;
  draft: Draft;
  observed: readonly Observed[];
}) {
  const clock = step === 'contact' ? (await clockOfDraft(draft, new Date())).clock : null;
  return (
    <>
      <ObservedList observed={observed} />
      {clock && <ClockPart clock={clock} draftId={draft.id} />}
    </>
  );
}

/** The way out where it is settled. */
export async function StepExit({ step, draftId }: { step: StepName; draftId: string }) {
  if (step !== 'scope' && step !== 'contact') return null;
  const t = await getTranslations('Settled.exit');
  const settled = `/escalate/${draftId}/settled`;
  if (step === 'scope') return <Exit href={`${settled}?helped=scope`}>{t('scope')}</Exit>;
  return <Exit href={`${settled}?helped=partner`}>{t('solved')}</Exit>;
}
