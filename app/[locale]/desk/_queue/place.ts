import {
  type FilterName,
  type FilterParameters,
  type QueueFilter,
  readFilter,
  writeFilter,
} from '#domain/triage/queue-filter.ts';
import { isViewName, usualView, type ViewName, viewOf, views } from '#domain/triage/view.ts';
import type { DeskSettings, SavedView } from '#server/triage/desk-settings.ts';
import { type Panel, panels } from './query.ts';

/** Where somebody is in the queue: what an address comes to for them. */
export interface Place {
  filter: QueueFilter;
  /** the saved view that they have come from, whether or not the filter is still its own */
  saved: SavedView | null;
  /** the view of everybody that the filter is */
  viewName: ViewName | null;
  /** the filter or its order is no longer that of the saved view */
  changed: boolean;
  panel: Panel | null;
  /** what of the address is not known */
  ignored: { name: FilterName | 'view'; value: string }[];
}

/** Reads an address: a filter, a saved view, a filter that began as a saved view, or nothing, which is one's own view. */
export function readPlace(
  parameters: FilterParameters,
  { settings, saved: views }: { settings: DeskSettings; saved: readonly SavedView[] },
): Place {
  const read = readFilter(parameters);
  const narrowed = Object.keys(read.filter).some((name) => [parameters[name] ?? []].flat().some((word) => word !== ''));
  const named = [parameters.view ?? []].flat()[0] ?? '';
  const asked = views.find(({ id }) => id === named) ?? null;
  const ignored: Place['ignored'] = [...read.ignored];
  if (named && !asked) ignored.push({ name: 'view', value: named });

  const { filter, saved } = narrowed
    ? { filter: read.filter, saved: asked }
    : asked
      ? { filter: asked.filter, saved: asked }
      : usualPlace(settings, views);
  const panel = panels.find((name) => name === parameters.panel) ?? null;
  const changed = saved !== null && written(saved.filter) !== written(filter);
  return { filter, saved, viewName: saved ? null : viewOf(filter), changed, panel, ignored };
}

function usualPlace({ defaultView }: DeskSettings, saved: readonly SavedView[]) {
  const own = saved.find(({ id }) => id === defaultView);
  if (own) return { filter: own.filter, saved: own };
  return { filter: views[defaultView !== null && isViewName(defaultView) ? defaultView : usualView], saved: null };
}

function written(filter: QueueFilter): string {
  return new URLSearchParams(writeFilter(filter)).toString();
}
