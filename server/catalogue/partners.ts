import type pg from 'pg';
import { nameKey } from '#domain/catalogue/name.ts';
import { pool } from '#server/platform/database.ts';

/** How many partners a list to choose from offers; whoever misses one types its name. */
const offered = 500;

/** The names to choose from, by name. At most 500. */
export async function listPartnerNames(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>('select name from partners order by name limit $1', [offered]);
  return rows.map(({ name }) => name);
}

/** Partners to choose from, by name: at most 500, and the chosen one wherever it stands. */
export async function listPartners(chosen: string | null): Promise<{ id: string; name: string }[]> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `select id, name from partners where id = $1
     union (select id, name from partners order by name, id limit $2)
     order by name, id`,
    [chosen, offered],
  );
  return rows;
}

/** Finds a partner by its name, whatever its case and spacing. */
export async function findPartner(sql: Pick<pg.ClientBase, 'query'>, name: string): Promise<{ id: string } | null> {
  const { rows } = await sql.query<{ id: string }>('select id from partners where name_key = $1', [nameKey(name)]);
  return rows[0] ?? null;
}
