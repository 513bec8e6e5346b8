import { defaultFilter, narrowsAlike, type QueueFilter, unfiltered } from '#domain/triage/queue-filter.ts';

/** The views that everybody at the desk has, in the order of their tabs. */
export const viewNames = ['mine', 'unassigned', 'open', 'all'] as const;
export type ViewName = (typeof viewNames)[number];

export const views: Record<ViewName, QueueFilter> = {
  mine: { ...defaultFilter, assignee: ['me'], sort: 'due' },
  unassigned: { ...defaultFilter, assignee: ['nobody'], sort: 'due' },
  open: { ...defaultFilter, sort: 'due' },
  all: unfiltered,
};

/** What /desk shows to whoever has not said otherwise. */
export const usualView: ViewName = 'mine';

/** The view that a filter is, whatever its order; null where it is none. */
export function viewOf(filter: QueueFilter): ViewName | null {
  return viewNames.find((name) => narrowsAlike(views[name], filter)) ?? null;
}

export function isViewName(word: string): word is ViewName {
  return (viewNames as readonly string[]).includes(word);
}
