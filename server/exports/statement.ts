import { listOf } from '#domain/exports/columns.ts';
import type { ExportRequest } from '#domain/exports/export-request.ts';
import type { Actor } from '#domain/identity/user.ts';
import { entryFields, type ListName } from '#domain/intake/steps.ts';
import { parameters } from '#server/platform/parameters.ts';
import { filterCondition } from '#server/triage/filter-condition.ts';

export interface Statement {
  text: string;
  values: unknown[];
}

type Asked = Pick<ExportRequest, 'filter' | 'rows'>;

/** Reads the rows of an export, the newest case first, each value under the name of its column. */
export function rowsStatement(actor: Actor, asked: Asked, asOf: Date): Statement {
  const list = listOf[asked.rows];
  const { from, values } = source(actor, asked, asOf);
  const order = list ? 'e.submitted_at desc, e.id desc, entry.position' : 'e.submitted_at desc, e.id desc';
  const text = `select ${list ? entryValues(list) : caseValues}
    from ${from}
      join organizations o on o.id = e.organization_id
      join partners p on p.id = e.partner_id
      left join users submitter on submitter.id = e.submitted_by_id
      left join users assignee on assignee.id = e.assignee_id
    order by ${order}`;
  return { text, values };
}

/** Counts the very rows that `rowsStatement` reads. */
export function countStatement(actor: Actor, asked: Asked, asOf: Date): Statement {
  const { from, values } = source(actor, asked, asOf);
  return { text: `select count(*) as rows from ${from}`, values };
}

/** The cases that were there at `asOf` under the filter, or their entries. */
function source(actor: Actor, { filter, rows }: Asked, asOf: Date): { from: string; values: unknown[] } {
  const { values, bind } = parameters();
  const list = listOf[rows];
  const cases = `(select * from escalations e where ${filterCondition(actor, filter, bind, asOf, { whole: true })}
    and e.submitted_at <= ${bind(asOf)}) e`;
  return { from: list ? `${cases} join ${columnName(list)} entry on entry.escalation_id = e.id` : cases, values };
}

const summary = `e.reference as "caseReference", e.status, e.title, o.name as organization, p.name as partner, e.product,
  e.product_version as "productVersion", e.language`;

const caseValues = `${summary}, e.severity, e.phase, e.go_live_on as "goLiveOn", e.summary,
  e.business_impact as "businessImpact", e.desired_outcome as "desiredOutcome", e.severity_reason as "severityReason",
  e.submitted_at as "submittedAt", submitter.name as "submittedBy", assignee.name as assignee,
  e.updated_at as "updatedAt", e.closed_at as "closedAt", e.outcome,
  e.bypass_reason as "bypassReason", e.bypass_detail as "bypassDetail", e.readiness_score as "readinessScore",
  e.readiness_met as "readinessMet", e.readiness_applicable as "readinessApplicable", e.guidance_revision as "guidanceRevision",
  ${(Object.keys(entryFields) as ListName[]).map(listValues).join(', ')},
  (select coalesce(json_agg(json_build_object('item', item, 'reason', reason) order by item desc), '[]')
   from waivers where escalation_id = e.id) as "notApplicable"`;

/** All entries of a case as a case file has them, and how many there are. */
function listValues(list: ListName): string {
  const table = columnName(list);
  const answers = Object.keys(entryFields[list]).map((name) => `'${name}', ${columnName(name)}`);
  const count = `${list.slice(0, -1)}Count`;
  return `(select coalesce(json_agg(json_build_object(${answers.join(', ')}) order by position), '[]')
    from ${table} where escalation_id = e.id) as "${list}",
    (select count(*) from ${table} where escalation_id = e.id) as "${count}"`;
}

function entryValues(list: ListName): string {
  const answers = Object.keys(entryFields[list]).map((name) => `entry.${columnName(name)} as "${name}"`);
  return `${summary}, entry.position, ${answers.join(', ')}`;
}

/** The schema writes `productVersion` as `product_version`, throughout. */
function columnName(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}
