import { useLocale, useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { type ChoiceNamespace, choiceNamespaces, choiceOf, nameKey } from '#domain/correspondence/answer-name.ts';
import { type Pin, pinOf } from '#domain/correspondence/question.ts';
import { formatsFor } from '#i18n/formats.ts';
import type { Locale } from '#i18n/routing.ts';

/** The names of a case's answers, and their values, as its readers know them. */
export interface AnswerWords {
  /** “Detail, entry 2”; null: the case as a whole */
  name: (path: string | null) => string;
  /** a code in its words, a day in the manner of the language, a text as it is; null: nothing was answered */
  value: (path: string, answer: string | null) => string | null;
  /** whether the answer was typed by the customer, in the case's language */
  isTyped: (path: string) => boolean;
  /** what a choice offers */
  options: (pin: Pin) => { value: string; label: string }[];
}

/** Keys made from the names of fields and codes; a test asks for each of them in each language. */
type Words = (key: string) => string;

export function useAnswerWords(): AnswerWords {
  const locale = useLocale();
  const field = useTranslations('Field') as unknown as Words;
  const t = useTranslations('Question');
  const words: Record<ChoiceNamespace, unknown> = {
    Product: useTranslations('Product'),
    Phase: useTranslations('Phase'),
    Severity: useTranslations('Severity'),
    Condition: useTranslations('Condition'),
    Channel: useTranslations('Channel'),
    Response: useTranslations('Response'),
  };
  return answerWords(locale, field, t, words as Record<ChoiceNamespace, Words>);
}

/** The same for what is no component. */
export async function getAnswerWords(): Promise<AnswerWords> {
  const [locale, field, t, ...translators] = await Promise.all([
    getLocale(),
    getTranslations('Field'),
    getTranslations('Question'),
    ...choiceNamespaces.map((namespace) => getTranslations(namespace)),
  ]);
  const words = Object.fromEntries(choiceNamespaces.map((namespace, index) => [namespace, translators[index]]));
  return answerWords(locale, field as unknown as Words, t, words as unknown as Record<ChoiceNamespace, Words>);
}

function answerWords(
  locale: Locale,
  field: Words,
  t: ReturnType<typeof useTranslations<'Question'>>,
  words: Record<ChoiceNamespace, Words>,
): AnswerWords {
  const { longDate } = formatsFor(locale);
  return {
    name: (path) => {
      const pin = path === null ? null : pinOf(path);
      if (!pin) return t('whole');
      const name = field(nameKey(pin));
      return pin.list === null || pin.entry === null
        ? name
        : t('answerOf', { name, list: pin.list, number: String(pin.entry + 1) });
    },
    value: (path, answer) => {
      const pin = pinOf(path);
      if (!pin || answer === null || answer === '') return null;
      if (pin.field.kind === 'date') return longDate(answer);
      return pin.field.kind === 'choice' ? words[choiceOf(pin)](answer) : answer;
    },
    isTyped: (path) => {
      const kind = pinOf(path)?.field.kind;
      return kind === 'line' || kind === 'paragraph';
    },
    options: (pin) =>
      pin.field.kind === 'choice'
        ? pin.field.codes.map((value) => ({ value, label: words[choiceOf(pin)](value) }))
        : [],
  };
}
