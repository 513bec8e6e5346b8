'use server';

import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { requireUser } from '#server/identity/session.ts';
import { type LinkResult, linkCases, linkKinds, unlinkCases } from '#server/triage/links.ts';

/** Links two cases and leads back to the first; what keeps it from that is said there, beside what was typed. */
export async function postLink(form: FormData): Promise<void> {
  const { reference, other, here, user } = await readForm(form);
  const kind = linkKinds.find((known) => known === form.get('kind')) ?? 'related';
  const result = await linkCases(user, reference, { other, kind });
  lead(here, result, { link: other.slice(0, 100), kind }, 'linked');
}

/** Takes the link of two cases away. */
export async function postUnlink(form: FormData): Promise<void> {
  const { reference, other, here, user } = await readForm(form);
  lead(here, await unlinkCases(user, reference, other), {}, 'unlinked');
}

async function readForm(form: FormData) {
  const locale = await getLocale();
  const [reference, other] = [String(form.get('reference') ?? ''), String(form.get('other') ?? '')];
  const here = `/${locale}/desk/${encodeURIComponent(reference)}`;
  return { reference, other, here, user: await requireUser(locale, here) };
}

function lead(here: string, result: LinkResult, typed: Record<string, string>, done: string): never {
  if (!result.ok && result.code === 'not_found') notFound();
  // What was done takes the focus, which brings it into view; an error stands at its field.
  if (result.ok) redirect(`${here}?related=${done}` as Route);
  redirect(`${here}?${new URLSearchParams({ ...typed, related: result.code })}#other` as Route);
}
