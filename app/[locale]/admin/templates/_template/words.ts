import { getLocale, getTranslations } from 'next-intl/server';
import { templateFields, templateLimits } from '#domain/correspondence/template.ts';
import { locales } from '#domain/identity/user.ts';
import { formatsFor } from '#i18n/formats.ts';

/** The words of the form of a template, without its title. */
export async function templateFormWords() {
  const [t, language, locale] = await Promise.all([
    getTranslations('Template.page'),
    getTranslations('Language'),
    getLocale(),
  ]);
  const { list, number } = formatsFor(locale);
  const many = 987_654;
  const fields = list(templateFields.map((field) => `{${field}}`));
  return {
    fields: t('fields', { fields }),
    name: t('name'),
    text: t('text'),
    optional: t('optional'),
    nameLimit: t('limit', { limit: templateLimits.name }),
    textLimit: t('limit', { limit: templateLimits.text }),
    languages: locales.map((code) => ({ code, label: language(code) })),
    save: t('save'),
    preview: t('preview'),
    error: t('error.prefix'),
    oneError: t('error.summary', { n: 1 }),
    moreErrors: t('error.summary', { n: many }).replace(number(many), '{count}'),
  };
}

export type TemplateFormWords = Awaited<ReturnType<typeof templateFormWords>> & {
  title: string;
  titleWithError: string;
};
