import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { type QueueFilter, writeFilter } from '#domain/triage/queue-filter.ts';
import { readViewName, type ViewNameProblem, viewsPerPerson } from '#domain/triage/view-name.ts';
import { transaction } from '#server/platform/database.ts';
import { isUuid } from '#server/platform/uuid.ts';

export type ViewResult =
  | { ok: true; id: string }
  | { ok: false; code: 'forbidden' | 'not_found' | 'taken' | 'too_many' | ViewNameProblem };

/** What of a view is to become different; what is left out stays. */
export interface ViewChange {
  name?: string;
  filter?: QueueFilter;
  shared?: boolean;
}

/**
 * Keeps a filter with its order under a name, for its owner or for everybody at the desk.
 *
 * @returns its id. Otherwise `forbidden` (not of the desk), `taken` (the owner has one of that name), `too_many`, or
 *   what `readViewName` says.
 */
export async function saveView(
  user: User,
  { name: typed, filter, shared }: { name: string; filter: QueueFilter; shared: boolean },
): Promise<ViewResult> {
  if (!may(user, 'desk.open')) return { ok: false, code: 'forbidden' };
  const read = readViewName(typed);
  if (!read.ok) return read;
  return transaction(async (sql) => {
    await sql.query('select from users where id = $1 for no key update', [user.id]);
    const { rows: kept } = await sql.query<{ count: number; taken: boolean }>(
      `select count(*), coalesce(bool_or(lower(name) = lower($2)), false) as taken from saved_views where owner_id = $1`,
      [user.id, read.name],
    );
    if (kept[0]?.taken) return { ok: false, code: 'taken' };
    if ((kept[0]?.count ?? 0) >= viewsPerPerson) return { ok: false, code: 'too_many' };
    const { rows } = await sql.query<{ id: string }>(
      'insert into saved_views (id, owner_id, name, query, shared) values (uuidv7(), $1, $2, $3, $4) returning id',
      [user.id, read.name, queryOf(filter), shared],
    );
    return { ok: true, id: rows[0]?.id ?? '' };
  });
}

/** Changes a view of one's own: `not_found` for everybody else's, shared ones too. Otherwise as `saveView`. */
export async function changeView(user: User, id: string, change: ViewChange): Promise<ViewResult> {
  if (!may(user, 'desk.open')) return { ok: false, code: 'forbidden' };
  if (!isUuid(id)) return { ok: false, code: 'not_found' };
  const read = change.name === undefined ? null : readViewName(change.name);
  if (read && !read.ok) return read;
  return transaction(async (sql) => {
    await sql.query('select from users where id = $1 for no key update', [user.id]);
    const { rows: others } = await sql.query(
      'select from saved_views where owner_id = $1 and id <> $2 and lower(name) = lower($3)',
      [user.id, id, read?.name ?? null],
    );
    if (others.length > 0) return { ok: false, code: 'taken' };
    const { rowCount } = await sql.query(
      `update saved_views set name = coalesce($3, name), query = coalesce($4, query), shared = coalesce($5, shared),
         updated_at = now()
       where id = $1 and owner_id = $2`,
      [id, user.id, read?.name ?? null, change.filter ? queryOf(change.filter) : null, change.shared ?? null],
    );
    return rowCount === 1 ? { ok: true, id } : { ok: false, code: 'not_found' };
  });
}

/** Deletes a view of one's own, and with it that somebody opens the desk with it. Asked for twice it is gone once. */
export async function deleteView(user: User, id: string): Promise<ViewResult> {
  if (!may(user, 'desk.open')) return { ok: false, code: 'forbidden' };
  if (!isUuid(id)) return { ok: false, code: 'not_found' };
  return transaction(async (sql) => {
    const { rowCount } = await sql.query('delete from saved_views where id = $1 and owner_id = $2', [id, user.id]);
    if (rowCount !== 1) return { ok: false, code: 'not_found' };
    await sql.query('update desk_settings set default_view = null where default_view = $1', [id]);
    return { ok: true, id };
  });
}

/** As it stands in an address. */
function queryOf(filter: QueueFilter): string {
  return new URLSearchParams(writeFilter(filter)).toString();
}
