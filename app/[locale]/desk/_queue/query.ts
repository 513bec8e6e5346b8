import { type QueueFilter, writeFilter } from '#domain/triage/queue-filter.ts';

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

/** What an address says of a filter. The default one is written out: no words mean one's own view. */
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

/** The query of the address of one page of the queue, for a case that is to lead back to it. */
export function pageQuery(
  { filter, saved }: { filter: QueueFilter; saved: { id: string } | null },
  at: string | string[] | undefined,
): string {
  const cursor = typeof at === 'string' ? at : null;
  return new URLSearchParams(queueQuery(filter, { at: cursor, view: saved?.id })).toString();
}
