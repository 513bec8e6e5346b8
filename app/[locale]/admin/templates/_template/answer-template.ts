import type { Route } from 'next';
import { forbidden, notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { fillTemplate, templateLimits, unknownFields } from '#domain/correspondence/template.ts';
import { type Locale, locales } from '#domain/identity/user.ts';
import { characters } from '#domain/intake/text.ts';
import { formatsFor } from '#i18n/formats.ts';
import {
  type InLanguages,
  inLanguage,
  keepTemplate,
  ownTemplateLimit,
  type TemplateFault,
} from '#server/correspondence/templates.ts';
import { requireUser } from '#server/identity/session.ts';
import { type TemplateState, untouched } from './template-state.ts';

/** Answers the form of a template: keeps it, shows how it reads, or gives back what was typed. */
export async function answerTemplateForm(form: FormData, locale: Locale): Promise<TemplateState> {
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && /^(id|seen|(name|text)-[\w-]+)$/.test(name)
        ? [[name, value.replaceAll('\r\n', '\n')] as const]
        : [],
    ),
  );
  const list = `/${locale}/admin/templates`;
  const user = await requireUser(locale, list);
  const part = (kind: 'name' | 'text'): InLanguages =>
    Object.fromEntries(locales.map((language) => [language, typed[`${kind}-${language}`] ?? '']));
  const [names, texts] = [part('name'), part('text')];
  if (form.get('intent') === 'preview')
    return { ...untouched, typed, preview: await preview(texts, locale, user.name) };
  const seen = typed.seen ? new Date(typed.seen) : null;
  if (seen && Number.isNaN(seen.getTime())) notFound();
  const result = await keepTemplate(user, { id: typed.id ?? '', names, texts }, seen);
  if (result.ok) redirect(`${list}?done=kept` as Route);
  const t = await getTranslations({ locale, namespace: 'Template.page.error' });
  switch (result.code) {
    case 'forbidden':
      return forbidden();
    case 'not_found':
      return notFound();
    case 'changed':
      return { ...untouched, typed, obstacle: t('changed') };
    case 'too_many':
      return { ...untouched, typed, obstacle: t('too_many', { limit: ownTemplateLimit }) };
    case 'invalid':
      return { ...untouched, typed, errors: await tellFaults(result.faults, typed, locale) };
  }
}

async function tellFaults(
  faults: readonly TemplateFault[],
  typed: Readonly<Record<string, string>>,
  locale: Locale,
): Promise<TemplateState['errors']> {
  const [t, languages] = await Promise.all([
    getTranslations({ locale, namespace: 'Template.page.error' }),
    getTranslations({ locale, namespace: 'Language' }),
  ]);
  const { list } = formatsFor(locale);
  const say = ({ part, language: code, code: fault }: TemplateFault): string => {
    const text = typed[`${part}-${code}`] ?? '';
    const language = languages(code);
    switch (fault) {
      case 'required':
        return t(part === 'name' ? 'requiredName' : 'requiredText', { language });
      case 'unstorable':
        return t('unstorable', { language });
      case 'too_long':
        return t('too_long', { language, limit: templateLimits[part], count: characters(text) });
      case 'unknown_field':
        return t('unknown_field', { language, fields: list(unknownFields(text).map((name) => `{${name}}`)) });
    }
  };
  return faults.map((fault) => ({ target: `${fault.part}-${fault.language}`, text: say(fault) }));
}

/** How each text reads, filled in for a case that might be one. */
async function preview(texts: InLanguages, locale: Locale, csm: string): Promise<TemplateState['preview']> {
  const [t, languages] = await Promise.all([
    getTranslations({ locale, namespace: 'Template.page' }),
    getTranslations({ locale, namespace: 'Language' }),
  ]);
  const filled: InLanguages = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
  return locales.map((language) => ({
    language,
    label: t('previewOf', { language: languages(language) }),
    text: fillTemplate(inLanguage(filled, language), {
      customer: t('example.customer'),
      organization: t('example.organization'),
      partner: t('example.partner'),
      reference: 'ESC-2026-000123',
      csm,
      date: formatsFor(language).longDate(new Date()),
    }),
  }));
}
