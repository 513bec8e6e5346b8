import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { type Density, type DeskColumn, readColumns, readDensity } from '#domain/triage/desk-look.ts';
import { type QueueFilter, readFilter } from '#domain/triage/queue-filter.ts';
import { isViewName } from '#domain/triage/view.ts';
import { pool } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';

/** A saved view as one of its readers sees it. */
export interface SavedView {
  id: string;
  name: string;
  filter: QueueFilter;
  shared: boolean;
  /** of the reader, who may change it */
  own: boolean;
  /** its owner's name */
  owner: string;
}

/** How somebody wants the queue. */
export interface DeskSettings {
  /** the name of a view that everybody has, or the id of a saved one; null: the usual one */
  defaultView: string | null;
  columns: readonly DeskColumn[];
  density: Density;
}

/** How many saved views are read: one's own first. */
const mostViews = 100;

/** What somebody of the desk has chosen, and the views that they can open: their own first, then those shared, by name. */
export async function readDesk(user: User): Promise<{ settings: DeskSettings; saved: SavedView[] }> {
  const { rows } = await pool.query<{
    settings: Stored | null;
    saved: (Omit<SavedView, 'filter'> & { query: string })[];
  }>(
    `select (select row_to_json(s) from desk_settings s where user_id = $1) as settings,
       (select coalesce(json_agg(v order by not v.own, v.name, v.id), '[]') from (
          select v.id, v.name, v.query, v.shared, v.owner_id = $1 as own, u.name as owner
          from saved_views v join users u on u.id = v.owner_id where v.owner_id = $1 or v.shared
          order by v.owner_id <> $1, v.name, v.id limit $2) v) as saved`,
    [user.id, mostViews],
  );
  const { settings, saved = [] } = rows[0] ?? {};
  return {
    settings: {
      defaultView: settings?.default_view ?? null,
      columns: readColumns(settings?.columns ?? []),
      density: readDensity(settings?.density ?? ''),
    },
    saved: saved.map(({ query, ...view }) => ({ ...view, filter: filterOf(query) })),
  };
}

/** Keeps which columns somebody sees and how dense the rows stand; what is not known is left out. */
export async function setDeskLook(
  user: User,
  { columns, density }: { columns: readonly string[]; density: string },
): Promise<{ ok: true } | { ok: false; code: 'forbidden' }> {
  if (!may(user, 'desk.open')) return { ok: false, code: 'forbidden' };
  await pool.query(
    `insert into desk_settings (user_id, columns, density) values ($1, $2, $3)
     on conflict (user_id) do update set columns = excluded.columns, density = excluded.density`,
    [user.id, readColumns(columns), readDensity(density)],
  );
  return { ok: true };
}

/**
 * Keeps with which view somebody opens the desk.
 *
 * @param view the name of a view that everybody has, or the id of a saved one that they can open; null: the usual one
 * @returns `not_found` for a view that is none of theirs
 */
export async function setDefaultView(
  user: User,
  view: string | null,
): Promise<{ ok: true } | { ok: false; code: 'forbidden' | 'not_found' }> {
  if (!may(user, 'desk.open')) return { ok: false, code: 'forbidden' };
  if (view !== null && !isViewName(view) && !(await canOpen(user, view))) return { ok: false, code: 'not_found' };
  await pool.query(
    `insert into desk_settings (user_id, columns, default_view) values ($1, '{}', $2)
     on conflict (user_id) do update set default_view = excluded.default_view`,
    [user.id, view],
  );
  return { ok: true };
}

interface Stored {
  default_view: string | null;
  columns: string[] | null;
  density: string;
}

async function canOpen(user: User, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const { rowCount } = await pool.query('select from saved_views where id = $1 and (owner_id = $2 or shared)', [
    id,
    user.id,
  ]);
  return rowCount === 1;
}

/** What an older view asks for that is no longer known narrows nothing. */
function filterOf(query: string): QueueFilter {
  return readFilter(parametersOf(query)).filter;
}

function parametersOf(query: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(query));
}
