import { getTranslations } from 'next-intl/server';
import { openTranslator } from '#app/[locale]/escalate/[draft]/_form/translator.ts';
import type { OnAnswerWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import { type StepName, stepShapes } from '#domain/intake/steps.ts';

/** What a note says to each choice of the question that it is called after; null where it speaks to none. */
export async function onAnswerWords(step: StepName, note: string): Promise<OnAnswerWords | null> {
  const { fields, list } = stepShapes[step];
  const field = (fields ?? list.fields)[note];
  if (field?.kind !== 'choice') return null;
  const t = await openTranslator('Note');
  const key = (code: string) => `${step}.${note}.onAnswer.${code}`;
  const texts = field.codes.filter((code) => t.has(key(code))).map((code) => [code, t(key(code))]);
  if (texts.length === 0) return null;
  const form = await getTranslations('Escalate.form');
  return { question: note, title: form('onAnswer'), texts: Object.fromEntries(texts) };
}
