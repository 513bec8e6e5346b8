import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { FreeText } from '#app/_case/free-text.tsx';
import { choiceLabels } from '#app/[locale]/escalate/[draft]/_form/choice-words.ts';
import { openTranslator } from '#app/[locale]/escalate/[draft]/_form/translator.ts';
import type { Locale } from '#domain/identity/user.ts';
import { readDate } from '#domain/intake/calendar-date.ts';
import type { Field, Fields, Typed } from '#domain/intake/field.ts';
import type { TypedEntry } from '#domain/intake/typed.ts';
import { formatsFor } from '#i18n/formats.ts';
import { SummaryList } from '#ui/summary-list.tsx';

/**
 * The answers of a table of fields as a CSM will read them. What was left out is not listed where it may be left out;
 * where it may not, that it is missing is said.
 */
export async function Answers({
  group,
  fields,
  typed,
  language,
  change,
}: {
  group: string;
  fields: Fields;
  typed: TypedEntry;
  /** of the free text */
  language: Locale;
  /** the link that changes one answer, its words included */
  change?: (name: string, noun: string) => ReactNode;
}) {
  const noun = await openTranslator('Field');
  const t = await getTranslations('Escalate.review');
  const items = await Promise.all(
    Object.entries(fields).map(async ([name, field]) => {
      const value = await answerIn(name, field, typed[name], language);
      if (value === null && !field.required) return null;
      const term = noun(`${group}.${name}.name`);
      return {
        key: name,
        term,
        value: value ?? <span className="t-warn">{t('noAnswer')}</span>,
        change: change?.(name, term),
      };
    }),
  );
  return <SummaryList items={items.filter((item) => item !== null)} />;
}

/** One answer in words; null where nothing was typed. What cannot be read is shown as it was typed. */
async function answerIn(name: string, field: Field, typed: Typed | undefined, language: Locale): Promise<ReactNode> {
  if (typed === undefined) return null;
  if (typeof typed !== 'string') {
    const date = readDate(typed);
    if (date.ok) return formatsFor(await getLocale()).longDate(date.iso);
    return [typed.day, typed.month, typed.year].join(' ').trim() || null;
  }
  if (typed.trim() === '') return null;
  if (field.kind === 'choice') {
    const label = await choiceLabels(name);
    return field.codes.includes(typed) ? label(typed) : typed;
  }
  return (
    <FreeText inline language={language}>
      {typed.toWellFormed()}
    </FreeText>
  );
}
