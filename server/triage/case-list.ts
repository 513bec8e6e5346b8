import type { Product } from '#domain/catalogue/product.ts';
import type { Actor, Locale } from '#domain/identity/user.ts';
import type { Severity, WaivableItem } from '#domain/intake/steps.ts';
import { type Cursor, writeCursor } from '#domain/triage/cursor.ts';
import type { QueueFilter } from '#domain/triage/queue-filter.ts';
import type { Status } from '#domain/triage/status.ts';
import { pool } from '#server/platform/database.ts';
import { parameters } from '#server/platform/parameters.ts';
import { filterCondition } from '#server/triage/filter-condition.ts';

/** How many cases stand on a page. */
export const pageSize = 50;

/** A case as one row of a list shows it. */
export interface CaseRow {
  id: string;
  reference: string;
  title: string;
  /** the language of the title */
  language: Locale;
  status: Status;
  severity: Severity;
  product: Product;
  productVersion: string;
  organization: string;
  partner: string;
  /** null: imported */
  submittedBy: string | null;
  assignee: string | null;
  waived: WaivableItem[];
  /** how actionable it was as it was submitted; null: older than the rules */
  readinessMet: number | null;
  readinessApplicable: number | null;
  submittedAt: Date;
}

/** A page of a list; `previous` and `next` are cursors, null where the list ends. */
export interface CasePage {
  rows: CaseRow[];
  previous: string | null;
  next: string | null;
}

/**
 * One page of the cases that `actor` may see and `filter` lets through. Pages are cut by place, not by number: while
 * cases arrive and go, no case is skipped or shown twice. One statement.
 */
export async function listCases(actor: Actor, filter: QueueFilter, cursor: Cursor | null): Promise<CasePage> {
  const { values, bind } = parameters();
  const backwards = cursor?.towards === 'previous';
  const descending = (filter.sort === 'newest') !== backwards;
  const order = descending ? 'desc' : 'asc';
  const conditions = [filterCondition(actor, filter, bind)];
  if (cursor) {
    const place = `(${bind(cursor.submittedAt)}::timestamptz, ${bind(cursor.id)}::uuid)`;
    conditions.push(`(e.submitted_at, e.id) ${descending ? '<' : '>'} ${place}`);
  }
  const { rows } = await pool.query<CaseRow>(
    `select e.id, e.reference, e.title, e.language, e.status, e.severity, e.product,
            e.product_version as "productVersion", e.submitted_at as "submittedAt", o.name as organization,
            p.name as partner, s.name as "submittedBy", a.name as assignee,
            e.readiness_met as "readinessMet", e.readiness_applicable as "readinessApplicable",
            array(select w.item from waivers w where w.escalation_id = e.id order by w.item desc) as waived
     from (select e.* from escalations e where ${conditions.join(' and ')}
           order by e.submitted_at ${order}, e.id ${order} limit ${bind(pageSize + 1)}) e
     join organizations o on o.id = e.organization_id
     join partners p on p.id = e.partner_id
     left join users s on s.id = e.submitted_by_id
     left join users a on a.id = e.assignee_id
     order by e.submitted_at ${order}, e.id ${order}`,
    values,
  );
  const more = rows.length > pageSize;
  const shown = rows.slice(0, pageSize);
  if (backwards) shown.reverse();
  return {
    rows: shown,
    previous: (backwards ? more : cursor !== null) ? place('previous', shown[0]) : null,
    next: (backwards ? true : more) ? place('next', shown.at(-1)) : null,
  };
}

function place(towards: Cursor['towards'], row: CaseRow | undefined): string | null {
  return row ? writeCursor({ towards, submittedAt: row.submittedAt.toISOString(), id: row.id }) : null;
}
