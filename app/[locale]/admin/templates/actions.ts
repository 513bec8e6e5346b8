'use server';

import type { Route } from 'next';
import { forbidden, notFound, redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { deleteTemplate } from '#server/correspondence/templates.ts';
import { requireUser } from '#server/identity/session.ts';
import { answerTemplateForm } from './_template/answer-template.ts';
import type { TemplateState } from './_template/template-state.ts';

export async function postTemplate(_: TemplateState, form: FormData): Promise<TemplateState> {
  return answerTemplateForm(form, await getLocale());
}

export async function postDeletion(form: FormData): Promise<void> {
  const locale = await getLocale();
  const list = `/${locale}/admin/templates`;
  const id = form.get('id');
  if (typeof id !== 'string') notFound();
  const deleted = await deleteTemplate(await requireUser(locale, list), id);
  if (!deleted.ok) forbidden();
  redirect(`${list}?done=deleted` as Route);
}
