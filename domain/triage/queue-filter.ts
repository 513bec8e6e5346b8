import { z } from 'zod';
import { type Product, products } from '#domain/catalogue/product.ts';
import { type Locale, locales } from '#domain/identity/user.ts';
import { openStatuses, type Status, statuses } from '#domain/triage/status.ts';

/** Which cases a list shows, and in which order; the same for the queue and for exports. */
export interface QueueFilter {
  status: readonly Status[] | 'open' | 'all';
  product: Product | null;
  /** id of a partner */
  partner: string | null;
  language: Locale | null;
  /** id of a person, the reader, or nobody; null: whoever */
  assignee: string | 'me' | 'nobody' | null;
  sort: 'newest' | 'oldest';
}

export type FilterName = keyof QueueFilter;

export const defaultFilter: QueueFilter = {
  status: 'open',
  product: null,
  partner: null,
  language: null,
  assignee: null,
  sort: 'newest',
};

/** What stands in a URL for each name, as `searchParams` gives it. */
export type FilterParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads a filter from a URL. A value that is not known is left out and told, so that a mistyped or outdated link shows
 * cases and says what it did not heed. Empty values, as a form sends them, mean the default.
 */
export function readFilter(parameters: FilterParameters): {
  filter: QueueFilter;
  ignored: { name: FilterName; value: string }[];
} {
  const ignored: { name: FilterName; value: string }[] = [];
  const read = <Name extends FilterName>(name: Name): QueueFilter[Name] => {
    const value = [parameters[name] ?? []].flat().join(',');
    if (value === '') return defaultFilter[name];
    const result = rules[name].safeParse(value);
    if (result.success) return result.data;
    ignored.push({ name, value });
    return defaultFilter[name];
  };
  const filter: QueueFilter = {
    status: read('status'),
    product: read('product'),
    partner: read('partner'),
    language: read('language'),
    assignee: read('assignee'),
    sort: read('sort'),
  };
  return { filter, ignored };
}

/** Writes a filter as the parameters of a URL; what is the default is left out. */
export function writeFilter(filter: QueueFilter): Record<string, string> {
  const written = Object.entries(filter).flatMap(([name, value]: [string, QueueFilter[FilterName]]) => {
    if (value === null || value === defaultFilter[name as FilterName]) return [];
    return [[name, typeof value === 'string' ? value : value.join(',')]];
  });
  return Object.fromEntries(written);
}

/** The states that a filter lets through. */
export function statusesOf({ status }: Pick<QueueFilter, 'status'>): readonly Status[] {
  if (status === 'all') return statuses;
  return status === 'open' ? openStatuses : status;
}

/** `submitted,in_review`; all of the open ones are 'open', all of all 'all', so that one choice has one name. */
const status = z
  .string()
  .transform((written) => written.split(','))
  .pipe(z.union([z.tuple([z.enum(['open', 'all'])]), z.array(z.enum(statuses)).max(100)]))
  .transform((words): QueueFilter['status'] => {
    const [word] = words;
    if (word === 'open' || word === 'all') return word;
    const chosen = statuses.filter((code) => (words as Status[]).includes(code));
    if (chosen.length === statuses.length) return 'all';
    return chosen.join() === openStatuses.join() ? 'open' : chosen;
  });

/** Lower case, as PostgreSQL writes it, so that a pasted id compares equal. */
const id = z.guid().toLowerCase();

const rules: { [Name in FilterName]: z.ZodType<QueueFilter[Name]> } = {
  status,
  product: z.enum(products),
  partner: id,
  language: z.enum(locales),
  assignee: z.union([z.enum(['me', 'nobody']), id]),
  sort: z.enum(['newest', 'oldest']),
};
