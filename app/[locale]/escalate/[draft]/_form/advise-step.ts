import {
  type AnswerAdvice,
  type Count,
  controlPath,
  type StepAdvice,
} from '#app/[locale]/escalate/[draft]/_form/advice.ts';
import type { Locale } from '#domain/identity/user.ts';
import { placeOf } from '#domain/intake/problem.ts';
import { type StepName, stepNames } from '#domain/intake/steps.ts';
import { entriesOf, type TypedStep } from '#domain/intake/typed.ts';
import { answersOfDraft } from '#domain/readiness/answers.ts';
import type { Finding } from '#domain/readiness/finding.ts';
import { judgeReadiness } from '#domain/readiness/score.ts';
import { formatsFor } from '#i18n/formats.ts';
import { translatorFor } from '#server/platform/translator.ts';

/**
 * What the answers of one step say and what would help (F13), answer by answer. It keeps nobody from going on.
 *
 * @param language the language that the answers are written in
 * @param today the latest ISO date that counts as today
 * @param locale the language of the reader
 */
export async function adviseStep(
  step: StepName,
  typed: TypedStep,
  language: Locale,
  today: string,
  locale: Locale,
): Promise<StepAdvice> {
  const alone = Object.fromEntries(stepNames.map((name) => [name, name === step ? typed : null]));
  const answers = answersOfDraft(alone as Record<StepName, TypedStep | null>);
  const { findings } = judgeReadiness(answers, language, today);
  const own = findings.filter((finding) => finding.step === step);
  const say = await sayings(locale);
  const advice: StepAdvice = { answers: {}, entries: {} };
  for (const [path, found] of byPath(own)) {
    const { entry, field } = placeOf(path);
    const met = found.filter((finding) => finding.met).map(({ rule }) => rule);
    const missing = found.filter((finding) => !finding.met).map(({ rule }) => rule);
    if (entry !== null) advice.entries[entry] = added(advice.entries[entry], { met: met.length, of: found.length });
    const answer = entry === null ? typed[field] : entriesOf(step, typed)[entry]?.[field];
    if (typeof answer === 'string' && answer.trim() !== '') {
      advice.answers[controlPath(step, { path })] = { met, missing, say: say(met.length, missing) };
    }
  }
  return advice;
}

function byPath(findings: readonly Finding[]): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) found.set(finding.path, [...(found.get(finding.path) ?? []), finding]);
  return found;
}

async function sayings(locale: Locale): Promise<(met: number, missing: AnswerAdvice['missing']) => string> {
  const t = await translatorFor(locale);
  const { list } = formatsFor(locale);
  return (met, missing) => {
    const of = met + missing.length;
    if (missing.length === 0) return t('Advice.note.sayAll', { met, of });
    return t('Advice.note.sayMissing', { met, of, list: list(missing.map((rule) => t(`Advice.rule.${rule}.name`))) });
  };
}

function added(one: Count = { met: 0, of: 0 }, other: Count): Count {
  return { met: one.met + other.met, of: one.of + other.of };
}
