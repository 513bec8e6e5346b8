import { type Product, products, versionPattern } from '#domain/catalogue/product.ts';
import { type Locale, locales } from '#domain/identity/user.ts';
import {
  type Condition,
  conditions,
  type Response,
  responses,
  type Severity,
  severities,
  type WaivableItem,
  waivableItems,
} from '#domain/intake/steps.ts';
import { characters, isBlank, isStorable } from '#domain/intake/text.ts';
import { type SlaState, slaStates } from '#domain/triage/sla-state.ts';
import { openStatuses, type Status, statuses } from '#domain/triage/status.ts';

/**
 * In which order cases stand. `due`: what is due first, and last what is not due at all; `severity`, `readiness` and
 * `changed` begin with the most, `unready` and `unchanged` are the other way round. `relevance`: what tells most of the
 * words that are looked for; without such words it is `newest`.
 */
export const sorts = [
  'relevance',
  'due',
  'newest',
  'oldest',
  'severity',
  'readiness',
  'unready',
  'changed',
  'unchanged',
] as const;
export type Sort = (typeof sorts)[number];

/** A person's id, the reader, or nobody. */
export type Assignee = string | 'me' | 'nobody';

/**
 * Which cases a list shows, and in which order; the same for the queue, saved views and exports. Of several values of a
 * name one is enough, of several names each counts; no value narrows nothing.
 */
export interface QueueFilter {
  /** words that are looked for in the cases (server/triage/search.ts) */
  q: string | null;
  status: readonly Status[] | 'open' | 'all';
  severity: readonly Severity[];
  sla: readonly SlaState[];
  assignee: readonly Assignee[];
  /** ids */
  organization: readonly string[];
  partner: readonly string[];
  product: readonly Product[];
  /** release lines: 2.4.8 */
  version: readonly string[];
  language: readonly Locale[];
  condition: readonly Condition[];
  response: readonly Response[];
  waived: readonly WaivableItem[];
  /** ids */
  tag: readonly string[];
  /** whole days since a case was submitted */
  ageFrom: number | null;
  ageTo: number | null;
  /** the score, 0 to 100 */
  readinessFrom: number | null;
  readinessTo: number | null;
  sort: Sort;
}

export type FilterName = keyof QueueFilter;

/** What a filter lists values of, in the order in which it is offered. */
export const facetNames = [
  'status',
  'sla',
  'severity',
  'assignee',
  'organization',
  'partner',
  'product',
  'version',
  'language',
  'condition',
  'response',
  'waived',
  'tag',
] as const satisfies readonly FilterName[];
export type FacetName = (typeof facetNames)[number];

export const rangeNames = ['ageFrom', 'ageTo', 'readinessFrom', 'readinessTo'] as const satisfies readonly FilterName[];
export type RangeName = (typeof rangeNames)[number];

export const defaultFilter: QueueFilter = {
  q: null,
  status: 'open',
  severity: [],
  sla: [],
  assignee: [],
  organization: [],
  partner: [],
  product: [],
  version: [],
  language: [],
  condition: [],
  response: [],
  waived: [],
  tag: [],
  ageFrom: null,
  ageTo: null,
  readinessFrom: null,
  readinessTo: null,
  sort: 'newest',
};

/** Every case, also the closed ones. */
export const unfiltered: QueueFilter = { ...defaultFilter, status: 'all' };

/** How long what is looked for may be, in characters. */
export const wordsLimit = 200;

/** How many values of one name are heeded. */
export const maxValues = 50;

/** What stands in a URL for each name, as `searchParams` gives it. */
export type FilterParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads a filter from a URL: values stand behind each other with commas, or their name is repeated. A value that is not
 * known is left out and told, so that a mistyped or outdated link shows cases and says what it did not heed. Empty
 * values, as a form sends them, mean the default.
 */
export function readFilter(parameters: FilterParameters): {
  filter: QueueFilter;
  ignored: { name: FilterName; value: string }[];
} {
  const ignored: { name: FilterName; value: string }[] = [];
  const read = ([name, rule]: [string, Rule]) => {
    const written = [parameters[name] ?? []].flat().filter((value) => value !== '');
    if (written.length === 0) return [name, defaultFilter[name as FilterName]];
    const { value, unknown } = rule(written);
    if (unknown.length > 0) ignored.push({ name: name as FilterName, value: unknown.join(',') });
    return [name, value ?? defaultFilter[name as FilterName]];
  };
  const filter = Object.fromEntries(Object.entries(rules).map(read)) as unknown as QueueFilter;
  const sorted = [parameters.sort ?? ''].flat().some((word) => word !== '') && filter.sort !== 'relevance';
  return { filter: { ...filter, sort: sorted ? filter.sort : usualSort(filter) }, ignored };
}

/** The order that needs no word in a URL. */
function usualSort({ q }: Pick<QueueFilter, 'q'>): Sort {
  return q === null ? defaultFilter.sort : 'relevance';
}

/** Writes a filter as the parameters of a URL; what is the default is left out. */
export function writeFilter(filter: QueueFilter): Record<string, string> {
  const written = Object.entries(filter).flatMap(([name, value]: [string, QueueFilter[FilterName]]) => {
    const usual = name === 'sort' ? usualSort(filter) : defaultFilter[name as FilterName];
    if (value === null || value === usual || (value === 'relevance' && filter.q === null)) return [];
    const words = typeof value === 'object' ? value.join(',') : String(value);
    return words === '' ? [] : [[name, words]];
  });
  return Object.fromEntries(written);
}

/** Whether two filters let the same cases through, in whatever order. */
export function narrowsAlike(one: QueueFilter, other: QueueFilter): boolean {
  const written = (filter: QueueFilter) => new URLSearchParams(writeFilter({ ...filter, sort: 'newest' })).toString();
  return written(one) === written(other);
}

/** The states that a filter lets through. */
export function statusesOf({ status }: Pick<QueueFilter, 'status'>): readonly Status[] {
  if (status === 'all') return statuses;
  return status === 'open' ? openStatuses : status;
}

/** The chosen values of a facet; none where it narrows nothing. */
export function chosenOf(filter: QueueFilter, name: FacetName): readonly string[] {
  if (name !== 'status') return filter[name];
  return filter.status === 'all' ? [] : statusesOf(filter);
}

/** What a rule makes of the words of one name; `value` undefined: none of them is known. */
type Rule = (written: readonly string[]) => { value?: QueueFilter[FilterName]; unknown: string[] };

/** Lower case, as PostgreSQL writes it, so that a pasted id compares equal. */
const asId = (word: string) => (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(word) ? word.toLowerCase() : null);

const wordsOf = (written: readonly string[]) => [
  ...new Set(written.flatMap((value) => value.split(',')).filter((word) => word !== '')),
];

/** Values in one order, so that one choice has one name. */
function list(known: (word: string) => string | null, order?: readonly string[]): Rule {
  return (written) => {
    const found = new Set<string>();
    const unknown: string[] = [];
    for (const word of wordsOf(written)) {
      const value = known(word);
      if (value === null || found.size >= maxValues) unknown.push(word);
      else found.add(value);
    }
    const value = order ? order.filter((code) => found.has(code)) : [...found].sort();
    return { value: value as QueueFilter[FilterName], unknown };
  };
}

function codes(all: readonly string[]): Rule {
  return list((word) => (all.includes(word) ? word : null), all);
}

/** Where each case has exactly one of the codes, all of them narrow nothing. */
function eachOf(all: readonly string[]): Rule {
  const read = codes(all);
  return (written) => {
    const { value, unknown } = read(written);
    return { value: (value as readonly string[]).length === all.length ? [] : value, unknown };
  };
}

/** `all` gives way to whatever stands beside it, `open` stands for the open ones. */
const status: Rule = (written) => {
  const words = wordsOf(written);
  const { value, unknown } = codes(statuses)(words.flatMap((word) => (word === 'open' ? openStatuses : [word])));
  const chosen = value as readonly Status[];
  const strange = unknown.filter((word) => word !== 'all');
  if (chosen.length === 0) return { value: words.includes('all') ? 'all' : undefined, unknown: strange };
  if (chosen.length === statuses.length) return { value: 'all', unknown: strange };
  return { value: chosen.join() === openStatuses.join() ? 'open' : chosen, unknown: strange };
};

const words: Rule = (written) => {
  const text = written.join(' ');
  if (isStorable(text) && isBlank(text)) return { unknown: [] };
  return isStorable(text) && characters(text) <= wordsLimit ? { value: text, unknown: [] } : { unknown: [text] };
};

function whole(most: number): Rule {
  return (written) => {
    const text = written.join(',').trim();
    return /^\d{1,5}$/.test(text) && Number(text) <= most ? { value: Number(text), unknown: [] } : { unknown: [text] };
  };
}

const oneOfSorts: Rule = (written) => {
  const word = written.join(',') as Sort;
  return sorts.includes(word) ? { value: word, unknown: [] } : { unknown: [word] };
};

const releaseLine = (word: string) => (versionPattern.test(word) && !word.includes('-') ? word : null);

const rules: Record<FilterName, Rule> = {
  q: words,
  status,
  severity: eachOf(severities),
  sla: codes(slaStates),
  assignee: list((word) => (word === 'me' || word === 'nobody' ? word : asId(word))),
  organization: list(asId),
  partner: list(asId),
  product: eachOf(products),
  version: list(releaseLine),
  language: eachOf(locales),
  condition: codes(conditions),
  response: codes(responses),
  waived: codes(waivableItems),
  tag: list(asId),
  ageFrom: whole(36_500),
  ageTo: whole(36_500),
  readinessFrom: whole(100),
  readinessTo: whole(100),
  sort: oneOfSorts,
};
