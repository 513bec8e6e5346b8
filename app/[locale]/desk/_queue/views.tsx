import { useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';
import { viewNames, views } from '#domain/triage/view.ts';
import type { SavedView } from '#server/triage/desk-settings.ts';
import type { Queue } from '#server/triage/queue.ts';
import { queueAddress } from './address.ts';
import { useCount } from './counts.ts';
import type { Place } from './place.ts';

/** How many saved views stand beside those that everybody has, with their counts; the rest is one tap away. */
export const tabs = 6;

/** The views that everybody has and the saved ones, with how many cases each holds. */
export function Views({ queue, place, saved }: { queue: Queue; place: Place; saved: readonly SavedView[] }) {
  const t = useTranslations('Desk');
  const count = useCount();
  const shown = shownViews(saved, place);
  const more = saved.filter((view) => !shown.includes(view));
  return (
    <nav className="views" aria-label={t('viewList')}>
      {viewNames.map((name) => (
        <Link key={name} href={queueAddress(views[name])} aria-current={name === place.viewName ? 'page' : undefined}>
          {t(`views.${name}`)} <b className="n">{count(queue.views[name])}</b>
        </Link>
      ))}
      {shown.map((view) => (
        <SavedLink key={view.id} view={view} current={view.id === place.saved?.id}>
          <b className="n">{count(queue.saved[view.id] ?? 0)}</b>
        </SavedLink>
      ))}
      {more.length > 0 && (
        <details className="moreviews">
          <summary>{t('moreViews', { n: more.length })}</summary>
          <div>
            {more.map((view) => (
              <SavedLink key={view.id} view={view} />
            ))}
          </div>
        </details>
      )}
    </nav>
  );
}

/** The first saved views, and the one that is open wherever it stands. */
export function shownViews(saved: readonly SavedView[], place: Pick<Place, 'saved'>): SavedView[] {
  return saved.filter((view, index) => index < tabs || view.id === place.saved?.id);
}

function SavedLink({
  view: { id, name, filter, shared, own, owner },
  current = false,
  children,
}: {
  view: SavedView;
  current?: boolean;
  children?: React.ReactNode;
}) {
  const t = useTranslations('Desk');
  return (
    <Link href={queueAddress(filter, { view: id })} aria-current={current ? 'page' : undefined}>
      <bdi>{name}</bdi>
      {shared && <span className="sharedmark">{own ? t('view.shared') : t('view.sharedBy', { name: owner })}</span>}
      {children}
    </Link>
  );
}
