'use server';

import { getLocale } from 'next-intl/server';
import { answerMessageForm } from '#app/_talk/answer-talk.ts';
import type { TalkState } from '#app/_talk/talk-state.ts';
import { answerAnswersForm } from './answer-answers.ts';

export async function postOwnMessage(_: TalkState, form: FormData): Promise<TalkState> {
  return answerMessageForm(form, '/escalations', await getLocale());
}

export async function postAnswers(_: TalkState, form: FormData): Promise<TalkState> {
  return answerAnswersForm(form, await getLocale());
}
