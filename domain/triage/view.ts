import { defaultFilter, type QueueFilter } from '#domain/triage/queue-filter.ts';

/** The views that everybody at the desk has, in the order of their tabs. */
export const viewNames = ['mine', 'unassigned', 'open', 'all'] as const;
export type ViewName = (typeof viewNames)[number];

export const views: Record<ViewName, QueueFilter> = {
  mine: { ...defaultFilter, assignee: 'me' },
  unassigned: { ...defaultFilter, assignee: 'nobody' },
  open: defaultFilter,
  all: { ...defaultFilter, status: 'all' },
};

/** The view that a filter is, whatever its order; null where it is none. */
export function viewOf(filter: QueueFilter): ViewName | null {
  const wanted = JSON.stringify({ ...filter, sort: defaultFilter.sort });
  return viewNames.find((name) => JSON.stringify(views[name]) === wanted) ?? null;
}
