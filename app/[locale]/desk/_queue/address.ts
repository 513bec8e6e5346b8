import { type QueueFilter, writeFilter } from '#domain/triage/queue-filter.ts';
import { getPathname } from '#i18n/navigation.ts';
import type { Locale } from '#i18n/routing.ts';

/** The id of the form that acts on the chosen cases: the boxes of the rows belong to it wherever it stands. */
export const choosingForm = 'bulk';

/** What lies open above the list. */
export const panels = ['filters', 'view', 'columns'] as const;
export type Panel = (typeof panels)[number];

/** What an address says beside the filter. */
export interface Beside {
  /** a cursor */
  at?: string | null;
  /** the id of the saved view that one has come from */
  view?: string | null;
  panel?: Panel | null;
}

/** The address of the queue under a filter, for links. The default filter is written out: no words mean one's own view. */
export function queueAddress(filter: QueueFilter, beside: Beside = {}) {
  return { pathname: '/desk', query: queueQuery(filter, beside) };
}

export function queueQuery(filter: QueueFilter, { at, view, panel }: Beside = {}): Record<string, string> {
  const written = writeFilter(filter);
  return {
    ...(view ? { view } : {}),
    ...('status' in written ? {} : { status: 'open' }),
    ...written,
    ...(at ? { at } : {}),
    ...(panel ? { panel } : {}),
  };
}

/** The same as one path with its language, for what takes no object. */
export function queuePath(locale: Locale, filter: QueueFilter, beside: Beside = {}): string {
  return getPathname({ locale, href: queueAddress(filter, beside) });
}
