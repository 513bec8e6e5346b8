import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { Places } from '#app/[locale]/admin/_admin/places.tsx';
import { may } from '#domain/identity/permissions.ts';
import { inLanguage, listTemplates } from '#server/correspondence/templates.ts';
import { requireUser } from '#server/identity/session.ts';
import { SubmitButton } from '#ui/submit-button.tsx';
import { TemplateForm } from '../_template/template-form.tsx';
import { templateFormWords } from '../_template/words.ts';
import { postDeletion, postTemplate } from '../actions.ts';

type Props = PageProps<'/[locale]/admin/templates/[template]'>;

/** The form writes the title itself: it alone knows whether there is something to mend. */
export const metadata: Metadata = { title: { absolute: '' } };

/** One own text in six languages: a new one, or one that there is. */
export default async function TemplatePage({ params }: Props) {
  const { template: id } = await params;
  const locale = await getLocale();
  const page = `/${locale}/admin/templates/${encodeURIComponent(id)}`;
  const user = await requireUser(locale, page);
  if (!may(user, 'admin.open')) return refuse('forbidden', { entitle: true });
  const own = (await listTemplates(user)).find((template) => template.id === id);
  if (!own && id !== 'new') return refuse('notFound', { entitle: true });
  const [t, app] = await Promise.all([getTranslations('Template.page'), getTranslations('App')]);
  const heading = own ? t('editTitle', { name: inLanguage(own.names, locale) }) : t('addTitle');
  const title = `${heading} – ${app('name')}`;
  return (
    <Shell look="desk" user={user} current="admin">
      <div className="bar outcomes">
        <Places current="templates" />
        <p className="back">
          <Link href="/admin/templates">{t('back')}</Link>
        </p>
        <h1>{heading}</h1>
        <TemplateForm
          action={postTemplate}
          page={page}
          id={own?.id ?? crypto.randomUUID()}
          seen={own?.updatedAt.toISOString() ?? ''}
          names={own?.names ?? {}}
          texts={own?.texts ?? {}}
          words={{ ...(await templateFormWords()), title, titleWithError: app('titleWithError', { title }) }}
        />
        {own && (
          <details className="confirm">
            <summary>{t('delete')}</summary>
            <form action={postDeletion}>
              <input type="hidden" name="id" value={own.id} />
              <SubmitButton small look="second">
                {t('deleteConfirm')}
              </SubmitButton>
            </form>
          </details>
        )}
      </div>
    </Shell>
  );
}
