'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { chooseMails } from '#server/correspondence/mail-choices.ts';
import { requireUser } from '#server/identity/session.ts';

/** Keeps which mails somebody gets: their own, whatever the form says. */
export async function postMailChoices(form: FormData): Promise<void> {
  const here = `/${await getLocale()}/settings/mail`;
  const user = await requireUser(await getLocale(), here);
  await chooseMails(user, form.getAll('kind').map(String));
  redirect(`${here}?saved` as Route);
}
