import { may } from '#domain/identity/permissions.ts';
import type { User } from '#domain/identity/user.ts';
import type { Cursor } from '#domain/triage/cursor.ts';
import { type QueueFilter, statusesOf } from '#domain/triage/queue-filter.ts';
import { type Status, statuses } from '#domain/triage/status.ts';
import { type ViewName, viewNames, views } from '#domain/triage/view.ts';
import { pool } from '#server/platform/database.ts';
import { type Bind, parameters } from '#server/platform/parameters.ts';
import { type CasePage, listCases } from '#server/triage/case-list.ts';
import { filterCondition } from '#server/triage/filter-condition.ts';

/** Counts end here, so that they cost the same however many cases there are; a higher count means “more than that”. */
export const countedUpTo = 1000;

/** How many partners and people a filter offers to choose from. */
export const offeredPartners = 500;
export const offeredAssignees = 200;

export interface Option {
  id: string;
  name: string;
}

export interface Queue extends CasePage {
  /** cases under this filter */
  total: number;
  /** cases of each state under the other parts of this filter */
  statuses: Record<Status, number>;
  views: Record<ViewName, number>;
  partners: Option[];
  assignees: Option[];
}

/**
 * A page of the queue with its counts and what its filter offers, in two statements. Counts are exact up to
 * `countedUpTo`, and one more than that beyond it. Who may not open the desk gets null.
 */
export async function listQueue(user: User, filter: QueueFilter, cursor: Cursor | null): Promise<Queue | null> {
  if (!may(user, 'desk.open')) return null;
  const [page, figures] = await Promise.all([listCases(user, filter, cursor), readFigures(user, filter)]);
  const total = statusesOf(filter).reduce((sum, status) => sum + figures.statuses[status], 0);
  return { ...page, ...figures, total: Math.min(total, countedUpTo + 1) };
}

type Figures = Pick<Queue, 'statuses' | 'views' | 'partners' | 'assignees'>;

async function readFigures(user: User, filter: QueueFilter): Promise<Figures> {
  const { values, bind } = parameters();
  const count = (counted: QueueFilter) => boundedCount(filterCondition(user, counted, bind), bind);
  const byStatus = statuses.map((status) => `'${status}', ${count({ ...filter, status: [status] })}`);
  const byView = viewNames.map((name) => `'${name}', ${count(views[name])}`);
  const { rows } = await pool.query<Figures>(
    `select json_build_object(${byStatus.join(', ')}) as statuses,
            json_build_object(${byView.join(', ')}) as views,
            ${options(`partners where id = ${bind(filter.partner)}::uuid`, 'partners', offeredPartners, bind)} as partners,
            ${options(
              `users where id = ${bind(asId(filter.assignee))}::uuid and role <> 'customer'`,
              `users where role in ('csm', 'admin')`,
              offeredAssignees,
              bind,
            )} as assignees`,
    values,
  );
  const [figures] = rows;
  if (!figures) throw new Error('The counts of the queue gave no row.');
  return figures;
}

function boundedCount(condition: string, bind: Bind): string {
  return `(select count(*) from (select from escalations e where ${condition}
    order by e.submitted_at desc, e.id desc limit ${bind(countedUpTo + 1)}) counted)`;
}

/** The first by name, and the chosen one wherever it stands. */
function options(chosen: string, offered: string, limit: number, bind: Bind): string {
  return `(select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name, id), '[]') from (
    (select id, name from ${chosen}) union (select id, name from ${offered} order by name, id limit ${bind(limit)})
  ) offered)`;
}

function asId(assignee: QueueFilter['assignee']): string | null {
  return assignee === 'me' || assignee === 'nobody' ? null : assignee;
}
