import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { fillTemplate } from '#domain/correspondence/template.ts';
import type { Actor } from '#domain/identity/user.ts';
import { type BulkCode, bulkCodes } from '#domain/triage/bulk.ts';
import { type CaseAct, type CaseBefore, textFor } from '#domain/triage/case-act.ts';
import type { Status } from '#domain/triage/status.ts';
import { sendMessageIn } from '#server/correspondence/messages.ts';
import { assignIn } from '#server/triage/assignments.ts';
import { type NamedCase, valuesFor } from '#server/triage/filled-text.ts';
import { holdCase } from '#server/triage/guarded-case.ts';
import { addTagIn, removeTagIn } from '#server/triage/tags.ts';
import { changeStatusIn } from '#server/triage/transitions.ts';

/** What became of a case: with how it was and its version after it, or why it was left alone. */
export type ActOutcome = { code: 'done'; before: CaseBefore; version: number } | { code: Exclude<BulkCode, 'done'> };

/** Why an act stops in the middle: thrown so that `sql`'s savepoint can take back what was done already. */
export class LeftAlone extends Error {
  readonly code: Exclude<BulkCode, 'done'>;

  constructor(code: string) {
    super(code);
    this.code = (bulkCodes as readonly string[]).includes(code) ? (code as Exclude<BulkCode, 'done'>) : 'text';
  }
}

/**
 * Does an act to a case, through the same functions as a single change: same rules, versions and events. Called in a
 * transaction, which is to be taken back to where it was when this throws `LeftAlone`.
 *
 * @param version of the case, as `actor` saw it: what was changed since is not overwritten
 */
export async function performAct(
  sql: pg.PoolClient,
  actor: Actor,
  { reference, version }: { reference: string; version: number },
  act: CaseAct,
  now: Date,
): Promise<ActOutcome> {
  const held = await holdCase(sql, actor, reference);
  if (!held) throw new LeftAlone('not_found');
  const former = await readFormer(sql, held.id);
  const before: CaseBefore = {
    ...(await addTags(sql, actor, reference, act, now)),
    ...(await removeTags(sql, actor, reference, act, now)),
  };
  let current = version;

  if (act.assignee !== undefined && act.assignee !== held.assigneeId) {
    const assigned = await assignIn(sql, actor, reference, act.assignee, current, now);
    if (!assigned.ok) throw new LeftAlone(assigned.code);
    before.assignee = held.assigneeId;
    current = assigned.version;
  }

  const text = textOf(act, actor, { ...former, reference }, now);
  const moves = act.status !== undefined && act.status !== held.status;
  if (moves && act.status) {
    const reason = takesText.has(act.status) ? text : null;
    const change = { from: held.status, to: act.status, version: current, reason, expectedBy: act.expectedBy ?? null };
    const moved = await changeStatusIn(sql, actor, reference, change, now);
    if (!moved.ok) throw new LeftAlone(moved.code);
    const { outcome, expectedBy } = former;
    before.status = { code: held.status, outcome, closedAt: held.closedAt?.toISOString() ?? null, expectedBy };
    if (reason !== null) before.told = true;
    current = moved.version;
  }
  if (text !== null && !(moves && act.status && takesText.has(act.status))) {
    const message = { id: randomUUID(), version: current, body: text };
    const sent = await sendMessageIn(sql, actor, reference, message, now);
    if (!sent.ok) throw new LeftAlone(sent.code === 'closed' ? 'not_allowed' : sent.code);
    before.told = true;
    current = sent.version;
  }
  return Object.keys(before).length === 0 ? { code: 'unchanged' } : { code: 'done', before, version: current };
}

/** The states that the customer is told about in the words that go along with them. */
const takesText: ReadonlySet<Status> = new Set(['needs_information', 'with_partner', 'resolved', 'declined']);

async function addTags(sql: pg.PoolClient, actor: Actor, reference: string, act: CaseAct, now: Date) {
  const added: string[] = [];
  for (const name of act.addTags ?? []) {
    const result = await addTagIn(sql, actor, reference, name, now);
    if (!result.ok) throw new LeftAlone(result.code);
    if (result.changed) added.push(result.tag.id);
  }
  return added.length > 0 ? { added } : {};
}

async function removeTags(sql: pg.PoolClient, actor: Actor, reference: string, act: CaseAct, now: Date) {
  const removed: string[] = [];
  for (const id of act.removeTags ?? []) {
    const result = await removeTagIn(sql, actor, reference, id, now);
    if (!result.ok) throw new LeftAlone(result.code);
    if (result.changed) removed.push(result.tag.name);
  }
  return removed.length > 0 ? { removed } : {};
}

/** What somebody typed stays as it is; the text of a macro has its fields filled in. */
function textOf(act: CaseAct, actor: Actor, escalation: NamedCase, now: Date): string | null {
  const text = textFor(act, escalation.language);
  return text === null || act.text?.any !== undefined ? text : fillTemplate(text, valuesFor(actor, escalation, now));
}

type Former = Omit<NamedCase, 'reference'> & { outcome: string | null; expectedBy: string | null };

async function readFormer(sql: pg.PoolClient, id: string): Promise<Former> {
  const { rows } = await sql.query<Former>(
    `select e.language, e.outcome, e.expected_by as "expectedBy", o.name as organization, p.name as partner,
            s.name as "submittedBy"
     from escalations e
     join organizations o on o.id = e.organization_id
     join partners p on p.id = e.partner_id
     left join users s on s.id = e.submitted_by_id
     where e.id = $1`,
    [id],
  );
  const [former] = rows;
  if (!former) throw new Error('A case vanished while it was held.');
  return former;
}
