import { choiceOf, nameKey } from '#domain/correspondence/answer-name.ts';
import { pinOf } from '#domain/correspondence/question.ts';
import type { Locale } from '#domain/identity/user.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Translate } from '#server/platform/translator.ts';

/** The name of an answer as its readers know it: “Detail, scope reference 2”; null: the case as a whole. */
export function answerName(t: Translate, path: string | null): string {
  const pin = path === null ? null : pinOf(path);
  if (!pin) return t('Question.whole');
  const name = t(`Field.${nameKey(pin)}`);
  if (pin.list === null || pin.entry === null) return name;
  return t('Question.answerOf', { name, list: pin.list, number: String(pin.entry + 1) });
}

/** An answer in words: a code in those of the language, a day in its manner, a text as it is; empty: nothing was given. */
export function answerValue(t: Translate, locale: Locale, path: string | null, answer: string): string {
  const pin = path === null ? null : pinOf(path);
  if (answer === '') return t('Question.nothingGiven');
  if (pin?.field.kind === 'date') return formatsFor(locale).longDate(answer);
  return pin?.field.kind === 'choice' ? t(`${choiceOf(pin)}.${answer}`) : answer;
}
