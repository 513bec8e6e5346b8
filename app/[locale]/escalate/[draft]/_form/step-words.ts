import { getLocale, getTranslations } from 'next-intl/server';
import { adviceWords } from '#app/[locale]/escalate/[draft]/_form/advice-words.ts';
import { daysInWords } from '#app/[locale]/escalate/[draft]/_form/day-words.ts';
import { layouts, signs } from '#app/[locale]/escalate/[draft]/_form/layout.ts';
import { listWords, waiverWords } from '#app/[locale]/escalate/[draft]/_form/list-words.ts';
import { noteWords } from '#app/[locale]/escalate/[draft]/_form/note-words.tsx';
import { onAnswerWords } from '#app/[locale]/escalate/[draft]/_form/on-answer-words.ts';
import { questionWords } from '#app/[locale]/escalate/[draft]/_form/question-words.ts';
import { saveWords, troubleWords } from '#app/[locale]/escalate/[draft]/_form/save-words.ts';
import type { FormWords, StepWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { maxEntries, type StepName, stepShapes, waiverReasonLimit } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';
import { formatsFor } from '#i18n/formats.ts';
import { partOrder } from '#i18n/part-order.ts';

/**
 * All that a step says, in the language of the page.
 *
 * @param toReview Continue returns to the review
 * @param typed what its page shows, where there is one
 */
export async function stepWords(
  step: StepName,
  { toReview, typed = {} }: { toReview: boolean; typed?: TypedStep },
): Promise<StepWords> {
  const locale = await getLocale();
  const { fields, list } = stepShapes[step];
  const app = await getTranslations('App');
  const steps = await getTranslations('Escalate.steps');
  const heading = steps(`${step}.title`);
  const title = `${heading} – ${app('name')}`;
  return {
    step,
    locale,
    title,
    titleWithError: app('titleWithError', { title }),
    heading,
    lead: steps(`${step}.lead`),
    intro: await noteWords(step, 'intro', signs[step]),
    rows: await Promise.all(
      layouts[step].map(async ({ questions, note, sign = signs[step] }) => ({
        questions,
        note: await noteWords(step, note, sign),
        onAnswer: await onAnswerWords(step, note),
      })),
    ),
    questions: await (fields ? questionWords(step, fields) : questionWords(list.name, list.fields)),
    advice: await adviceWords(step),
    count: (await getTranslations('Advice'))('count', { met: '{met}', of: '{of}' }),
    days: daysInWords(typed, locale),
    list: list ? await listWords(list.name, maxEntries) : null,
    waiver: list?.waiver ? await waiverWords(list.waiver, waiverReasonLimit) : null,
    summary: await summaryWords(),
    form: await formWords(toReview),
    save: await saveWords(),
    trouble: await troubleWords(),
  };
}

/** How many problems there are is known in the browser: `{count}` stays open. */
async function summaryWords(): Promise<StepWords['summary']> {
  const t = await getTranslations('Errors');
  const { number } = formatsFor(await getLocale());
  const many = 987_654;
  return { one: t('summary', { n: 1 }), many: t('summary', { n: many }).replace(number(many), '{count}') };
}

/** The words that all questions share; `toReview`: Continue returns to the review. */
export async function formWords(toReview: boolean): Promise<FormWords> {
  const t = await getTranslations('Escalate.form');
  return {
    error: t('error'),
    parts: { day: t('day'), month: t('month'), year: t('year') },
    partOrder: partOrder(await getLocale()),
    guidance: t('guidance'),
    close: t('close'),
    continue: toReview ? t('toReview') : t('continue'),
    later: t('later'),
  };
}
