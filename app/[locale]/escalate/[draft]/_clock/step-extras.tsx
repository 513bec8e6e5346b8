import { getTranslations } from 'next-intl/server';
import { ClockPart } from '#app/[locale]/escalate/[draft]/_clock/clock-note.tsx';
import { Exit } from '#app/[locale]/escalate/[draft]/_clock/exit.tsx';
import type { StepName } from '#domain/intake/steps.ts';
import { clockOfDraft } from '#server/intake/clocks.ts';
import type { Draft } from '#server/intake/drafts.ts';

/** What the first note of a step says beyond its practice: how the clock stands, and the way out where it is settled. */
export async function StepExtras({ step, draft }: { step: StepName; draft: Draft }) {
  const t = await getTranslations('Settled.exit');
  const settled = `/escalate/${draft.id}/settled`;
  if (step === 'scope') return <Exit href={`${settled}?helped=scope`}>{t('scope')}</Exit>;
  if (step !== 'contact') return null;
  const { clock } = await clockOfDraft(draft, new Date());
  return (
    <>
      {clock && <ClockPart clock={clock} draftId={draft.id} />}
      <Exit href={`${settled}?helped=partner`}>{t('solved')}</Exit>
    </>
  );
}
