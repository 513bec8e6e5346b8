import type { Route } from 'next';
import { getTranslations } from 'next-intl/server';
import { Link } from '#app/_shell/link.tsx';

/** What the letter needs before there can be one, each with the way to it. */
export async function NothingYet({ draftId }: { draftId: string }) {
  const t = await getTranslations('Letter.nothing');
  return (
    <>
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      <ul className="bullets">
        {(['scope', 'concern', 'examples'] as const).map((step) => (
          <li key={step}>
            <Link href={`/escalate/${draftId}/${step}` as Route}>{t(step)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
