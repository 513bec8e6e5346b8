import type { Metadata } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { About } from '#app/_guidance/about.tsx';
import { Pair } from '#app/_guidance/pair.tsx';
import { Practice } from '#app/_guidance/practice.tsx';
import { Versions } from '#app/_guidance/versions.tsx';
import { Link } from '#app/_shell/link.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { listSupport } from '#server/catalogue/products.ts';
import { currentUser } from '#server/identity/session.ts';
import { Icon } from '#ui/icon.tsx';

// Reads the list of versions and who is signed in: one query each, and none of them while building.
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const [t, app] = await Promise.all([getTranslations('Guidance'), getTranslations('App')]);
  // The frame's template of titles is for the pages below this one.
  return { title: { absolute: `${t('title')} – ${app('name')}` }, description: t('description') };
}

export default async function GuidancePage() {
  const [user, support] = await Promise.all([currentUser(), listSupport()]);
  return (
    <Shell look="manila" user={user}>
      <div className="wrap">
        <Hero />
        <Practices />
      </div>
      <div className="closing">
        <div className="wrap">
          <Versions {...support} today={new Date().toISOString().slice(0, 10)} />
        </div>
      </div>
    </Shell>
  );
}

function Hero() {
  const t = useTranslations('Guidance');
  return (
    <div className="hero">
      <div>
        <h1>
          <span>{t('hero.prepare')}</span> <span>{t('hero.avoid')}</span>
        </h1>
        <p className="intro">{t('hero.intro')}</p>
        <p className="ways">
          <Link className="textlink" href="/partner-first">
            {t('hero.partnerFirst')}
            <Icon name="arrow" />
          </Link>
        </p>
      </div>
      <About locale={useLocale()} />
    </div>
  );
}

function Practices() {
  const t = useTranslations('Guidance');
  return (
    <>
      <Practice sign="section" id="scope" title={t('scope.title')} body={[t('scope.document'), t('scope.name')]}>
        <div className="pairs">
          <Pair title={t('scope.missing.title')} text={t('scope.missing.text')} />
          <Pair title={t('scope.added.title')} text={t('scope.added.text')} />
        </div>
      </Practice>
      <Practice sign="quote" id="partner" title={t('partner.title')} body={[t('partner.openly'), t('partner.csm')]}>
        <div className="pairs">
          <Pair title={t('partner.unsaid.title')} text={t('partner.unsaid.text')}>
            <Link className="textlink" href="/partner-first">
              {t('partner.unsaid.action')}
              <Icon name="arrow" />
            </Link>
          </Pair>
          <Pair title={t('partner.said.title')} text={t('partner.said.text')} />
        </div>
      </Practice>
      <Practice
        sign="hash"
        id="specific"
        title={t('specific.title')}
        body={[t('specific.examples'), t('specific.more')]}
      >
        <dl className="said">
          <dt>{t('specific.ratherThan')}</dt>
          <dd className="no">{t('specific.general')}</dd>
          <dt>{t('specific.write')}</dt>
          <dd>{t('specific.concrete')}</dd>
        </dl>
      </Practice>
      <Practice id="fit" title={t('fit.title')} body={[t('fit.text')]}>
        <p className="body why">{t('fit.why')}</p>
      </Practice>
    </>
  );
}
