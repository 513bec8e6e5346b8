import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Link } from '#app/_shell/link.tsx';
import { chosenOf, facetNames, type QueueFilter } from '#domain/triage/queue-filter.ts';
import { Icon } from '#ui/icon.tsx';
import { type Names, useRangeWords, useValueWords } from './value-words.ts';

interface Chip {
  name: 'q' | 'age' | 'readiness' | (typeof facetNames)[number];
  words: string;
  without: QueueFilter;
}

/** What narrows a list, each with a link to the list without it. */
export function Chips({
  filter,
  names,
  addressOf,
}: {
  filter: QueueFilter;
  names: Names;
  /** the address of the list under another filter */
  addressOf: (filter: QueueFilter) => ComponentProps<typeof Link>['href'];
}) {
  const t = useTranslations('Desk.filter');
  return useChips(filter, names).map(({ name, words, without }) => (
    <li className="chip" key={name}>
      <span className="k" id={`chip-${name}`}>
        {t(name)}
      </span>
      <span className="v" id={`chip-${name}-value`}>
        {words}
      </span>
      <Link
        href={addressOf(without)}
        aria-label={t('remove')}
        id={`chip-${name}-remove`}
        aria-labelledby={`chip-${name}-remove chip-${name} chip-${name}-value`}
      >
        <Icon name="cross" />
      </Link>
    </li>
  ));
}

function useChips(filter: QueueFilter, names: Names): Chip[] {
  const t = useTranslations('Desk.filter');
  const wordsOf = useValueWords(names);
  const ranges = useRangeWords(filter);
  const facets = facetNames.flatMap((name): Chip[] => {
    const chosen = chosenOf(filter, name);
    if (chosen.length === 0) return [];
    const open = name === 'status' && filter.status === 'open';
    const words = open ? t('allOpen') : chosen.map((value) => wordsOf(name, value)).join(', ');
    return [{ name, words, without: { ...filter, [name]: name === 'status' ? 'all' : [] } }];
  });
  const range = (name: 'q' | 'age' | 'readiness', without: Partial<QueueFilter>): Chip[] =>
    ranges[name] === null ? [] : [{ name, words: ranges[name], without: { ...filter, ...without } }];
  return [
    ...range('q', { q: null }),
    ...facets,
    ...range('age', { ageFrom: null, ageTo: null }),
    ...range('readiness', { readinessFrom: null, readinessTo: null }),
  ];
}
