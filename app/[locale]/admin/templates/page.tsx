import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { Places } from '#app/[locale]/admin/_admin/places.tsx';
import { templateCodes } from '#domain/correspondence/template.ts';
import { may } from '#domain/identity/permissions.ts';
import { locales } from '#domain/identity/user.ts';
import { formatsFor } from '#i18n/formats.ts';
import { inLanguage, listTemplates } from '#server/correspondence/templates.ts';
import { requireUser } from '#server/identity/session.ts';
import { buttonClass } from '#ui/button.tsx';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Template.page'))('title') };
}

/** The texts that the house has added to those of the product. */
export default async function TemplatesPage({ searchParams }: PageProps<'/[locale]/admin/templates'>) {
  const locale = await getLocale();
  const user = await requireUser(locale, `/${locale}/admin/templates`);
  if (!may(user, 'admin.open')) return refuse('forbidden');
  const [{ done }, t, built, own] = await Promise.all([
    searchParams,
    getTranslations('Template.page'),
    getTranslations('Template'),
    listTemplates(user),
  ]);
  const { list } = formatsFor(locale);
  return (
    <Shell look="desk" user={user} current="admin">
      <div className="bar outcomes">
        <Places current="templates" />
        <h1>{t('title')}</h1>
        {(done === 'kept' || done === 'deleted') && (
          <Focused className="done">
            <Notice kind="ok">{t(done)}</Notice>
          </Focused>
        )}
        <p>{t('lead')}</p>
        <section className="setting" aria-labelledby="own">
          <h2 id="own">{t('own')}</h2>
          {own.length === 0 && <p className="t-muted">{t('none')}</p>}
          <ul className="templatelist">
            {own.map(({ id, names, texts }) => {
              const name = inLanguage(names, locale);
              const missing = locales.filter((language) => !texts[language]).length;
              return (
                <li key={id}>
                  <b>{name}</b> <span className="t-muted">{t('missing', { n: missing })}</span>{' '}
                  <Link href={`/admin/templates/${id}`}>
                    <span aria-hidden="true">{t('edit')}</span>
                    <span className="vh">{t('editNamed', { name })}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
          <p className="foot">
            <Link className={buttonClass({ small: true })} href="/admin/templates/new">
              {t('add')}
            </Link>
          </p>
        </section>
        <section className="setting" aria-labelledby="built">
          <h2 id="built">{t('built')}</h2>
          <p>{list(templateCodes.map((code) => built(`${code}.name`)))}</p>
        </section>
      </div>
    </Shell>
  );
}
