import type pg from 'pg';
import { nameKey } from '#domain/catalogue/name.ts';
import { pool } from '#server/platform/database.ts';

/** Finds an organization by its name, whatever its case and spacing. */
export async function findOrganization(
  sql: Pick<pg.ClientBase, 'query'>,
  name: string,
): Promise<{ id: string } | null> {
  const { rows } = await sql.query<{ id: string }>('select id from organizations where name_key = $1', [nameKey(name)]);
  return rows[0] ?? null;
}

/** Finds an organization by its name or makes it; two at once make one. */
export async function findOrCreateOrganization(
  sql: Pick<pg.ClientBase, 'query'>,
  name: string,
): Promise<{ id: string }> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into organizations (id, name, name_key) values (uuidv7(), $1, $2)
     on conflict (name_key) do update set name_key = excluded.name_key
     returning id`,
    [name.trim(), nameKey(name)],
  );
  const [organization] = rows;
  if (!organization) throw new Error('The upsert of an organization gave no row.');
  return organization;
}

/** What the organization of this id is called. */
export async function findOrganizationName(id: string): Promise<string> {
  const { rows } = await pool.query<{ name: string }>('select name from organizations where id = $1', [id]);
  return rows[0]?.name ?? '';
}
