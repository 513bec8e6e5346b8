import { useTranslations } from 'next-intl';
import { Link } from '#app/_shell/link.tsx';
import { defaultFilter, type FilterName, type QueueFilter, statusesOf } from '#domain/triage/queue-filter.ts';
import type { Queue } from '#server/triage/queue.ts';
import { Icon } from '#ui/icon.tsx';
import { queueAddress } from './address.ts';

/** What narrows the list, each with a link that takes it off. */
export function Chips({ queue, filter }: { queue: Queue; filter: QueueFilter }) {
  const t = useTranslations('Desk.filter');
  const words = useWords(queue, filter);
  const shown = (['status', 'partner', 'product', 'language', 'assignee'] as const).filter(
    (name) => filter[name] !== unnarrowed[name],
  );
  return (
    <ul className="filters">
      {shown.map((name) => (
        <li className="chip" key={name}>
          <span className="k" id={`chip-${name}`}>
            {t(name)}
          </span>
          <span className="v" id={`chip-${name}-value`}>
            {words[name]()}
          </span>
          <Link
            href={queueAddress({ ...filter, [name]: unnarrowed[name] })}
            aria-label={t('remove')}
            id={`chip-${name}-remove`}
            aria-labelledby={`chip-${name}-remove chip-${name} chip-${name}-value`}
          >
            <Icon name="cross" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Without a chip every case is in the list: also the closed ones. */
const unnarrowed: QueueFilter = { ...defaultFilter, status: 'all' };

function useWords(queue: Queue, filter: QueueFilter): Record<Exclude<FilterName, 'sort'>, () => string> {
  const t = useTranslations('Desk.filter');
  const status = useTranslations('Status');
  const product = useTranslations('Product');
  const language = useTranslations('Language');
  const named = (options: Queue['partners'], id: string | null) => options.find((option) => option.id === id)?.name;
  return {
    status: () =>
      filter.status === 'open'
        ? t('allOpen')
        : statusesOf(filter)
            .map((code) => status(code))
            .join(', '),
    partner: () => named(queue.partners, filter.partner) ?? t('unknownPartner'),
    product: () => (filter.product ? product(filter.product) : ''),
    language: () => (filter.language ? language(filter.language) : ''),
    assignee: () => {
      if (filter.assignee === 'me' || filter.assignee === 'nobody') return t(filter.assignee);
      return named(queue.assignees, filter.assignee) ?? t('unknownAssignee');
    },
  };
}
