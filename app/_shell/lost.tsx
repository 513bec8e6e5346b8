import { useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';
import { Shell } from '#app/_shell/shell.tsx';
import { buttonClass } from '#ui/button.tsx';

/** A page that says calmly what is not there, and leads on. It does not ask who reads it. */
export function Lost({ reason, entitle = false }: { reason: 'notFound' | 'forbidden'; entitle?: boolean }) {
  const t = useTranslations(`App.${reason}`);
  const app = useTranslations('App');
  return (
    <Shell mainClass="wrap lost">
      {entitle && <title>{`${t('title')} – ${app('name')}`}</title>}
      <div className="wide">
        <h1>{t('title')}</h1>
        <p>{t('text')}</p>
        <p className="foot">
          <Link className={buttonClass({ look: 'second' })} href="/">
            {t('action')}
          </Link>
        </p>
      </div>
    </Shell>
  );
}
