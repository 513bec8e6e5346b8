import type { Metadata, Route } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Pair } from '#app/_guidance/pair.tsx';
import { Practice } from '#app/_guidance/practice.tsx';
import { Link } from '#app/_shell/link.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { currentUser } from '#server/identity/session.ts';
import { listDrafts } from '#server/intake/draft-list.ts';
import { buttonClass } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('PartnerFirst');
  return { title: t('title'), description: t('description') };
}

export default async function PartnerFirstPage() {
  const user = await currentUser();
  const drafts = user ? await listDrafts(user) : [];
  return (
    <Shell look="manila" user={user}>
      <div className="wrap">
        <Intro />
        <Steps draft={drafts[0]?.id} />
      </div>
      <Ways hasDrafts={drafts.length > 0} />
    </Shell>
  );
}

function Intro() {
  const t = useTranslations('PartnerFirst');
  return (
    <div className="hero single">
      <div>
        <h1>{t('title')}</h1>
        <p className="intro">{t('intro')}</p>
      </div>
    </div>
  );
}

/** `draft`: the one that was touched last, of which a letter can be made. */
function Steps({ draft }: { draft: string | undefined }) {
  const t = useTranslations('PartnerFirst');
  const letter = useTranslations('Letter.link');
  return (
    <>
      <Practice
        number={1}
        id="prepare"
        title={t('prepare.title')}
        body={[t('prepare.text')]}
        list={[t('prepare.passage'), t('prepare.dates'), t('prepare.example')]}
      >
        <div className="pairs">
          <Pair title={t('prepare.added.title')} text={t('prepare.added.text')} />
        </div>
      </Practice>
      <Practice number={2} id="say" title={t('say.title')} body={[t('say.text'), t('say.listen')]}>
        <dl className="said">
          <dt>{t('say.ratherThan')}</dt>
          <dd className="no">{t('say.general')}</dd>
          <dt>{t('say.say')}</dt>
          <dd>{t('say.concrete')}</dd>
        </dl>
        {draft && (
          <p className="foot">
            <Link className={buttonClass({ look: 'second' })} href={`/escalate/${draft}/letter` as Route}>
              {letter('partnerFirst')} <Icon name="arrow" />
            </Link>
          </p>
        )}
      </Practice>
      <Practice number={3} id="ask" title={t('ask.title')} body={[t('ask.text')]}>
        <div className="pairs">
          <Pair title={t('ask.confirm.title')} text={t('ask.confirm.text')} />
        </div>
      </Practice>
      <Practice
        number={4}
        id="note"
        title={t('note.title')}
        body={[t('note.text')]}
        list={[t('note.date'), t('note.channel'), t('note.role'), t('note.raised'), t('note.response')]}
      >
        <div className="pairs">
          <Pair title={t('note.why.title')} text={t('note.why.text')} />
        </div>
      </Practice>
      <Practice
        number={5}
        id="csm"
        title={t('csm.title')}
        body={[t('csm.text')]}
        list={[t('csm.noAnswer'), t('csm.unclear'), t('csm.refused'), t('csm.promise')]}
      >
        <div className="pairs">
          <Pair title={t('csm.urgent.title')} text={t('csm.urgent.text')} />
        </div>
      </Practice>
    </>
  );
}

/** Both ways on: it is settled, which closes a draft where there is one, or the escalation is prepared. */
function Ways({ hasDrafts }: { hasDrafts: boolean }) {
  const t = useTranslations('PartnerFirst.ways');
  return (
    <div className="closing">
      <div className="wrap">
        <section aria-labelledby="ways">
          <h2 id="ways">{t('title')}</h2>
          <div className="two">
            <div>
              <h3>{t('settled.title')}</h3>
              <p>{t('settled.text')}</p>
              <p className="foot">
                {hasDrafts ? (
                  <Link className={buttonClass({ look: 'second' })} href={'/escalate#drafts' as Route}>
                    {t('settled.close')}
                  </Link>
                ) : (
                  <Link className={buttonClass({ look: 'second' })} href="/">
                    {t('settled.action')}
                  </Link>
                )}
              </p>
            </div>
            <div>
              <h3>{t('open.title')}</h3>
              <p>{t('open.text')}</p>
              <p className="foot">
                <Link className={buttonClass()} href="/escalate?about=partner">
                  {t('open.action')} <Icon name="arrow" />
                </Link>
              </p>
            </div>
          </div>
        </section>
      </div>
    </div>
  );
}
