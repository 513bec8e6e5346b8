'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { draftIn } from '#app/[locale]/escalate/[draft]/_form/draft-in.ts';
import { locale as localeSchema } from '#domain/identity/user.ts';
import { requireUser } from '#server/identity/session.ts';
import { setLanguage } from '#server/intake/drafts.ts';
import { submitDraft } from '#server/intake/submissions.ts';

/**
 * Submits the draft, or keeps it, with the language that was chosen for its text. What is still missing is shown by the
 * review itself, so that it can be read again.
 */
export async function postReview(form: FormData): Promise<void> {
  const locale = await getLocale();
  const draftId = draftIn(form);
  const base = `/${locale}/escalate/${draftId}`;
  const user = await requireUser(locale, `${base}/review`);
  const language = localeSchema.safeParse(form.get('language'));
  if (language.success) await setLanguage(user, draftId, language.data);
  if (form.get('intent') === 'later') redirect(`/${locale}/escalate` as Route);
  const submitted = await submitDraft(user, draftId);
  if (submitted.ok) redirect(`${base}/receipt` as Route);
  if (submitted.code === 'not_found') notFound();
  if (submitted.code === 'too_early') redirect(`${base}/wait?early` as Route);
  if (submitted.code === 'ended') redirect(`${base}/settled` as Route);
  redirect(`${base}/review?missing` as Route);
}
