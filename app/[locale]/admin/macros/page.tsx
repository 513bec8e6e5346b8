import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { Places } from '#app/[locale]/admin/_admin/places.tsx';
import { templateFields } from '#domain/correspondence/template.ts';
import { may } from '#domain/identity/permissions.ts';
import { locales, type User } from '#domain/identity/user.ts';
import { answerDaysLimit, macroStatuses } from '#domain/triage/macro.ts';
import { formatsFor } from '#i18n/formats.ts';
import { languageNames } from '#i18n/routing.ts';
import { listAssignees } from '#server/identity/people.ts';
import { requireUser } from '#server/identity/session.ts';
import { listOwnMacros, type OwnMacro } from '#server/triage/own-macros.ts';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { postMacroEdit, postMacroRemoval } from './actions.ts';
import { MacroEditor } from './macro-editor.tsx';

type Props = PageProps<'/[locale]/admin/macros'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Admin.macros'))('title') };
}

/** The macros of the own house: what there are, and the form that writes one. */
export default async function MacrosPage({ searchParams }: Props) {
  const locale = await getLocale();
  const user = await requireUser(locale, `/${locale}/admin/macros`);
  if (!may(user, 'admin.open')) return refuse('forbidden');
  const [{ macro: chosen, kept, removed }, macros, t] = await Promise.all([
    searchParams,
    listOwnMacros(user),
    getTranslations('Admin.macros'),
  ]);
  const macro = macros.find(({ id }) => id === chosen) ?? null;
  return (
    <Shell look="desk" user={user} current="admin">
      <div className="bar outcomes">
        <Places current="macros" />
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        {(kept !== undefined || removed !== undefined) && (
          <Focused className="done">
            <Notice kind="ok">{t(kept === undefined ? 'removed' : 'kept')}</Notice>
          </Focused>
        )}
        {macros.length > 0 && (
          <ul className="ownmacros">
            {macros.map(({ id, names }) => (
              <li key={id}>
                <Link href={{ pathname: '/admin/macros', query: { macro: id } }}>{names[locale] ?? names.en}</Link>
                <form action={postMacroRemoval}>
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton
                    look="text"
                    small
                    aria-label={t('removeNamed', { name: names[locale] ?? names.en ?? '' })}
                  >
                    {t('remove')}
                  </SubmitButton>
                </form>
              </li>
            ))}
          </ul>
        )}
        <section aria-labelledby="editor">
          <h2 id="editor">{t(macro ? 'change' : 'new')}</h2>
          <Editor key={macro?.id} macro={macro} user={user} />
        </section>
      </div>
    </Shell>
  );
}

async function Editor({ macro, user }: { macro: OwnMacro | null; user: User }) {
  const [locale, t, status, c, people] = await Promise.all([
    getLocale(),
    getTranslations('Admin.macros'),
    getTranslations('Status'),
    getTranslations('Case'),
    listAssignees(user),
  ]);
  const { list } = formatsFor(locale);
  return (
    <MacroEditor
      action={postMacroEdit}
      page={`/${locale}/admin/macros${macro ? `?macro=${macro.id}` : ''}`}
      hidden={{ id: macro?.id ?? randomUUID(), seen: macro?.updatedAt.toISOString() ?? '' }}
      kept={macro ? answersOf(macro) : {}}
      statuses={[
        { value: '', label: t('asItIs') },
        ...macroStatuses.map((code) => ({ value: code, label: status(code) })),
      ]}
      people={[
        { value: '', label: t('asItIs') },
        { value: 'me', label: t('whoApplies') },
        { value: 'nobody', label: c('nobody') },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      languages={locales.map((code) => ({
        code,
        name: t('name', { language: languageNames[code] }),
        text: t('text', { language: languageNames[code] }),
        optional: code !== 'en',
      }))}
      words={{
        status: t('status'),
        days: t('days'),
        daysHint: t('daysHint', { limit: answerDaysLimit }),
        assignee: t('assignee'),
        addTags: t('addTags'),
        removeTags: t('removeTags'),
        tagsHint: t('tagsHint'),
        textHint: t('textHint', { fields: list(templateFields.map((field) => `{${field}}`)) }),
        optional: t('optional'),
        keep: t('keep'),
        errorPrefix: c('change.error'),
        summary: t('summary'),
      }}
    />
  );
}

function answersOf({ names, texts, acts }: OwnMacro): Record<string, string> {
  return {
    status: acts.status ?? '',
    answerDays: acts.answerDays?.toString() ?? '',
    assignee: acts.assignee ?? '',
    addTags: acts.addTags.join(', '),
    removeTags: acts.removeTags.join(', '),
    ...Object.fromEntries(
      locales.flatMap((code) => [
        [`name-${code}`, names[code] ?? ''],
        [`text-${code}`, texts[code] ?? ''],
      ]),
    ),
  };
}
