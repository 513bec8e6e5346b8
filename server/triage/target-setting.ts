import type pg from 'pg';
import type { Actor } from '#domain/identity/user.ts';
import type { SlaPolicy } from '#domain/triage/sla-policy.ts';
import { recordAudit } from '#server/history/audit.ts';
import { policyKey } from '#server/triage/service-terms.ts';
import { askForRecount } from '#server/triage/sla-recounting.ts';

/**
 * Sets how much business time there is for each severity (W2), with an entry in the audit log; the due times of open
 * cases follow soon. The same again changes nothing. The caller has asked whether `actor` may.
 */
export async function setTargetsIn(sql: pg.PoolClient, actor: Actor, targets: SlaPolicy): Promise<void> {
  const { rowCount } = await sql.query(
    `insert into settings as known (key, value, updated_by_id) values ($1, $2, $3)
     on conflict (key) do update
       set value = excluded.value, updated_at = now(), updated_by_id = excluded.updated_by_id
       where known.value is distinct from excluded.value`,
    [policyKey, JSON.stringify(targets), actor.id],
  );
  if (rowCount === 0) return;
  await recordAudit(sql, { kind: 'setting_changed', actor, data: { key: policyKey, value: targets } });
  await askForRecount(sql);
}
