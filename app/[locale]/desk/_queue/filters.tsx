import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';
import { products } from '#domain/catalogue/product.ts';
import { locales } from '#domain/identity/user.ts';
import { type QueueFilter, statusesOf, writeFilter } from '#domain/triage/queue-filter.ts';
import { statuses } from '#domain/triage/status.ts';
import { type Option, offeredPartners, type Queue } from '#server/triage/queue.ts';
import { GetForm } from '#ui/get-form.tsx';
import { Icon } from '#ui/icon.tsx';
import { SubmitButton } from '#ui/submit-button.tsx';
import { Select } from '#ui/text-field.tsx';
import { queuePath } from './address.ts';
import { Chips } from './chips.tsx';
import { useCount } from './counts.ts';

/**
 * What narrows the list, as chips to take off, and one tap away the form to choose from: a plain GET form. Another filter
 * is another form, folded again and with what is chosen now.
 */
export function Filters({ queue, filter }: { queue: Queue; filter: QueueFilter }) {
  const t = useTranslations('Desk.filter');
  const status = useTranslations('Status');
  const product = useTranslations('Product');
  const language = useTranslations('Language');
  const count = useCount();
  const locale = useLocale();
  const written = writeFilter(filter);
  const codes = statusesOf(filter);
  const several = typeof filter.status !== 'string' && filter.status.length > 1;
  return (
    <div className="filtering">
      <Chips queue={queue} filter={filter} />
      <details className="filterbox" key={queuePath(locale, filter)}>
        <summary>
          <Icon name="plus" />
          {t('open')}
        </summary>
        <GetForm action={`/${locale}/desk`} className="filterfields">
          <Select id="f-status" name="status" label={t('status')} defaultValue={written.status ?? 'open'}>
            <option value="open">{t('allOpen')}</option>
            <option value="all">{t('all')}</option>
            {several && <option value={codes.join(',')}>{codes.map((code) => status(code)).join(', ')}</option>}
            {statuses.map((code) => (
              <option key={code} value={code}>
                {t('withCount', { label: status(code), count: count(queue.statuses[code]) })}
              </option>
            ))}
          </Select>
          <Choice
            name="partner"
            value={filter.partner}
            options={queue.partners}
            unknown={t('unknownPartner')}
            hint={queue.partners.length >= offeredPartners ? t('firstPartners', { n: offeredPartners }) : undefined}
          />
          <Choice
            name="product"
            value={filter.product}
            options={products.map((code) => ({ id: code, name: product(code) }))}
          />
          <Choice
            name="language"
            value={filter.language}
            options={locales.map((code) => ({ id: code, name: language(code) }))}
          />
          <Choice
            name="assignee"
            value={filter.assignee}
            options={[{ id: 'me', name: t('me') }, { id: 'nobody', name: t('nobody') }, ...queue.assignees]}
            unknown={t('unknownAssignee')}
          />
          <Select id="f-sort" name="sort" label={t('sort')} defaultValue={filter.sort}>
            <option value="newest">{t('newest')}</option>
            <option value="oldest">{t('oldest')}</option>
          </Select>
          <div className="acts">
            <SubmitButton small>{t('apply')}</SubmitButton>
            <Link href="/desk?status=all">{t('clear')}</Link>
          </div>
        </GetForm>
      </details>
    </div>
  );
}

function Choice({
  name,
  value,
  options,
  unknown,
  hint,
}: {
  name: 'partner' | 'product' | 'language' | 'assignee';
  value: string | null;
  options: readonly Option[];
  /** the words for a value that is not among the options */
  unknown?: string;
  hint?: string;
}) {
  const t = useTranslations('Desk.filter');
  const listed = value === null || options.some(({ id }) => id === value);
  return (
    <Select id={`f-${name}`} name={name} label={t(name)} hint={hint} defaultValue={value ?? ''}>
      <option value="">{t('any')}</option>
      {!listed && <option value={value}>{unknown}</option>}
      {options.map(({ id, name: label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </Select>
  );
}
