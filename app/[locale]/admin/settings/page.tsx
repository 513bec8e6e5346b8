import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { refuse } from '#app/_shell/refuse.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { Places } from '#app/[locale]/admin/_admin/places.tsx';
import { postSettings } from '#app/[locale]/admin/settings/actions.ts';
import { may } from '#domain/identity/permissions.ts';
import { lettersMaySend } from '#server/correspondence/letter-setting.ts';
import { requireUser } from '#server/identity/session.ts';
import { Checkbox } from '#ui/choice.tsx';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';

interface SettingsProps {
  /** `saved`: it has just been kept */
  searchParams: Promise<{ saved?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Admin.settings'))('title') };
}

/** What an admin decides for everybody. */
export default async function SettingsPage({ searchParams }: SettingsProps) {
  const locale = await getLocale();
  const user = await requireUser(locale, `/${locale}/admin/settings`);
  if (!may(user, 'admin.open')) return refuse('forbidden');
  const { saved } = await searchParams;
  const t = await getTranslations('Admin.settings');
  return (
    <Shell look="desk" user={user} current="admin">
      <div className="bar outcomes">
        <Places current="settings" />
        <h1>{t('title')}</h1>
        {saved !== undefined && (
          <Focused className="done">
            <Notice kind="ok">{t('saved')}</Notice>
          </Focused>
        )}
        <section className="setting" aria-labelledby="letters">
          <h2 id="letters">{t('letters')}</h2>
          <p>{t('lettersText')}</p>
          <form action={postSettings}>
            <Checkbox
              id="lettersAllowed"
              name="letters"
              value="yes"
              label={t('lettersAllowed')}
              defaultChecked={await lettersMaySend()}
            />
            <p className="foot">
              <SubmitButton>{t('save')}</SubmitButton>
            </p>
          </form>
        </section>
      </div>
    </Shell>
  );
}
