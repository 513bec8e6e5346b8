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

/**
 * An answer as a quotation: a code in the words of the reader's language, a day in its manner, a text as it was typed, in
 * the language of the case; empty: nothing was given.
 */
export function answerQuote(
  t: Translate,
  locale: Locale,
  { path, answer, language }: { path: string | null; answer: string; language: Locale },
): { text: string; language: Locale } {
  const pin = path === null ? null : pinOf(path);
  if (answer === '') return { text: t('Question.nothingGiven'), language: locale };
  if (pin?.field.kind === 'date') return { text: formatsFor(locale).longDate(answer), language: locale };
  if (pin?.field.kind === 'choice') return { text: t(`${choiceOf(pin)}.${answer}`), language: locale };
  return { text: answer, language };
}
