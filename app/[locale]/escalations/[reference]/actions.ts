'use server';

import { getLocale } from 'next-intl/server';
import { answerStatusForm } from '#app/_case/answer-change.ts';
import type { ChangeState } from '#app/_case/change-state.ts';

/** Withdraws or reopens a case: which of them the rules allow is decided behind it. */
export async function changeOwnCase(_: ChangeState, form: FormData): Promise<ChangeState> {
  return answerStatusForm(form, '/escalations', await getLocale());
}
