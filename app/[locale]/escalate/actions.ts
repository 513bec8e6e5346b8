'use server';

import type { Route } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { isMatter } from '#app/[locale]/escalate/matter.ts';
import { requireUser } from '#server/identity/session.ts';
import { discardDraft, startDraft } from '#server/intake/drafts.ts';
import { resumeDraft } from '#server/intake/parking.ts';

/** Answers what it is about: a matter of the partner starts a draft, the others are told where they are settled. */
export async function chooseMatter(form: FormData): Promise<void> {
  const locale = await getLocale();
  const about = form.get('about');
  if (about !== 'partner') redirect(`/${locale}/escalate?about=${isMatter(about) ? about : ''}` as Route);
  const user = await requireUser(locale, `/${locale}/escalate?about=partner`);
  const started = await startDraft(user, locale);
  if (!started.ok) {
    if (started.code === 'forbidden') forbidden();
    redirect(`/${locale}/escalate?full` as Route);
  }
  redirect(`/${locale}/escalate/${started.id}/project` as Route);
}

/** Throws a draft away, after it was asked for twice. */
export async function postDiscard(form: FormData): Promise<void> {
  const locale = await getLocale();
  const user = await requireUser(locale, `/${locale}/escalate`);
  const { ok } = await discardDraft(user, String(form.get('draft') ?? ''));
  redirect(`/${locale}/escalate${ok ? '?discarded' : ''}` as Route);
}

/** Takes a parked draft up again. */
export async function postResume(form: FormData): Promise<void> {
  const locale = await getLocale();
  const user = await requireUser(locale, `/${locale}/escalate`);
  const draftId = String(form.get('draft') ?? '');
  const { ok } = await resumeDraft(user, draftId);
  redirect((ok ? `/${locale}/escalate/${draftId}` : `/${locale}/escalate`) as Route);
}
