import type { Product } from '#domain/catalogue/product.ts';
import { may } from '#domain/identity/permissions.ts';
import type { Actor, Locale } from '#domain/identity/user.ts';
import type { Severity, WaivableItem } from '#domain/intake/steps.ts';
import { type Cursor, type SortKey, writeCursor } from '#domain/triage/cursor.ts';
import type { QueueFilter } from '#domain/triage/queue-filter.ts';
import type { SlaKind } from '#domain/triage/sla-policy.ts';
import type { Status } from '#domain/triage/status.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';
import { filterCondition } from '#server/triage/filter-condition.ts';
import { orderOf } from '#server/triage/list-order.ts';
import { rankedUpTo, relevance } from '#server/triage/search.ts';

/** How many cases stand on a page. */
export const pageSize = 50;

/** A case as one row of a list shows it. */
export interface CaseRow {
  id: string;
  reference: string;
  version: number;
  title: string;
  /** the language of the title */
  language: Locale;
  status: Status;
  severity: Severity;
  product: Product;
  productVersion: string;
  organizationId: string;
  organization: string;
  partner: string;
  /** null: imported */
  submittedBy: string | null;
  assigneeId: string | null;
  assignee: string | null;
  waived: WaivableItem[];
  /** how actionable it was as it was submitted; null: older than the rules */
  readinessMet: number | null;
  readinessApplicable: number | null;
  submittedAt: Date;
  updatedAt: Date;
  closedAt: Date | null;
  statusSince: Date;
  /** what runs for it, and until when; null: nothing does */
  dueKind: SlaKind | null;
  dueAt: Date | null;
  nearAt: Date | null;
  firstResponseMet: boolean | null;
  resolutionMet: boolean | null;
  /** with partner: the ISO day by which the partner is to have answered */
  expectedBy: string | null;
  openQuestions: number;
  /** the reference of the case that it became a part of */
  mergedInto: string | null;
  /** for the desk alone */
  tags: string[];
}

/** A page of a list; `previous` and `next` are cursors, null where the list ends. */
export interface CasePage {
  rows: CaseRow[];
  previous: string | null;
  next: string | null;
}

/**
 * One page of the cases that `actor` may see and `filter` lets through at `now`. Pages are cut by place, not by number:
 * while cases arrive and go, no case is skipped or shown twice. One statement.
 *
 * @param only ids: of these cases alone
 */
export async function listCases(
  actor: Actor,
  filter: QueueFilter,
  cursor: Cursor | null,
  now = new Date(),
  only?: readonly string[],
): Promise<CasePage> {
  const { values, bind } = parameters();
  const backwards = cursor?.towards === 'previous';
  const { key, type, descending } = orderOf(filter.sort);
  const down = descending !== backwards;
  const order = down ? 'desc' : 'asc';
  const ofThese = only ? `e.id = any(${bind(only)}::uuid[])` : 'true';
  const condition = `${filterCondition(actor, filter, bind, now)} and ${ofThese}`;
  const beyond = cursor
    ? `(${key}, e.id) ${down ? '<' : '>'} (${bind(cursor.key)}::${type}, ${bind(cursor.id)}::uuid)`
    : 'true';
  // By rank stand the newest of those that are found: to rank all would take as long as there are many.
  const cases =
    filter.sort === 'relevance'
      ? `(select e.*, ${relevance(actor, filter.q ?? '', bind)} as relevance
          from (select e.* from escalations e where ${condition}
                order by e.submitted_at desc, e.id desc limit ${rankedUpTo}) e) e where ${beyond}`
      : `escalations e where ${condition} and ${beyond}`;
  const tags = 'array(select t.name from tags t where t.id = any(e.tag_ids) order by t.name)';
  const { rows } = await pool.query<CaseRow & { key: Date | number }>(
    `select e.id, e.reference, e.version, e.title, e.language, e.status, e.severity, e.product,
            e.product_version as "productVersion", e.submitted_at as "submittedAt", e.updated_at as "updatedAt",
            e.closed_at as "closedAt", e.status_since as "statusSince", e.organization_id as "organizationId",
            o.name as organization, p.name as partner, s.name as "submittedBy", e.assignee_id as "assigneeId",
            a.name as assignee, e.readiness_met as "readinessMet", e.readiness_applicable as "readinessApplicable",
            e.due_kind as "dueKind", nullif(e.due_at, 'infinity') as "dueAt", nullif(e.near_at, 'infinity') as "nearAt",
            e.first_response_met as "firstResponseMet", e.resolution_met as "resolutionMet",
            e.expected_by as "expectedBy", e.open_questions as "openQuestions", m.reference as "mergedInto",
            array(select w.item from waivers w where w.escalation_id = e.id order by w.item desc) as waived,
            ${may(actor, 'desk.open') ? tags : "'{}'::text[]"} as tags, ${key} as key
     from (select e.* from ${cases}
           order by ${key} ${order}, e.id ${order} limit ${bind(pageSize + 1)}) e
     join organizations o on o.id = e.organization_id
     join partners p on p.id = e.partner_id
     left join users s on s.id = e.submitted_by_id
     left join users a on a.id = e.assignee_id
     left join escalations m on m.id = e.merged_into_id
     order by ${key} ${order}, e.id ${order}`,
    values,
  );
  const more = rows.length > pageSize;
  const shown = rows.slice(0, pageSize);
  if (backwards) shown.reverse();
  const place = (towards: Cursor['towards'], row: (typeof shown)[number] | undefined) =>
    row ? writeCursor({ towards, sort: filter.sort, key: written(row.key), id: row.id }) : null;
  return {
    rows: shown.map(({ key: _, ...row }) => row),
    previous: (backwards ? more : cursor !== null) ? place('previous', shown[0]) : null,
    next: (backwards ? true : more) ? place('next', shown.at(-1)) : null,
  };
}

/** PostgreSQL's 'infinity' arrives as a number. */
function written(key: Date | number): SortKey {
  if (key === Number.POSITIVE_INFINITY) return 'infinity';
  return key instanceof Date ? key.toISOString() : key;
}
