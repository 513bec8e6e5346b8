/** The columns that generated rows have, by table, in the order in which the tables refer to each other. */
export const tables = {
  escalations: `id reference draft_id organization_id partner_id submitted_by_id assignee_id status version language
    product product_version phase go_live_on title summary business_impact desired_outcome severity severity_reason
    outcome guidance_revision readiness_score readiness_met readiness_applicable submitted_at updated_at closed_at
    conditions responses waived tag_ids status_since expected_by open_questions first_response_at due_kind due_at
    near_at first_response_met resolution_met`,
  scope_references: `id escalation_id position document_title document_location section deliverable quote agreed_on
    due_on condition detail timeline_impact`,
  partner_contacts: `id escalation_id position contacted_on channel partner_role raised response response_detail
    reference`,
  examples: 'id escalation_id position occurred_on what_happened expected impact reference',
  waivers: 'escalation_id item reason',
  messages: 'id escalation_id side author_id language body at',
  internal_notes: 'id escalation_id author_id body at',
  questions: `id escalation_id path language body asked_by_id asked_at answer answered_by_id answered_at before after`,
  case_events: 'escalation_id version kind actor_id at data',
  case_links: 'from_id to_id kind created_by_id created_at',
  case_likeness: 'escalation_id identifiers words',
  case_search: 'escalation_id organization_id language submitted_at document notes',
} as const;
export type TableName = keyof typeof tables;

export const tableNames = Object.keys(tables) as TableName[];

export function columnsOf(table: TableName): string[] {
  return tables[table].trim().split(/\s+/);
}
