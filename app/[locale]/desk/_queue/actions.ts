'use server';

import type { Route } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { readFilter } from '#domain/triage/queue-filter.ts';
import { requireUser } from '#server/identity/session.ts';
import { setDefaultView, setDeskLook } from '#server/triage/desk-settings.ts';
import { changeView, deleteView, saveView, type ViewResult } from '#server/triage/saved-views.ts';
import { queuePath } from './address.ts';
import type { Beside } from './query.ts';

/** Keeps the filter under a name, and shows it as that view. */
export async function postNewView(form: FormData): Promise<void> {
  const { user, filter, back } = await poster(form);
  const name = text(form, 'name');
  const result = await saveView(user, { name, filter, shared: form.get('shared') === 'yes' });
  answer(result, name, back, result.ok ? result.id : text(form, 'view'));
}

/** Changes a view of one's own, keeps it under another name as another one, or deletes it. */
export async function postView(form: FormData): Promise<void> {
  const { user, filter, back } = await poster(form);
  const act = form.get('act');
  const id = text(form, 'id');
  if (act === 'copy') return postNewView(form);
  if (act === 'delete') {
    await deleteView(user, id);
    redirect(back({ view: null }));
  }
  const name = text(form, 'name');
  answer(await changeView(user, id, { name, filter, shared: form.get('shared') === 'yes' }), name, back, id);
}

/** Opens the desk with this view from now on. */
export async function postDefaultView(form: FormData): Promise<void> {
  const { user, back } = await poster(form);
  const result = await setDefaultView(user, text(form, 'view'));
  if (!result.ok && result.code === 'forbidden') forbidden();
  redirect(back({ panel: 'view' }));
}

/** Keeps which columns one sees, and how dense. */
export async function postLook(form: FormData): Promise<void> {
  const { user, back } = await poster(form);
  const columns = form.getAll('column').map(String);
  const result = await setDeskLook(user, { columns, density: text(form, 'density') });
  if (!result.ok) forbidden();
  redirect(back({}));
}

/** Who posts, from which place of the queue, and the way back to it. */
async function poster(form: FormData) {
  const locale = await getLocale();
  const query = new URLSearchParams(text(form, 'place'));
  const { filter } = readFilter(Object.fromEntries(query));
  const from = query.get('view');
  const back = (beside: Beside) => queuePath(locale, filter, { view: from, ...beside }) as Route;
  return { user: await requireUser(locale, back({})), filter, back };
}

function answer(result: ViewResult, name: string, back: (beside: Beside) => Route, id: string): never {
  if (result.ok) redirect(back({ view: id }));
  if (result.code === 'forbidden') forbidden();
  const told = new URLSearchParams({ problem: result.code, name: name.toWellFormed().slice(0, 300) });
  redirect(`${back({ panel: 'view' })}&${told}#view` as Route);
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
