'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { characters, isBlank, isStorable } from '#domain/intake/text.ts';
import { readBulkRequest } from '#domain/triage/bulk-request.ts';
import { reasonLimit } from '#domain/triage/transition.ts';
import { requireUser } from '#server/identity/session.ts';
import { type AskedAct, readAct, readSelection } from '#server/triage/bulk-requests.ts';
import { startRun, undoRun } from '#server/triage/bulk-runs.ts';
import type { ConfirmState } from './_confirm/confirm-state.ts';
import { fieldsOf } from './_confirm/fields.ts';

/** Starts what was confirmed and leads to its results, or gives back what was typed with what is to be mended. */
export async function postRun(_: ConfirmState, form: FormData): Promise<ConfirmState> {
  const locale = await getLocale();
  const asked = textOf(form, 'asked');
  const user = await requireUser(locale, `/${locale}/desk/bulk?${asked}`);
  const request = readBulkRequest(new URLSearchParams(asked));
  const [text, day] = [textOf(form, 'text'), textOf(form, 'day')];
  const state: ConfirmState = { text, day, errors: [] };
  const t = await getTranslations('Bulk');
  const read = await readAct(user, request, locale, { text: isBlank(text) ? '' : text, expectedBy: day });
  const seen = z.iso.datetime().safeParse(textOf(form, 'seen'));
  if (!read || !seen.success) return { ...state, errors: [{ target: 'run', text: t('gone') }] };
  const errors = await mend(read.act, state);
  if (errors.length > 0) return { ...state, errors };

  const selection = readSelection(request, new Date(seen.data));
  const result = await startRun(user, { id: textOf(form, 'id'), selection, act: read.act });
  if (!result.ok) return { ...state, errors: [{ target: 'run', text: t('gone') }] };
  redirect(`/${locale}/desk/bulk/${result.id}?view=${encodeURIComponent(request.view)}` as Route);
}

/** Takes a run back, and leads to what became of that. */
export async function postUndo(form: FormData): Promise<void> {
  const locale = await getLocale();
  const run = textOf(form, 'run');
  const back = `/${locale}/desk/bulk/${encodeURIComponent(run)}`;
  const user = await requireUser(locale, back);
  const result = await undoRun(user, run, textOf(form, 'id'));
  const view = `?view=${encodeURIComponent(textOf(form, 'view'))}`;
  redirect((result.ok ? `/${locale}/desk/bulk/${result.id}${view}` : `${back}${view}`) as Route);
}

async function mend(act: AskedAct, { text, day }: ConfirmState): Promise<ConfirmState['errors']> {
  const t = await getTranslations('Bulk');
  const fields = fieldsOf(act);
  const errors: { target: 'text' | 'day'; text: string }[] = [];
  if (fields.day && !isComing(day)) errors.push({ target: 'day', text: t('dayMissing') });
  if (fields.text === 'required' && isBlank(text)) errors.push({ target: 'text', text: t('textMissing') });
  else if (fields.text && !isStorable(text)) errors.push({ target: 'text', text: t('unstorable') });
  else if (fields.text && characters(text) > reasonLimit)
    errors.push({ target: 'text', text: t('tooLong', { limit: reasonLimit, count: characters(text) }) });
  return errors;
}

/** Whether a word is an ISO day, and not a past one. */
function isComing(day: string): boolean {
  return z.iso.date().safeParse(day).success && day >= new Date().toISOString().slice(0, 10);
}

/** Line breaks come from forms as CR LF; what was typed is LF. */
function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}
