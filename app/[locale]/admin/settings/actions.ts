'use server';

import type { Route } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { setLettersMaySend } from '#server/correspondence/letter-setting.ts';
import { requireUser } from '#server/identity/session.ts';

/** Keeps what an admin has decided. */
export async function postSettings(form: FormData): Promise<void> {
  const locale = await getLocale();
  const here = `/${locale}/admin/settings`;
  const user = await requireUser(locale, here);
  const kept = await setLettersMaySend(user, form.get('letters') === 'yes');
  if (!kept.ok) forbidden();
  redirect(`${here}?saved` as Route);
}
