import { useLocale, useTranslations } from 'next-intl';
import { Chips } from '#app/_filter/chips.tsx';
import { Kept } from '#app/_filter/kept.tsx';
import { Link } from '#app/_shell/link.tsx';
import { wordsLimit } from '#domain/triage/queue-filter.ts';
import type { Queue } from '#server/triage/queue.ts';
import { GetForm } from '#ui/get-form.tsx';
import { Icon } from '#ui/icon.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { queueAddress } from './address.ts';
import { FilterPanel } from './filter-panel.tsx';
import { namesOf } from './names.ts';
import type { Place } from './place.ts';

/** The search, what narrows the list, and the way to narrow it further. */
export function FilterBar({ queue, place }: { queue: Queue; place: Place }) {
  const t = useTranslations('Desk.filter');
  const { filter, saved, panel } = place;
  const view = saved?.id;
  const open = panel === 'filters';
  return (
    <search className="filtering">
      <div className="filters">
        <SearchBox place={place} />
        <ul className="chips" aria-label={t('chosen')}>
          <Chips filter={filter} names={namesOf(queue)} addressOf={(without) => queueAddress(without, { view })} />
        </ul>
        <Link
          className="addfilter"
          href={queueAddress(filter, { view, panel: open ? null : 'filters' })}
          aria-expanded={open}
          scroll={false}
        >
          <Icon name={open ? 'cross' : 'plus'} />
          {open ? t('close') : t('open')}
        </Link>
      </div>
      {open && <FilterPanel queue={queue} place={place} />}
    </search>
  );
}

function SearchBox({ place: { filter, saved } }: { place: Place }) {
  const t = useTranslations('Desk.filter');
  return (
    // Another filter is another form, with what it looks for now.
    <GetForm key={filter.q} action={`/${useLocale()}/desk`} className="find">
      {saved && <input type="hidden" name="view" value={saved.id} />}
      <Kept filter={filter} except={['q']} />
      <label className="vh" htmlFor="find">
        {t('find')}
      </label>
      <input
        className="input s"
        id="find"
        name="q"
        type="search"
        defaultValue={filter.q ?? ''}
        maxLength={wordsLimit}
        placeholder={t('findHint')}
        autoComplete="off"
      />
      <SubmitButton look="second" small>
        {t('findSubmit')}
      </SubmitButton>
    </GetForm>
  );
}
