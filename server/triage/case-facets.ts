import type pg from 'pg';

/** Stores which conditions, responses and waived items a case has: what the queue filters by. */
export async function refreshFacets(sql: Pick<pg.ClientBase, 'query'>, escalationId: string): Promise<void> {
  await sql.query(
    `update escalations e set
       conditions = array(select distinct condition from scope_references where escalation_id = e.id order by 1),
       responses = array(select distinct response from partner_contacts where escalation_id = e.id order by 1),
       waived = array(select item from waivers where escalation_id = e.id order by 1)
     where e.id = $1`,
    [escalationId],
  );
}
