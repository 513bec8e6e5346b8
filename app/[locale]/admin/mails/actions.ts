'use server';

import type { Route } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { resendMails } from '#server/correspondence/dead-mails.ts';
import { requireUser } from '#server/identity/session.ts';

/** Sends one mail again that was given up, or all of them where none is named. */
export async function postResending(form: FormData): Promise<void> {
  const here = `/${await getLocale()}/admin/mails`;
  const user = await requireUser(await getLocale(), here);
  const id = form.get('id');
  const result = await resendMails(user, id === null ? null : [String(id)]);
  if (!result.ok) forbidden();
  redirect(`${here}?resent=${result.count}` as Route);
}
