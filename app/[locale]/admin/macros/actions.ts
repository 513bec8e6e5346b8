'use server';

import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { templateLimits } from '#domain/correspondence/template.ts';
import { locales } from '#domain/identity/user.ts';
import { answerDaysLimit, type MacroActs, macroActs } from '#domain/triage/macro.ts';
import { tagLimit } from '#domain/triage/tag.ts';
import { requireUser } from '#server/identity/session.ts';
import { deleteMacro, keepMacro, type MacroFault } from '#server/triage/own-macros.ts';
import type { EditorState } from './macro-editor-state.ts';

/** Keeps the macro, or gives back all that was typed with what is to be mended. */
export async function postMacroEdit(_: EditorState, form: FormData): Promise<EditorState> {
  const locale = await getLocale();
  const user = await requireUser(locale, `/${locale}/admin/macros`);
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value).replaceAll('\r\n', '\n')]));
  const t = await getTranslations('Admin.macros');
  const back = (target: string, text: string): EditorState => ({ typed, errors: [{ target, text }] });
  const acts = readActs(typed);
  if (!acts) return back('answerDays', t('error.days_required', { limit: answerDaysLimit }));
  const inLanguages = (part: string) =>
    Object.fromEntries(locales.map((language) => [language, typed[`${part}-${language}`] ?? '']));
  const macro = { id: typed.id ?? '', names: inLanguages('name'), texts: inLanguages('text'), acts };
  const seen = typed.seen ? new Date(typed.seen) : null;
  const result = await keepMacro(user, macro, seen && Number.isNaN(seen.getTime()) ? new Date(0) : seen);
  if (result.ok) redirect(`/${locale}/admin/macros?kept=${result.id}` as Route);
  if (result.code !== 'invalid') return back('name-en', t(`obstacle.${result.code}`));
  return {
    typed,
    errors: result.faults.map((fault) => ({ target: fault.target, text: t(`error.${fault.code}`, limitsOf(fault)) })),
  };
}

/** Takes a macro away. */
export async function postMacroRemoval(form: FormData): Promise<void> {
  const locale = await getLocale();
  const user = await requireUser(locale, `/${locale}/admin/macros`);
  await deleteMacro(user, String(form.get('id') ?? ''));
  redirect(`/${locale}/admin/macros?removed` as Route);
}

/** Null: what was typed for the days is no number that there can be. */
function readActs(typed: Readonly<Record<string, string>>): MacroActs | null {
  const tags = (written = '') => written.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  const read = macroActs.safeParse({
    status: typed.status || null,
    answerDays: typed.status === 'with_partner' && typed.answerDays ? Number(typed.answerDays) : null,
    assignee: typed.assignee || null,
  });
  if (!read.success) return null;
  return { ...read.data, addTags: tags(typed.addTags), removeTags: tags(typed.removeTags) };
}

function limitsOf({ target, code }: MacroFault): { limit: number } {
  if (code === 'tag_too_long') return { limit: tagLimit };
  if (code === 'days_required') return { limit: answerDaysLimit };
  return { limit: target.startsWith('name') ? templateLimits.name : templateLimits.text };
}
