import { getLocale } from 'next-intl/server';
import { controlPath, type Observed } from '#app/[locale]/escalate/[draft]/_form/advice.ts';
import { openTranslator } from '#app/[locale]/escalate/[draft]/_form/translator.ts';
import { earliestToday } from '#domain/intake/calendar-date.ts';
import { type StepName, stepNames } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { answersOfDraft } from '#domain/readiness/answers.ts';
import type { ObservationValue } from '#domain/readiness/observation.ts';
import { observe } from '#domain/readiness/together.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Draft } from '#server/intake/drafts.ts';

/** What the entries of a draft say when they are read together (G2), the most useful first, in the reader’s language. */
export async function observationsOf(draft: Pick<Draft, 'steps' | 'language'>, now: Date): Promise<Observed[]> {
  const t = await openTranslator('Advice');
  const { longDate, list } = formatsFor(await getLocale());
  const typed = Object.fromEntries(stepNames.map((step) => [step, draft.steps[step]?.answers ?? null]));
  const answers = answersOfDraft(typed as Record<StepName, TypedStep | null>);
  const said = (value: ObservationValue) => {
    if (typeof value === 'string') return value.toWellFormed();
    if (typeof value === 'number') return value;
    return 'day' in value ? longDate(value.day) : list(value.days.map(longDate));
  };
  return observe(answers, draft.language, earliestToday(now)).map(({ code, step, at, values }) => {
    const words = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said(value)]));
    const path = at === undefined ? null : controlPath(step, { path: at });
    return { code, step, path, title: t(`together.${code}.title`, words), text: t(`together.${code}.text`, words) };
  });
}
