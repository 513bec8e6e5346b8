'use server';

import { getLocale } from 'next-intl/server';
import { answerAssignForm, answerSeverityForm, answerStatusForm } from '#app/_case/answer-change.ts';
import type { ChangeState } from '#app/_case/change-state.ts';

export async function changeCaseStatus(_: ChangeState, form: FormData): Promise<ChangeState> {
  return answerStatusForm(form, '/desk', await getLocale());
}

export async function assignCase(_: ChangeState, form: FormData): Promise<ChangeState> {
  return answerAssignForm(form, await getLocale());
}

export async function changeCaseSeverity(_: ChangeState, form: FormData): Promise<ChangeState> {
  return answerSeverityForm(form, await getLocale());
}
