import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Shell } from '#app/_shell/shell.tsx';
import { SignInForms } from '#app/[locale]/sign-in/sign-in-forms.tsx';
import { wordsOfForms } from '#app/[locale]/sign-in/words.ts';
import { firstPage, returnPath } from '#domain/identity/return-path.ts';
import { demoSignIns } from '#server/identity/demo-people.ts';
import { currentUser } from '#server/identity/session.ts';
import { linkMinutes } from '#server/identity/sign-in-links.ts';

/** The forms write the title themselves: without JavaScript, they alone know whether there is something to mend. */
export const metadata: Metadata = { title: { absolute: '' } };

export default async function SignInPage({ searchParams }: PageProps<'/[locale]/sign-in'>) {
  const [user, locale, { next: asked }] = await Promise.all([currentUser(), getLocale(), searchParams]);
  const next = returnPath(typeof asked === 'string' ? asked : null, locale);
  if (user) redirect((next ?? firstPage(user.role, locale)) as Route);
  const t = await getTranslations('SignIn');
  const roleName = await getTranslations('Role');
  return (
    <Shell mainClass="wrap plain signin">
      <SignInForms
        next={next}
        path={`/${locale}/sign-in${next ? `?${new URLSearchParams({ next })}` : ''}`}
        words={await wordsOfForms(linkMinutes)}
        people={demoSignIns().map(({ name, email, password, role, organization }) => ({
          ...{ email, password },
          label: t('demo.signInAs', { name }),
          description: organization ? t('demo.customerOf', { organization }) : roleName(role),
        }))}
      >
        <h1>{t('title')}</h1>
        <p className="sub">{next ? t('again') : t('lead')}</p>
      </SignInForms>
    </Shell>
  );
}
