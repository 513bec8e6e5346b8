import { getLocale } from 'next-intl/server';
import type { AdviceWords } from '#app/[locale]/escalate/[draft]/_form/advice.ts';
import { type OpenTranslator, openTranslator } from '#app/[locale]/escalate/[draft]/_form/translator.ts';
import { type StepName, stepShapes } from '#domain/intake/steps.ts';
import { type AnswerField, isAnswerField, type RuleCode } from '#domain/readiness/finding.ts';
import { asked } from '#domain/readiness/rule.ts';
import { formatsFor } from '#i18n/formats.ts';

/** What can be said of each judged answer of a step, in the language of the page, by the name of its question. */
export async function adviceWords(step: StepName): Promise<Record<string, AdviceWords>> {
  const t = await openTranslator('Advice');
  const noun = await openTranslator('Field');
  const { list } = formatsFor(await getLocale());
  const { fields, list: entries } = stepShapes[step];
  const words = Object.keys(fields ?? entries.fields).flatMap((name): [string, AdviceWords][] => {
    const field = answerField(step, name);
    if (!field || asked(field).length === 0) return [];
    const rules = asked(field);
    const helpful = { list: list(rules.map((rule) => t(`rule.${rule}.name`))) };
    // Beside a question of its own, an answer that is not the first one of its note is named.
    const second = field === 'scope.timelineImpact';
    const named = { field: noun(`${entries?.name ?? step}.${name}.name`) };
    const texts: AdviceWords = {
      soFar: second ? t('note.soFarOf', named) : t('note.soFar'),
      all: second ? t('note.allOf', named) : t('note.all'),
      helps: second ? t('note.helpsOf', { ...named, ...helpful }) : t('note.helps', helpful),
      said: t('note.said'),
      rules: rules.map((code) => ({ code, ...ruleWords(t, field, code) })),
    };
    return [[name, texts]];
  });
  return Object.fromEntries(words);
}

/** What is said of one rule at one answer: the question is that of the field, where it has one of its own. */
export function ruleWords(
  t: OpenTranslator,
  field: AnswerField,
  rule: RuleCode,
): { said: string; missing: string; ask: string } {
  const own = `ask.${field}.${rule}`;
  return {
    said: t(`rule.${rule}.said`),
    missing: t(`rule.${rule}.missing`),
    ask: t.has(own) ? t(own) : t(`rule.${rule}.ask`),
  };
}

/** The name that an answer is judged by; null where it is not. */
export function answerField(step: StepName, name: string): AnswerField | null {
  const prefixes: Partial<Record<StepName, string>> = { scope: 'scope.', contact: 'contact.', examples: 'example.' };
  const field = `${prefixes[step] ?? ''}${name}`;
  return step !== 'project' && isAnswerField(field) ? field : null;
}
