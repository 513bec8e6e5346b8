'use server';

import { refresh } from 'next/cache';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cameAlong } from '#app/_case/came-along.ts';
import { seenVersion } from '#app/_case/seen-version.ts';
import { isBlank } from '#domain/intake/text.ts';
import { redirect } from '#i18n/navigation.ts';
import { requireUser } from '#server/identity/session.ts';
import { applyMacro } from '#server/triage/macro-use.ts';
import type { MacroState } from './macro-state.ts';

/** Applies the macro of the preview and leads back to the case, or gives back the text and says why not. */
export async function postMacro(_: MacroState, form: FormData): Promise<MacroState> {
  const locale = await getLocale();
  const value = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
  const reference = value('reference');
  const user = await requireUser(locale, `/${locale}/desk/${encodeURIComponent(reference)}`);
  const said = form.has('said') ? value('said') : null;
  const t = await getTranslations('Macro');
  if (said !== null && isBlank(said)) return { text: said, problem: t('textMissing') };
  const version = seenVersion.safeParse(value('version'));
  if (!version.success) notFound();
  const seen = { reference, version: version.data };
  const result = await applyMacro(user, seen, { key: value('macro'), said }, locale);
  if (result.ok)
    redirect({
      href: { pathname: `/desk/${reference}`, query: { ...(await cameAlong()), done: result.version } },
      locale,
    });
  else if (result.code === 'not_found') notFound();
  else if (result.code === 'changed') refresh();
  const code = await getTranslations('Bulk.code');
  return { text: said, problem: result.ok ? null : code(result.code) };
}
