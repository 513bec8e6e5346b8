import type pg from 'pg';
import type { CaseEntries } from '#domain/intake/addition.ts';
import type { ListName } from '#domain/intake/steps.ts';

/**
 * The inserts of entries, as parts of a `with` whose part `escalation` gives the `id` of the case.
 *
 * @param lists for each list the parameter that holds its entries as JSON: `$18`
 * @param after for each list the position behind which its entries come, an SQL expression on `escalation`
 */
export function entryRows(
  lists: Record<ListName, string>,
  after: Record<ListName, string> = { scopeReferences: '0', partnerContacts: '0', examples: '0' },
): string {
  return `scope_reference as (
    insert into scope_references (
      id, escalation_id, position, document_title, document_location, section, deliverable, quote, agreed_on, due_on,
      condition, detail, timeline_impact
    )
    select uuidv7(), escalation.id, ${after.scopeReferences} + entry.position, "documentTitle", "documentLocation",
      section, deliverable, quote, "agreedOn", "dueOn", condition, detail, "timelineImpact"
    from escalation, rows from (json_to_recordset(${lists.scopeReferences}::json) as (
      "documentTitle" text, "documentLocation" text, section text, deliverable text, quote text, "agreedOn" date,
      "dueOn" date, condition text, detail text, "timelineImpact" text
    )) with ordinality as entry (
      "documentTitle", "documentLocation", section, deliverable, quote, "agreedOn", "dueOn", condition, detail,
      "timelineImpact", position
    )
  ), partner_contact as (
    insert into partner_contacts (
      id, escalation_id, position, contacted_on, channel, partner_role, raised, response, response_detail, reference
    )
    select uuidv7(), escalation.id, ${after.partnerContacts} + entry.position, "contactedOn", channel, "partnerRole",
      raised, response, "responseDetail", entry.reference
    from escalation, rows from (json_to_recordset(${lists.partnerContacts}::json) as (
      "contactedOn" date, channel text, "partnerRole" text, raised text, response text, "responseDetail" text,
      reference text
    )) with ordinality as entry (
      "contactedOn", channel, "partnerRole", raised, response, "responseDetail", reference, position
    )
  ), example as (
    insert into examples (id, escalation_id, position, occurred_on, what_happened, expected, impact, reference)
    select uuidv7(), escalation.id, ${after.examples} + entry.position, "occurredOn", "whatHappened", expected, impact,
      entry.reference
    from escalation, rows from (json_to_recordset(${lists.examples}::json) as (
      "occurredOn" date, "whatHappened" text, expected text, impact text, reference text
    )) with ordinality as entry ("occurredOn", "whatHappened", expected, impact, reference, position)
  )`;
}

/** Puts entries behind those that a case has, which gets a new version. Whoever calls it holds the case. */
export async function appendEntries(
  sql: pg.PoolClient,
  caseId: string,
  { scopeReferences, partnerContacts, examples }: CaseEntries,
  now: Date,
): Promise<void> {
  const lists = [scopeReferences, partnerContacts, examples].map((list) => JSON.stringify(list));
  await sql.query(append, [caseId, ...lists, now]);
}

const last = (table: string) => `(select coalesce(max(position), 0) from ${table} where escalation_id = escalation.id)`;

const append = `
  with escalation as (
    update escalations set version = version + 1, updated_at = $5 where id = $1 returning id
  ), ${entryRows(
    { scopeReferences: '$2', partnerContacts: '$3', examples: '$4' },
    {
      scopeReferences: last('scope_references'),
      partnerContacts: last('partner_contacts'),
      examples: last('examples'),
    },
  )}
  select id from escalation`;
