import type pg from 'pg';
import { nameKey } from '#domain/catalogue/name.ts';
import type { User } from '#domain/identity/user.ts';
import { pool } from '#server/platform/database.ts';

/** How many partners a list to choose from offers; whoever misses one types its name. */
const offered = 500;

/**
 * The names that a customer is offered, by name: those that the vendor lists, and those of the own organization's
 * cases. What other customers typed is not theirs to see. At most 1,000.
 */
export async function suggestPartners(user: User): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `(select name from partners where listed order by name limit $1)
     union
     select name from partners where id in (
       select partner_id from escalations where organization_id = $2 order by submitted_at desc, id desc limit $1
     )
     order by name`,
    [offered, user.organizationId],
  );
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
