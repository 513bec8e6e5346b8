import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { showProblems } from '#app/[locale]/escalate/[draft]/_form/shown-problem.ts';
import { stepWords } from '#app/[locale]/escalate/[draft]/_form/step-words.ts';
import type { StepProblem } from '#domain/intake/review.ts';
import { stepNames } from '#domain/intake/steps.ts';
import { emptyStep, withoutAnyBlankEntry } from '#domain/intake/typed.ts';
import type { Draft } from '#server/intake/drafts.ts';

/** Problems of a draft in the words of its fields, each with the way to its field and back to the review. */
export async function problemLinks(
  draft: Draft,
  problems: readonly StepProblem[],
): Promise<{ href: Route; text: string }[]> {
  const t = await getTranslations('Escalate.review');
  const step = await getTranslations('Step');
  const perStep = stepNames.map(async (name) => {
    const own = problems.filter((problem) => problem.step === name);
    if (own.length === 0) return [];
    const typed = withoutAnyBlankEntry(name, draft.steps[name]?.answers ?? emptyStep(name));
    const shown = showProblems(own, typed, await stepWords(name, { toReview: true }));
    return shown.map(({ target, text }) => ({
      href: `/escalate/${draft.id}/${name}?from=review#${target}` as Route,
      text: t('missingIn', { step: step(name), message: text }),
    }));
  });
  return (await Promise.all(perStep)).flat();
}
