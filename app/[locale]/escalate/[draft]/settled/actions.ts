'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { draftIn } from '#app/[locale]/escalate/[draft]/_form/draft-in.ts';
import { isHelp } from '#domain/intake/help.ts';
import { requireUser } from '#server/identity/session.ts';
import { reopenDraft, settleDraft } from '#server/intake/avoidance.ts';

/** Closes the draft without a case; the page says how it was closed, also where somebody else was quicker. */
export async function postSettle(form: FormData): Promise<void> {
  const { user, draftId, here } = await asked(form);
  const helped = form.get('helped');
  if (!isHelp(helped)) redirect(`${here}?missing` as Route);
  const settled = await settleDraft(user, draftId, helped);
  if (!settled.ok && settled.code === 'not_found') notFound();
  redirect(`${here}?done` as Route);
}

/** Opens the draft again, with everything that was typed. */
export async function postReopen(form: FormData): Promise<void> {
  const { user, draftId, here } = await asked(form);
  const opened = await reopenDraft(user, draftId);
  if (opened.ok) redirect(here.replace(/\/settled$/, '') as Route);
  if (opened.code === 'not_found') notFound();
  redirect(`${here}?full` as Route);
}

async function asked(form: FormData) {
  const locale = await getLocale();
  const draftId = draftIn(form);
  const here = `/${locale}/escalate/${draftId}/settled`;
  return { user: await requireUser(locale, here), draftId, here };
}
