import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BrandSign } from '#app/_shell/brand.tsx';
import { LanguageLinks } from '#app/_shell/language-links.tsx';
import { Link } from '#app/_shell/link.tsx';
import { SignOut } from '#app/_shell/sign-out.tsx';
import type { User } from '#domain/identity/user.ts';
import { languageNames } from '#i18n/routing.ts';
import { Icon } from '#ui/icon.tsx';

/** The pages that the header leads to, by the name that marks the current one. */
export type Place = 'escalations' | 'escalate' | 'desk' | 'exports' | 'admin';

const placesOf: Record<User['role'], readonly Place[]> = {
  customer: ['escalations', 'escalate'],
  csm: ['desk'],
  admin: ['desk', 'exports', 'admin'],
};

/**
 * `user` null: nobody is signed in, with the way to do so. Left out: the page does not ask who reads it, as a page
 * that is made ahead of time cannot.
 */
export function Header({
  user,
  current,
  status,
}: {
  user?: Pick<User, 'name' | 'role'> | null;
  current?: Place;
  status?: ReactNode;
}) {
  const t = useTranslations('App');
  const locale = useLocale();
  return (
    <header className="head">
      <Link className="brand" href="/">
        <BrandSign />
        {t('name')}
      </Link>
      {status}
      {user ? (
        <SignedIn user={user} current={current} />
      ) : (
        <>
          <nav className="langs" aria-label={t('header.language')}>
            <LanguageLinks current={locale} />
          </nav>
          {user === null && <Link href="/sign-in">{t('header.signIn')}</Link>}
        </>
      )}
    </header>
  );
}

function SignedIn({ user, current }: { user: Pick<User, 'name' | 'role'>; current?: Place }) {
  const t = useTranslations('App');
  const locale = useLocale();
  return (
    <>
      <nav aria-label={t('header.main')}>
        <ul>
          {placesOf[user.role].map((place) => (
            <li key={place}>
              <Link href={`/${place}`} aria-current={place === current ? 'page' : undefined}>
                {t(`header.places.${place}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="account">
        <nav aria-label={t('header.language')}>
          <button
            type="button"
            className="linkbtn menubtn"
            popoverTarget="languages"
            aria-label={t('header.languageNow', { language: languageNames[locale] })}
          >
            {languageNames[locale]}
            <Icon name="caret-down" className="tiny" />
          </button>
          <div className="menu" id="languages" popover="auto">
            <LanguageLinks current={locale} />
          </div>
        </nav>
        <span className="who">
          <span className="vh">{t('header.signedInAs')} </span>
          {user.name}
        </span>
        <SignOut label={t('header.signOut')} />
      </div>
    </>
  );
}
