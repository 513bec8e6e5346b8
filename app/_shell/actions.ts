'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { endSession } from '#server/identity/session.ts';

/** Signs out and leads to the public start page, in the language that one reads. */
export async function signOut(): Promise<void> {
  await endSession();
  redirect(`/${await getLocale()}` as Route);
}
