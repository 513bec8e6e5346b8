import { pool } from '#server/platform/database.ts';

/** How many partners a list to choose from offers; whoever misses one types its name. */
const offered = 500;

/** The names to choose from, by name. At most 500. */
export async function listPartnerNames(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>('select name from partners order by name limit $1', [offered]);
  return rows.map(({ name }) => name);
}
