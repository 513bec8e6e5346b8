import type pg from 'pg';
import type { Actor } from '#domain/identity/user.ts';

export type AuditKind =
  | 'calendar_set'
  | 'demo_begun'
  | 'demo_loaded'
  | 'export'
  | 'letter_sent'
  | 'macro_deleted'
  | 'macro_kept'
  | 'mail_resent'
  | 'person_created'
  | 'setting_changed'
  | 'template_deleted'
  | 'template_kept';

/** Adds to the audit log (A4): administrative acts, each export, and what leaves for a partner. Codes, counts and ids, no free text of a case. */
export async function recordAudit(
  sql: Pick<pg.ClientBase, 'query'>,
  entry: { kind: AuditKind; actor: Actor; data: Record<string, unknown> },
): Promise<void> {
  await sql.query('insert into audit_entries (kind, actor_id, data) values ($1, $2, $3)', [
    entry.kind,
    entry.actor.id,
    JSON.stringify(entry.data),
  ]);
}
