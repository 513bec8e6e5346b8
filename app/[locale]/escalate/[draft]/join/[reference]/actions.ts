'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { draftIn } from '#app/[locale]/escalate/[draft]/_form/draft-in.ts';
import { requireUser } from '#server/identity/session.ts';
import { joinDraft } from '#server/intake/joining.ts';

/** Adds the draft to the case and leads there. What keeps it from that is shown by the page that asked. */
export async function postJoin(form: FormData): Promise<void> {
  const locale = await getLocale();
  const [draftId, reference] = [draftIn(form), String(form.get('reference') ?? '')];
  const here = `/${locale}/escalate/${draftId}/join/${encodeURIComponent(reference)}`;
  const user = await requireUser(locale, here);
  const joined = await joinDraft(user, draftId, reference, Number(form.get('version')));
  if (joined.ok) redirect(`/${locale}/escalations/${reference}?done=${joined.version}` as Route);
  if (joined.code === 'not_found') notFound();
  if (joined.code === 'ended') redirect(`/${locale}/escalate/${draftId}/settled` as Route);
  redirect(`${here}?${joined.code === 'changed' ? 'changed' : 'refused'}` as Route);
}
