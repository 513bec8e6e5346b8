'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { seenVersion } from '#app/_case/seen-version.ts';
import { requireUser } from '#server/identity/session.ts';
import { mergeCases } from '#server/triage/merging.ts';

/** Merges as the page showed it, and leads to the case that remains. What keeps it from that the page says anew. */
export async function postMerge(form: FormData): Promise<void> {
  const locale = await getLocale();
  const [from, into] = [String(form.get('from') ?? ''), String(form.get('into') ?? '')];
  const read = {
    from: seenVersion.safeParse(form.get('fromVersion')),
    into: seenVersion.safeParse(form.get('intoVersion')),
  };
  if (!read.from.success || !read.into.success) notFound();
  const versions = { from: read.from.data, into: read.into.data };
  const here = `/${locale}/desk/${encodeURIComponent(from)}/merge?into=${encodeURIComponent(into)}`;
  const user = await requireUser(locale, here);
  const result = await mergeCases(user, { from, into, versions });
  if (result.ok) redirect(`/${locale}/desk/${into}?done=${result.version}` as Route);
  if (result.code === 'not_found') notFound();
  const seen = result.code === 'changed' ? `&seen=${versions.from}.${versions.into}` : '';
  redirect(`${here}&refused=${result.code}${seen}` as Route);
}
