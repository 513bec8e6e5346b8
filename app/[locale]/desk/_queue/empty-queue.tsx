import { useTranslations } from 'next-intl';
import { NothingFound } from '#app/_search/nothing-found.tsx';
import { Link } from '#app/_shell/link.tsx';
import { type QueueFilter, unfiltered } from '#domain/triage/queue-filter.ts';
import { views } from '#domain/triage/view.ts';
import { buttonClass } from '#ui/button.tsx';
import { Empty } from '#ui/empty.tsx';
import { queueAddress } from './address.ts';
import type { Place } from './place.ts';

/** Why there is nothing to see, and the one thing to do about it. */
export function EmptyQueue({
  anyCase,
  turnedPage,
  place: { filter, viewName },
}: {
  anyCase: boolean;
  turnedPage: boolean;
  place: Place;
}) {
  const t = useTranslations('Desk.empty');
  const clear = useTranslations('Desk.filter')('clear');
  if (!anyCase) {
    return (
      <Empty title={t('none')}>
        <p>{t('noneText')}</p>
      </Empty>
    );
  }
  if (turnedPage) return <Way title={t('page')} text={t('pageText')} to={filter} label={t('pageAction')} />;
  if (filter.q !== null) return <Unfound typed={filter.q} filter={filter} />;
  if (viewName === 'mine')
    return <Way title={t('mine')} text={t('mineText')} to={views.unassigned} label={t('mineAction')} />;
  if (viewName === 'unassigned') return <Empty title={t('unassigned')} />;
  return <Way title={t('filtered')} text={t('filteredText')} to={{ ...unfiltered, sort: filter.sort }} label={clear} />;
}

function Unfound({ typed, filter }: { typed: string; filter: QueueFilter }) {
  const t = useTranslations('Search.nothing');
  const clear = useTranslations('Desk.filter')('clear');
  const [to, label] =
    filter.status === 'all'
      ? ([unfiltered, clear] as const)
      : ([{ ...unfiltered, q: typed }, t('everywhere')] as const);
  return (
    <NothingFound typed={typed}>
      <Link className={buttonClass({ look: 'second', small: true })} href={queueAddress(to)}>
        {label}
      </Link>
    </NothingFound>
  );
}

function Way({ title, text, to, label }: { title: string; text: string; to: QueueFilter; label: string }) {
  return (
    <Empty title={title}>
      <p>{text}</p>
      <Link className={buttonClass({ look: 'second', small: true })} href={queueAddress(to)}>
        {label}
      </Link>
    </Empty>
  );
}
