'use server';

import { getLocale } from 'next-intl/server';
import { answerAskForm, answerMessageForm, answerNoteForm, answerWithdrawForm } from '#app/_talk/answer-talk.ts';
import type { TalkState } from '#app/_talk/talk-state.ts';

export async function postMessage(_: TalkState, form: FormData): Promise<TalkState> {
  return answerMessageForm(form, '/desk', await getLocale());
}

export async function postNote(_: TalkState, form: FormData): Promise<TalkState> {
  return answerNoteForm(form, await getLocale());
}

export async function postQuestions(_: TalkState, form: FormData): Promise<TalkState> {
  return answerAskForm(form, await getLocale());
}

export async function postWithdrawal(form: FormData): Promise<void> {
  return answerWithdrawForm(form, await getLocale());
}
