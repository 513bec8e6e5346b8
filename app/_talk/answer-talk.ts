import { refresh } from 'next/cache';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { cameAlong } from '#app/_case/came-along.ts';
import { seenVersion } from '#app/_case/seen-version.ts';
import { type TalkText, type TextProblem, talkLimits } from '#domain/correspondence/message.ts';
import { openQuestionLimit, questionsAtOnce } from '#domain/correspondence/question.ts';
import type { User } from '#domain/identity/user.ts';
import { characters } from '#domain/intake/text.ts';
import { redirect } from '#i18n/navigation.ts';
import type { Locale } from '#i18n/routing.ts';
import { sendMessage } from '#server/correspondence/messages.ts';
import { addNote } from '#server/correspondence/notes.ts';
import { askQuestions, withdrawQuestion } from '#server/correspondence/questions.ts';
import { templateText } from '#server/correspondence/templates.ts';
import { currentUser } from '#server/identity/session.ts';
import { type ToldChanges, tellObstacle, tellSignIn } from './obstacles.ts';
import { nothingPosted, type TalkState } from './talk-state.ts';
import { wholeCase } from './whole-case.ts';

/** Whose page a form stands on. */
export type Place = '/desk' | '/escalations';

/** Answers the form of a message: sends it, or puts a template into it, or gives back what was typed. */
export async function answerMessageForm(form: FormData, place: Place, locale: Locale): Promise<TalkState> {
  const posted = await begin(form, place, locale);
  if (!('user' in posted)) return posted.state;
  const { user, reference, version, typed, state } = posted;
  const body = typed.body ?? '';
  if (form.get('intent') === 'insert') {
    const text = await templateText(user, reference, textOf(form, 'template'));
    return text === null
      ? state
      : { ...state, typed: { ...typed, body: body.trim() === '' ? text : `${body}\n\n${text}` } };
  }
  const result = await sendMessage(user, reference, { id: typed.id ?? '', version, body });
  if (result.ok) return leadBack(place, reference, result.version, locale);
  switch (result.code) {
    case 'not_found':
      return notFound();
    case 'changed':
    case 'closed':
      return changed(state, result, place, locale);
    case 'id_taken':
      return taken(state, locale);
    default:
      return mend(state, [['message', 'message', result.code, body]], locale);
  }
}

/** Answers the form of an internal note. */
export async function answerNoteForm(form: FormData, locale: Locale): Promise<TalkState> {
  const posted = await begin(form, '/desk', locale);
  if (!('user' in posted)) return posted.state;
  const { user, reference, typed, state } = posted;
  const body = typed.noted ?? '';
  const result = await addNote(user, reference, { id: typed.noteId ?? '', body });
  if (result.ok) return leadBack('/desk', reference, result.version, locale);
  if (result.code === 'not_found') return notFound();
  if (result.code === 'id_taken') return taken(state, locale);
  return mend(state, [['note', 'note', result.code, body]], locale);
}

/** Answers the form of questions: as many as it has, each with its id and the answer that it is about. */
export async function answerAskForm(form: FormData, locale: Locale): Promise<TalkState> {
  const posted = await begin(form, '/desk', locale);
  if (!('user' in posted)) return posted.state;
  const { user, reference, version, typed, state } = posted;
  const asked = Object.keys(typed).flatMap((name) => {
    const path = /^question-(.+)$/.exec(name)?.[1];
    return path === undefined ? [] : [{ path, id: typed[`id-${path}`] ?? '', body: typed[name] ?? '' }];
  });
  const questions = asked.map(({ path, ...question }) => ({ ...question, path: path === wholeCase ? null : path }));
  const result = await askQuestions(user, reference, { version, questions });
  if (result.ok) return leadBack('/desk', reference, result.version, locale);
  const t = await getTranslations({ locale, namespace: 'Question.error' });
  const at = (text: string) => ({ ...state, errors: [{ target: 'asking', text }] });
  switch (result.code) {
    case 'not_found':
      return notFound();
    case 'changed':
    case 'closed':
      return changed(state, result, '/desk', locale);
    case 'id_taken':
      return taken(state, locale);
    case 'nothing':
      return at(t('nothingAsked'));
    case 'too_many':
      return at(t('too_many', { atOnce: questionsAtOnce, waiting: openQuestionLimit }));
    case 'forbidden':
      return at(t('forbidden'));
    case 'invalid': {
      const unknown = result.problems.find(({ code }) => code === 'unknown_answer');
      if (unknown) return at(t('unknown_answer'));
      const wrong = result.problems.flatMap(({ id, code }) => {
        const own = asked.find((question) => question.id === id);
        return own && code !== 'unknown_answer' ? [[`question-${own.path}`, 'question', code, own.body] as const] : [];
      });
      return mend(state, wrong, locale);
    }
  }
}

/** Answers the button that takes a question back. */
export async function answerWithdrawForm(form: FormData, locale: Locale): Promise<void> {
  const reference = textOf(form, 'reference');
  const user = await currentUser();
  if (!user) return redirect({ href: `/desk/${reference}`, locale });
  const result = await withdrawQuestion(user, reference, textOf(form, 'question'));
  // An answer was faster: the page shows it.
  if (!result.ok && result.code !== 'answered') return notFound();
  const query = { ...(await cameAlong()), ...(result.ok && { done: result.version }) };
  redirect({ href: { pathname: `/desk/${reference}`, query }, locale });
}

export interface Posted {
  user: User;
  reference: string;
  version: number;
  /** by the names of the fields */
  typed: Record<string, string>;
  /** what the form gets back unless it says more */
  state: TalkState;
}

/** Reads what a form of the talk posts, and who posts it; somebody whose session has ended loses nothing. */
export async function begin(form: FormData, place: Place, locale: Locale): Promise<Posted | { state: TalkState }> {
  const seen = seenCase.safeParse(Object.fromEntries(form));
  if (!seen.success) notFound();
  const { reference, version } = seen.data;
  const typed = Object.fromEntries(
    [...form.keys()]
      .filter((name) => !/^\$|^(reference|version|template|intent)$/.test(name))
      .map((name) => [name, textOf(form, name)]),
  );
  const state = { ...nothingPosted, typed };
  const user = await currentUser();
  if (!user) return { state: { ...state, obstacle: await tellSignIn(place, reference, locale) } };
  return { user, reference, version, typed, state };
}

/** What the page showed when the form was made; a form that lacks it was not made by us. */
const seenCase = z.object({
  reference: z.string(),
  version: seenVersion,
});

/** Line breaks come from forms as CR LF; what was typed is LF. */
function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

export async function leadBack(place: Place, reference: string, version: number, locale: Locale): Promise<never> {
  redirect({ href: { pathname: `${place}/${reference}`, query: { ...(await cameAlong()), done: version } }, locale });
  throw new Error('A redirect does not come back.');
}

/** Nothing was stored: what happened meanwhile, and the version with which it can be sent nevertheless. */
export async function changed(state: TalkState, told: ToldChanges, place: Place, locale: Locale): Promise<TalkState> {
  // The page behind the form shows the case as it is now.
  refresh();
  return { ...state, version: told.version, obstacle: await tellObstacle(told, place, locale) };
}

/** Other words were sent from this form before: it gets new ids, and whoever posts it again sends these too. */
async function taken(state: TalkState, locale: Locale): Promise<TalkState> {
  refresh();
  const t = await getTranslations({ locale, namespace: 'Talk.obstacle' });
  const typed = Object.fromEntries(
    Object.entries(state.typed ?? {}).map(([name, value]) => [
      name,
      /^(id|noteId|id-.+)$/.test(name) ? crypto.randomUUID() : value,
    ]),
  );
  return {
    ...state,
    typed,
    obstacle: { title: t('taken'), text: t('takenText'), changes: [], kept: null, signIn: null },
  };
}

/** Says at each control what is to be mended there. */
async function mend(
  state: TalkState,
  problems: readonly (readonly [target: string, kind: TalkText, code: TextProblem | 'forbidden', text: string])[],
  locale: Locale,
): Promise<TalkState> {
  const t = await getTranslations({ locale, namespace: 'Talk.error' });
  return {
    ...state,
    errors: problems.map(([target, kind, code, text]) => ({
      target,
      text:
        code === 'required'
          ? t(`required.${kind}`)
          : t(code, { limit: talkLimits[kind], count: code === 'too_long' ? characters(text) : 0 }),
    })),
  };
}
