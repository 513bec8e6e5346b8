'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { setSubscription } from '#server/correspondence/unsubscription.ts';

/** Stops the mails of a link's kind, or, with `again`, lets them come again. The page then says what holds. */
export async function postSubscription(form: FormData): Promise<void> {
  const token = String(form.get('token') ?? '');
  await setSubscription(token, form.get('again') !== 'yes');
  redirect(`/${await getLocale()}/unsubscribe?${new URLSearchParams({ token, done: '' })}` as Route);
}
