import type pg from 'pg';
import type { Amendment } from '#domain/correspondence/amendment.ts';
import { type CaseContent, type Pin, pinOf } from '#domain/correspondence/question.ts';
import type { ListName } from '#domain/intake/steps.ts';
import { caseEntries, caseWaivers } from '#server/triage/cases.ts';

/** The answers of a case, by the names of the form, as far as questions can be pinned to them. */
export async function readContent(sql: pg.PoolClient, escalationId: string): Promise<CaseContent> {
  const { rows } = await sql.query<CaseContent>(
    `select p.name as partner, e.product, e.product_version as "productVersion", e.phase, e.go_live_on as "goLiveOn",
            e.title, e.summary, e.business_impact as "businessImpact", e.desired_outcome as "desiredOutcome",
            e.severity, e.severity_reason as "severityReason", ${caseEntries}, ${caseWaivers}
     from escalations e join partners p on p.id = e.partner_id
     where e.id = $1`,
    [escalationId],
  );
  const [content] = rows;
  if (!content) throw new Error('A case was gone while it was held.');
  return content;
}

const tables: Record<ListName, string> = {
  scopeReferences: 'scope_references',
  partnerContacts: 'partner_contacts',
  examples: 'examples',
};

/** Puts an amended answer into its place, in the caller's transaction. The version is the caller's to raise. */
export async function storeAmendment(
  sql: pg.PoolClient,
  escalationId: string,
  { path, after }: Amendment,
): Promise<void> {
  const pin = pinOf(path);
  if (!pin?.amendable) throw new Error(`Nobody amends ${path}.`);
  const place = pin.list ? [pin.entry] : [];
  const { rowCount } = await sql.query(amend(pin), [escalationId, after, ...place]);
  if (rowCount !== 1) throw new Error(`There is no answer at ${path}.`);
}

/** The column has the field's name in the manner of the database; it comes from the table of fields, never from a form. */
function amend({ list, name, step }: Pin): string {
  if (name === 'waiverReason') return `update waivers set reason = $2 where escalation_id = $1 and item = '${step}'`;
  const column = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (!list) return `update escalations set ${column} = $2 where id = $1`;
  return `update ${tables[list]} set ${column} = $2
          where id = (select id from ${tables[list]} where escalation_id = $1 order by position offset $3 limit 1)`;
}
