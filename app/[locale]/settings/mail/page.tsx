import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Shell } from '#app/_shell/shell.tsx';
import { readMailChoices } from '#server/correspondence/mail-choices.ts';
import { requireUser } from '#server/identity/session.ts';
import { Checkbox } from '#ui/choice.tsx';
import { Focused } from '#ui/focused.tsx';
import { Notice } from '#ui/notice.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { postMailChoices } from './actions.ts';

type Props = PageProps<'/[locale]/settings/mail'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('MailSettings'))('title') };
}

/** Which mails somebody gets: each kind that they can do without, and what comes in any case. */
export default async function MailSettingsPage({ searchParams }: Props) {
  const locale = await getLocale();
  const user = await requireUser(locale, `/${locale}/settings/mail`);
  const [{ saved }, choices, t] = await Promise.all([
    searchParams,
    readMailChoices(user),
    getTranslations('MailSettings'),
  ]);
  return (
    <Shell user={user} mainClass="wrap plain signin mailchoices">
      <h1>{t('title')}</h1>
      <p className="sub">{t('lead', { address: user.email })}</p>
      {saved !== undefined && (
        <Focused className="done">
          <Notice kind="ok">{t('saved')}</Notice>
        </Focused>
      )}
      <form action={postMailChoices}>
        <fieldset className="field">
          <legend className="label">{t('legend')}</legend>
          <div className="radios">
            {choices.map(({ kind, wanted }) => (
              <Checkbox
                key={kind}
                id={kind}
                name="kind"
                value={kind}
                label={t(`kind.${kind}`)}
                defaultChecked={wanted}
              />
            ))}
          </div>
        </fieldset>
        <p>{t(user.role === 'customer' ? 'always.customer' : 'always.desk')}</p>
        <p>{t('pages')}</p>
        <p className="foot">
          <SubmitButton>{t('save')}</SubmitButton>
        </p>
      </form>
    </Shell>
  );
}
