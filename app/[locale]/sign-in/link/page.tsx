import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { confirmLink } from '#app/[locale]/sign-in/actions.ts';
import { returnPath } from '#domain/identity/return-path.ts';
import { isSignInLinkGood, linkMinutes } from '#server/identity/sign-in-links.ts';
import { buttonClass } from '#ui/button.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('SignIn');
  return { title: t('title'), robots: { index: false } };
}

/** Where a mailed link leads. Opening it changes nothing: programs that look at mails open links too. */
export default async function LinkPage({ searchParams }: PageProps<'/[locale]/sign-in/link'>) {
  const { token, next } = await readLink(searchParams);
  return (
    <Shell mainClass="wrap plain signin">{token ? <Confirm token={token} next={next} /> : <Spent next={next} />}</Shell>
  );
}

async function Confirm({ token, next }: { token: string; next: string | null }) {
  const t = await getTranslations('SignIn.confirm');
  return (
    <form action={confirmLink}>
      <h1>{t('title')}</h1>
      <p className="sub">{t('lead')}</p>
      <input type="hidden" name="token" value={token} />
      {next && <input type="hidden" name="next" value={next} />}
      <p className="foot">
        <SubmitButton>{t('submit')}</SubmitButton>
      </p>
    </form>
  );
}

async function Spent({ next }: { next: string | null }) {
  const t = await getTranslations('SignIn.spent');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="sub">{t('lead', { minutes: linkMinutes })}</p>
      <p className="foot">
        <Link className={buttonClass()} href={{ pathname: '/sign-in', query: next ? { next } : {} }}>
          {t('again')}
        </Link>
      </p>
    </>
  );
}

/** The token is null when it is no longer good. */
async function readLink(searchParams: PageProps<'/[locale]/sign-in/link'>['searchParams']) {
  const { token, next } = await searchParams;
  const good = typeof token === 'string' && (await isSignInLinkGood(token));
  return { token: good ? token : null, next: returnPath(typeof next === 'string' ? next : null, await getLocale()) };
}
