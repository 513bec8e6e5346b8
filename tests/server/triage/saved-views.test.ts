import { beforeEach, describe, expect, test } from 'vitest';
import type { User } from '#domain/identity/user.ts';
import { usualColumns } from '#domain/triage/desk-look.ts';
import { defaultFilter, type QueueFilter } from '#domain/triage/queue-filter.ts';
import { viewNameLimit, viewsPerPerson } from '#domain/triage/view-name.ts';
import { readDesk, setDefaultView, setDeskLook } from '#server/triage/desk-settings.ts';
import { changeView, deleteView, saveView } from '#server/triage/saved-views.ts';
import { person } from '#tests/support/people.ts';

const peak: QueueFilter = { ...defaultFilter, severity: ['critical'], sla: ['late', 'near'], sort: 'due' };

let csm: User;
let colleague: User;

beforeEach(async () => {
  csm = await person('csm');
  colleague = await person('csm');
});

async function kept(user: User, name = 'Peak season', shared = false, filter = peak): Promise<string> {
  const result = await saveView(user, { name, filter, shared });
  if (!result.ok) throw new Error(result.code);
  return result.id;
}

const views = async (user: User) => (await readDesk(user)).saved;
const names = async (user: User) => (await views(user)).map(({ name }) => name);

describe('a saved view', () => {
  test('is there as it was saved, for its owner alone', async () => {
    const id = await kept(csm);
    expect(await views(csm)).toEqual([
      { id, name: 'Peak season', filter: peak, shared: false, own: true, owner: csm.name },
    ]);
    expect(await views(colleague)).toEqual([]);
  });

  test('that is shared is everybody’s to open, and its owner’s to change', async () => {
    const id = await kept(csm, 'Shared by one', true);
    expect((await views(colleague)).filter((view) => view.id === id)).toEqual([
      { id, name: 'Shared by one', filter: peak, shared: true, own: false, owner: csm.name },
    ]);
    for (const change of [{ name: 'Stolen' }, { filter: defaultFilter }, { shared: false }]) {
      expect(await changeView(colleague, id, change)).toEqual({ ok: false, code: 'not_found' });
    }
    expect(await deleteView(colleague, id)).toEqual({ ok: false, code: 'not_found' });
    expect((await views(csm))[0]).toMatchObject({ name: 'Shared by one', filter: peak, shared: true });
    expect(await changeView(csm, id, { shared: false })).toEqual({ ok: true, id });
    expect(await views(colleague)).toEqual([]);
  });

  test('takes another name and another filter, each by itself', async () => {
    const id = await kept(csm);
    await changeView(csm, id, { name: '  Black   Friday ' });
    await changeView(csm, id, { filter: defaultFilter });
    expect(await views(csm)).toMatchObject([{ name: 'Black Friday', filter: defaultFilter, shared: false }]);
  });

  test.each([
    ['', 'blank'],
    [' \u200b\t', 'blank'],
    ['a'.repeat(viewNameLimit + 1), 'too_long'],
    ['a\u0000b', 'unstorable'],
    ['\ud800', 'unstorable'],
    ['peak SEASON', 'taken'],
  ])('is not called %j: %s', async (name, code) => {
    await kept(csm);
    const other = await kept(csm, 'Other');
    expect(await saveView(csm, { name, filter: peak, shared: false })).toEqual({ ok: false, code });
    expect(await changeView(csm, other, { name })).toEqual({ ok: false, code });
    expect(await names(csm)).toEqual(['Other', 'Peak season']);
    expect(await names(colleague)).toEqual([]);
  });

  test('may have the name of a colleague’s, and keep its own in other capitals', async () => {
    await kept(colleague);
    const id = await kept(csm);
    expect(await changeView(csm, id, { name: 'PEAK season' })).toEqual({ ok: true, id });
  });

  test('is saved once, however often one presses', async () => {
    const results = await Promise.all(
      [1, 2, 3].map(() => saveView(csm, { name: 'Once', filter: peak, shared: false })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await names(csm)).toEqual(['Once']);
  });

  test('is one of so many', async () => {
    for (let n = 0; n < viewsPerPerson; n += 1) await kept(csm, `View ${n}`);
    expect(await saveView(csm, { name: 'One more', filter: peak, shared: false })).toEqual({
      ok: false,
      code: 'too_many',
    });
  });

  test('that is deleted is gone once, and nobody’s desk opens with it', async () => {
    const id = await kept(csm, 'Going', true);
    await setDefaultView(colleague, id);
    expect(await deleteView(csm, id)).toEqual({ ok: true, id });
    expect(await deleteView(csm, id)).toEqual({ ok: false, code: 'not_found' });
    expect((await readDesk(colleague)).settings.defaultView).toBeNull();
  });

  test.each(['', 'me', '00000000-0000-7000-8000-000000000000', "'; drop table saved_views"])(
    'is not %j',
    async (id) => {
      expect(await changeView(csm, id, { name: 'X' })).toEqual({ ok: false, code: 'not_found' });
      expect(await deleteView(csm, id)).toEqual({ ok: false, code: 'not_found' });
      expect(await setDefaultView(csm, id)).toEqual({ ok: false, code: 'not_found' });
    },
  );
});

describe('how the desk looks', () => {
  test('is the usual until somebody chooses, and theirs alone', async () => {
    expect((await readDesk(csm)).settings).toEqual({
      defaultView: null,
      columns: usualColumns,
      density: 'comfortable',
    });
    await setDeskLook(csm, { columns: ['changed', 'status', 'secrets'], density: 'compact' });
    expect((await readDesk(csm)).settings).toMatchObject({ columns: ['status', 'changed'], density: 'compact' });
    expect((await readDesk(colleague)).settings.columns).toEqual(usualColumns);
  });

  test('has the usual columns where none is chosen, and a density that there is', async () => {
    await setDeskLook(csm, { columns: [], density: 'dense' });
    expect((await readDesk(csm)).settings).toMatchObject({ columns: usualColumns, density: 'comfortable' });
  });

  test('opens with a view of everybody’s or a saved one, and keeps the rest', async () => {
    await setDeskLook(csm, { columns: ['age'], density: 'compact' });
    const id = await kept(csm);
    for (const view of ['unassigned', id, null]) {
      expect(await setDefaultView(csm, view)).toEqual({ ok: true });
      expect((await readDesk(csm)).settings).toEqual({ defaultView: view, columns: ['age'], density: 'compact' });
    }
    expect(await setDefaultView(colleague, id)).toEqual({ ok: false, code: 'not_found' });
  });
});

test('customers have no views and no desk', async () => {
  const customer = await person('customer');
  const forbidden = { ok: false, code: 'forbidden' };
  const id = await kept(csm, 'Open to the desk', true);
  expect(await saveView(customer, { name: 'Mine', filter: peak, shared: true })).toEqual(forbidden);
  expect(await changeView(customer, id, { name: 'Mine' })).toEqual(forbidden);
  expect(await deleteView(customer, id)).toEqual(forbidden);
  expect(await setDefaultView(customer, id)).toEqual(forbidden);
  expect(await setDeskLook(customer, { columns: [], density: '' })).toEqual(forbidden);
});
