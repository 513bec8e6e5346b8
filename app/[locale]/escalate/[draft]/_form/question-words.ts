import { getLocale, getTranslations } from 'next-intl/server';
import { optionsOf } from '#app/[locale]/escalate/[draft]/_form/choice-words.ts';
import { openTranslator } from '#app/[locale]/escalate/[draft]/_form/translator.ts';
import type { ProblemWords, QuestionWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import type { Field, Fields, ProblemCode } from '#domain/intake/field.ts';
import { formatsFor } from '#i18n/formats.ts';

/** The words of all questions of a table: label, hint, answers to choose from, and what to say of each problem. */
export async function questionWords(group: string, fields: Fields): Promise<Record<string, QuestionWords>> {
  const words = Object.entries(fields).map(
    async ([name, field]) => [name, await questionOf(group, name, field)] as const,
  );
  return Object.fromEntries(await Promise.all(words));
}

/** The words of the problems that one field can have; `count` stays open, for only the typed text knows it. */
export async function problemWords(
  field: string,
  codes: readonly ProblemCode[],
  { limit = 0, required = '' }: { limit?: number; required?: string },
): Promise<ProblemWords> {
  const errors = await openTranslator('Errors');
  const { number } = formatsFor(await getLocale());
  return Object.fromEntries(
    codes.map((code) => {
      if (code === 'required') return [code, required];
      const count = 987_654;
      return [code, errors(code, { field, limit, count }).replace(number(count), '{count}')];
    }),
  );
}

async function questionOf(group: string, name: string, field: Field): Promise<QuestionWords> {
  const t = await openTranslator('Field');
  const form = await getTranslations('Escalate.form');
  const key = `${group}.${name}`;
  const noun = t(`${key}.name`);
  const limit = 'limit' in field ? field.limit : 0;
  const required = field.required ? t(`${key}.required`) : '';
  const options = field.kind === 'choice' ? await optionsOf(name, field) : undefined;
  if (options && !field.required) options.push({ value: '', label: form('noAnswer') });
  return {
    label: t(`${key}.label`),
    name: noun,
    ...(t.has(`${key}.hint`) ? { hint: t(`${key}.hint`) } : {}),
    ...(field.required ? {} : { optional: form('optional') }),
    ...(field.kind === 'paragraph' || field.kind === 'line' ? { limit: form('limit', { limit }) } : {}),
    ...(options ? { options } : {}),
    problems: await problemWords(noun, problemsThat(name, field), { limit, required }),
  };
}

const dateProblems = [
  'day_missing',
  'month_missing',
  'year_missing',
  'day_unreal',
  'month_unreal',
  'year_unreal',
] as const;

/** Rules between fields report at one of the two. */
const problemsBetweenFields: Record<string, ProblemCode> = {
  dueOn: 'due_before_agreed',
  timelineImpact: 'timeline_impact_required',
  responseDetail: 'response_detail_required',
};

function problemsThat(name: string, field: Field): ProblemCode[] {
  const codes: ProblemCode[] = field.required ? ['required'] : [];
  if (field.kind === 'date') codes.push(...dateProblems, ...(field.past ? (['future'] as const) : []));
  else if (field.kind === 'choice') codes.push('not_a_choice');
  else codes.push('unstorable', 'too_long', ...(field.kind === 'paragraph' ? [] : (['line_break'] as const)));
  if (field.kind === 'version') codes.push('version_format');
  const between = problemsBetweenFields[name];
  return between ? [...codes, between] : codes;
}
