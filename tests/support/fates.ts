import { pool } from '#server/platform/database.ts';

/** What became of a case, as it is stored. */
export interface Fate {
  status: string;
  severity: string;
  /** their name */
  assignee: string | null;
  tags: string[];
  /** the reference */
  mergedInto: string | null;
  /** which clock runs; null: none */
  dueKind: string | null;
  /** its whole history, the oldest first */
  kinds: string[];
  messages: number;
  /** how many were asked, and answered */
  questions: number;
  answered: number;
}

/** What became of these cases, by their references. */
export async function fatesOf(references: readonly string[]): Promise<Record<string, Fate>> {
  const { rows } = await pool.query<Fate & { reference: string }>(
    `select e.reference, e.status, e.severity, u.name as assignee, into_case.reference as "mergedInto",
       e.due_kind as "dueKind",
       array(select t.name from tags t where t.id = any (e.tag_ids) order by t.name) as tags,
       array(select v.kind from case_events v where v.escalation_id = e.id order by v.id) as kinds,
       (select count(*)::int from messages m where m.escalation_id = e.id) as messages,
       (select count(*)::int from questions q where q.escalation_id = e.id) as questions,
       (select count(answered_at)::int from questions q where q.escalation_id = e.id) as answered
     from escalations e
     left join users u on u.id = e.assignee_id
     left join escalations into_case on into_case.id = e.merged_into_id
     where e.reference = any ($1)`,
    [references],
  );
  return Object.fromEntries(rows.map(({ reference, ...fate }) => [reference, fate]));
}
