import type { QueueFilter } from '#domain/triage/queue-filter.ts';
import { getPathname } from '#i18n/navigation.ts';
import type { Locale } from '#i18n/routing.ts';
import { type Beside, queueQuery } from './query.ts';

/** The id of the form that acts on the chosen cases: the boxes of the rows belong to it wherever it stands. */
export const choosingForm = 'bulk';

/** The address of the queue under a filter, for links. */
export function queueAddress(filter: QueueFilter, beside: Beside = {}) {
  return { pathname: '/desk', query: queueQuery(filter, beside) };
}

/** The same as one path with its language, for what takes no object. */
export function queuePath(locale: Locale, filter: QueueFilter, beside: Beside = {}): string {
  return getPathname({ locale, href: queueAddress(filter, beside) });
}
