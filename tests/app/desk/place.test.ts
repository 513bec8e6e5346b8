import { describe, expect, test } from 'vitest';
import { readPlace } from '#app/[locale]/desk/_queue/place.ts';
import { queueQuery } from '#app/[locale]/desk/_queue/query.ts';
import { defaultFilter, unfiltered } from '#domain/triage/queue-filter.ts';
import { views } from '#domain/triage/view.ts';
import type { DeskSettings, SavedView } from '#server/triage/desk-settings.ts';

const peak: SavedView = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  name: 'Peak season',
  filter: { ...defaultFilter, severity: ['critical'], sort: 'due' },
  shared: false,
  own: true,
  owner: 'Rafael Onslow',
};

const place = (parameters: Record<string, string>, defaultView: string | null = null) => {
  const settings: DeskSettings = { defaultView, columns: [], density: 'comfortable' };
  return readPlace(parameters, { settings, saved: [peak] });
};

describe('an address of the queue', () => {
  test.each([
    [null, views.mine, null],
    ['unassigned', views.unassigned, null],
    [peak.id, peak.filter, peak],
    ['01890a5d-ac96-774b-bcce-b302099a8058', views.mine, null],
  ])('that says nothing is one’s own view: %s', (defaultView, filter, saved) => {
    expect(place({}, defaultView)).toMatchObject({ filter, saved, changed: false, ignored: [] });
    expect(place({ panel: 'columns', at: 'x', status: '' }, defaultView)).toMatchObject({ filter, saved });
  });

  test('with a filter is that filter, and the view of everybody that it happens to be', () => {
    expect(place({ status: 'open' }, peak.id)).toMatchObject({ filter: defaultFilter, saved: null, viewName: 'open' });
    expect(place({ status: 'all', sort: 'oldest' })).toMatchObject({ viewName: 'all' });
    expect(place({ language: 'sv' })).toMatchObject({ viewName: null });
  });

  test('with a saved view alone shows it as it was saved', () => {
    expect(place({ view: peak.id })).toMatchObject({
      filter: peak.filter,
      saved: peak,
      changed: false,
      viewName: null,
    });
  });

  test('with a saved view and another filter is an unsaved change of it, and is none once it is its own again', () => {
    expect(place({ view: peak.id, severity: 'critical' })).toMatchObject({ saved: peak, changed: true });
    expect(place({ view: peak.id, severity: 'critical', sort: 'due' })).toMatchObject({ saved: peak, changed: false });
  });

  test('with a view that is gone tells so', () => {
    expect(place({ view: 'gone', status: 'all' })).toMatchObject({
      filter: unfiltered,
      saved: null,
      ignored: [{ name: 'view', value: 'gone' }],
    });
  });

  test.each([defaultFilter, unfiltered, peak.filter, views.mine])(
    'leads back to the filter it was written from: %j',
    (filter) => {
      for (const view of [null, peak.id])
        expect(place(queueQuery(filter, { view }), 'unassigned').filter).toEqual(filter);
    },
  );
});
