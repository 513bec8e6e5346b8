import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import { recordAudit } from '#server/history/audit.ts';
import { pool, transaction } from '#server/platform/database.ts';

const key = 'letters.send';

/** Whether letters to a partner may be sent from the app (G4): an admin allows it; until then they may not. */
export async function lettersMaySend(): Promise<boolean> {
  const { rows } = await pool.query<{ value: unknown }>('select value from settings where key = $1', [key]);
  return rows[0]?.value === true;
}

/** Allows the sending of letters, or forbids it, with an entry in the audit log. The same again changes nothing. */
export async function setLettersMaySend(
  user: User,
  allowed: boolean,
): Promise<{ ok: true } | { ok: false; code: 'forbidden' }> {
  if (!may(user, 'admin.open')) return { ok: false, code: 'forbidden' };
  await transaction(async (sql) => {
    const { rowCount } = await sql.query(
      `insert into settings as known (key, value, updated_by_id) values ($1, $2, $3)
       on conflict (key) do update
         set value = excluded.value, updated_at = now(), updated_by_id = excluded.updated_by_id
         where known.value is distinct from excluded.value`,
      [key, JSON.stringify(allowed), user.id],
    );
    if (rowCount === 1) await recordAudit(sql, { kind: 'setting_changed', actor: user, data: { key, value: allowed } });
  });
  return { ok: true };
}
