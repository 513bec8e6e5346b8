import { type QueueFilter, writeFilter } from '#domain/triage/queue-filter.ts';
import { getPathname } from '#i18n/navigation.ts';
import type { Locale } from '#i18n/routing.ts';

/** The address of the queue under a filter, for links; `at` is a cursor. */
export function queueAddress(filter: QueueFilter, at?: string) {
  return { pathname: '/desk', query: { ...writeFilter(filter), ...(at ? { at } : {}) } };
}

/** The same as one path with its language, for what takes no object. */
export function queuePath(locale: Locale, filter: QueueFilter, at?: string): string {
  return getPathname({ locale, href: queueAddress(filter, at) });
}
