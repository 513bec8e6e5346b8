import { getTranslations } from 'next-intl/server';
import { nameKey } from '#domain/correspondence/answer-name.ts';
import { pinOf } from '#domain/correspondence/question.ts';
import type { ProblemCode } from '#domain/intake/field.ts';
import { characters } from '#domain/intake/text.ts';
import type { Locale } from '#i18n/routing.ts';

/** Says what is wrong with an amended answer, in the words that the form of a case has for it. */
export async function fieldWords(
  locale: Locale,
): Promise<(path: string | null, code: ProblemCode, typed: string) => string> {
  const [field, errors] = await Promise.all([
    getTranslations({ locale, namespace: 'Field' }),
    getTranslations({ locale, namespace: 'Errors' }),
  ]);
  const name = field as unknown as (key: string) => string;
  const say = errors as unknown as (code: string, values: Record<string, string | number>) => string;
  return (path, code, typed) => {
    const pin = path === null ? null : pinOf(path);
    if (!pin) return say(code, {});
    const key = nameKey(pin);
    if (code === 'required') return name(key.replace(/name$/, 'required'));
    const limit = 'limit' in pin.field ? pin.field.limit : 0;
    return say(code, { field: name(key), limit, count: characters(typed) });
  };
}
