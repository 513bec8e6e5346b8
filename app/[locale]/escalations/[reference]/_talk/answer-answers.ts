import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { begin, changed, leadBack } from '#app/_talk/answer-talk.ts';
import { getAnswerWords } from '#app/_talk/answer-words.ts';
import { fieldWords } from '#app/_talk/field-words.ts';
import type { TalkState } from '#app/_talk/talk-state.ts';
import { startOf, withoutUntouched } from '#app/_talk/untouched.ts';
import { talkLimits } from '#domain/correspondence/message.ts';
import type { Typed } from '#domain/intake/field.ts';
import { characters } from '#domain/intake/text.ts';
import type { Locale } from '#i18n/routing.ts';
import { type AnswerProblem, answerQuestions } from '#server/correspondence/answers.ts';

/** Answers the form of the questions that the customer has: stores what was said and amended, or gives it back. */
export async function answerAnswersForm(form: FormData, locale: Locale): Promise<TalkState> {
  const posted = await begin(form, '/escalations', locale);
  if (!('user' in posted)) return posted.state;
  const { user, reference, version, typed } = posted;
  const state = { ...posted.state, typed: withoutUntouched(typed) };
  const answers = Object.keys(typed).flatMap((name) => {
    const id = /^answer-(.+)$/.exec(name)?.[1];
    return id === undefined ? [] : [{ id, answer: typed[name] ?? '', amended: amendedIn(typed, `amend-${id}`) }];
  });
  const result = await answerQuestions(user, reference, { version, answers });
  if (result.ok) return leadBack('/escalations', reference, result.version, locale);
  const t = await getTranslations({ locale, namespace: 'Question.error' });
  const [first] = answers;
  switch (result.code) {
    case 'not_found':
      return notFound();
    case 'changed':
    case 'closed':
      return changed(state, result, '/escalations', locale);
    case 'nothing':
    case 'forbidden':
      return { ...state, errors: [{ target: first ? `answer-${first.id}` : 'questions', text: t(result.code) }] };
    case 'invalid':
      return { ...state, errors: await tellProblems(result.problems, typed, locale) };
  }
}

/** What was typed in place of an answer; null where the field was left as it came, or is not there. */
function amendedIn(typed: Readonly<Record<string, string>>, name: string): Typed | null {
  const touched = (part: string) => part in typed && typed[part] !== typed[startOf(part)];
  const part = (key: string) => typed[`${name}.${key}`] ?? '';
  if (`${name}.day` in typed) {
    const any = ['day', 'month', 'year'].some((key) => touched(`${name}.${key}`));
    return any ? { day: part('day'), month: part('month'), year: part('year') } : null;
  }
  return touched(name) ? (typed[name] ?? '') : null;
}

/** Each problem at its control, in the words that the form of a case has for it. */
async function tellProblems(
  problems: readonly AnswerProblem[],
  typed: Readonly<Record<string, string>>,
  locale: Locale,
): Promise<TalkState['errors']> {
  const [t, talk, words, answers] = await Promise.all([
    getTranslations({ locale, namespace: 'Question.error' }),
    getTranslations({ locale, namespace: 'Talk.error' }),
    fieldWords(locale),
    getAnswerWords(),
  ]);
  return problems.map(({ id, target, code, part, also, path }) => {
    const name = `${target === 'answer' ? 'answer' : 'amend'}-${id}`;
    const text = typed[name] ?? '';
    if (target === 'answer') {
      const counted = { limit: talkLimits.answer, count: characters(text) };
      return { target: name, text: code === 'too_long' ? talk('too_long', counted) : talk('unstorable') };
    }
    if (also) return { target: name, text: t('also', { answer: answers.name(path), other: answers.name(also) }) };
    return { target: part ? `${name}-${part}` : name, text: words(path, code, text) };
  });
}
