import { useLocale, useTranslations } from 'next-intl';
import { useValueWords } from '#app/_filter/value-words.ts';
import { Link } from '#app/_shell/link.tsx';
import { facetNames, type QueueFilter, sorts, unfiltered } from '#domain/triage/queue-filter.ts';
import type { Queue } from '#server/triage/queue.ts';
import { GetForm } from '#ui/get-form.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { Select, TextField } from '#ui/text-field.tsx';
import { queueAddress, queuePath } from './address.ts';
import { useCount } from './counts.ts';
import { type Choice, choicesOf, othersOf } from './facet-choices.ts';
import { namesOf } from './names.ts';
import type { Place } from './place.ts';

/** All that the list can be narrowed by, each value with how many cases it would show: a plain GET form. */
export function FilterPanel({ queue, place: { filter, saved } }: { queue: Queue; place: Place }) {
  const t = useTranslations('Desk.filter');
  const locale = useLocale();
  const view = saved?.id;
  return (
    <GetForm
      action={`/${locale}/desk`}
      className="filterpanel"
      key={queuePath(locale, filter)}
      aria-label={t('panel')}
      id="filters"
    >
      {view && <input type="hidden" name="view" value={view} />}
      {filter.q !== null && <input type="hidden" name="q" value={filter.q} />}
      <input type="hidden" name="status" value="all" />
      <div className="facets">
        {facetNames.map((name) => (
          <Facet key={name} name={name} queue={queue} filter={filter} />
        ))}
        <Range name="age" from={filter.ageFrom} to={filter.ageTo} most={36_500} />
        <Range name="readiness" from={filter.readinessFrom} to={filter.readinessTo} most={100} />
        <Select id="f-sort" name="sort" label={t('sort')} defaultValue={filter.sort}>
          {(filter.q === null ? sorts.filter((sort) => sort !== 'relevance') : sorts).map((sort) => (
            <option key={sort} value={sort}>
              {t(`order.${sort}`)}
            </option>
          ))}
        </Select>
      </div>
      <div className="acts">
        <SubmitButton small>{t('apply')}</SubmitButton>
        <Link href={queueAddress({ ...unfiltered, sort: filter.sort }, { view })}>{t('clear')}</Link>
      </div>
    </GetForm>
  );
}

function Facet({ name, queue, filter }: { name: (typeof facetNames)[number]; queue: Queue; filter: QueueFilter }) {
  const t = useTranslations('Desk.filter');
  const words = useValueWords(namesOf(queue));
  const count = useCount();
  const cut = queue.facets?.[name].cut ?? false;
  const choices = choicesOf(name, queue, filter);
  const others = othersOf(name, queue, choices);
  if (choices.length === 0 && others.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend className="label">{t(name)}</legend>
      {choices.map(({ value, cases, chosen }: Choice) => (
        <label key={value}>
          <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
          <span>{words(name, value)}</span>
          <span className="n">{count(cases, cut)}</span>
        </label>
      ))}
      {others.length > 0 && (
        <select className="input s" name={name} aria-label={t('others', { facet: t(name) })} defaultValue="">
          <option value="">{t('other')}</option>
          {others.map(({ id, name: label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

function Range({
  name,
  from,
  to,
  most,
}: {
  name: 'age' | 'readiness';
  from: number | null;
  to: number | null;
  most: number;
}) {
  const t = useTranslations('Desk.filter');
  const number = { type: 'number', min: 0, max: most, inputMode: 'numeric' } as const;
  return (
    <fieldset className="facet range">
      <legend className="label">{t(`rangeLabel.${name}`)}</legend>
      <TextField id={`f-${name}From`} name={`${name}From`} label={t('from')} defaultValue={from ?? ''} {...number} />
      <TextField id={`f-${name}To`} name={`${name}To`} label={t('to')} defaultValue={to ?? ''} {...number} />
    </fieldset>
  );
}
