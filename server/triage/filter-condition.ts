import type { Actor } from '#domain/identity/user.ts';
import { type QueueFilter, statusesOf } from '#domain/triage/queue-filter.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import type { Bind } from '#server/platform/parameters.ts';

/** The condition that leaves of `escalations e` those that `actor` may see and `filter` lets through. */
export function filterCondition(actor: Actor, filter: QueueFilter, bind: Bind): string {
  const conditions = [visibleCases(actor, bind), ...statusCondition(filter, bind)];
  if (filter.product) conditions.push(`e.product = ${bind(filter.product)}`);
  if (filter.partner) conditions.push(`e.partner_id = ${bind(filter.partner)}`);
  if (filter.language) conditions.push(`e.language = ${bind(filter.language)}`);
  if (filter.assignee === 'nobody') conditions.push('e.assignee_id is null');
  else if (filter.assignee)
    conditions.push(`e.assignee_id = ${bind(filter.assignee === 'me' ? actor.id : filter.assignee)}`);
  return conditions.filter((condition) => condition !== 'true').join(' and ') || 'true';
}

/** `open` is written out, not bound: only so does PostgreSQL know that the index of the open cases serves. */
function statusCondition(filter: QueueFilter, bind: Bind): string[] {
  if (filter.status === 'all') return [];
  if (filter.status === 'open') return [isOpen];
  const [only, ...more] = statusesOf(filter);
  return more.length === 0 ? [`e.status = ${bind(only)}`] : [`e.status = any(${bind([only, ...more])})`];
}

/** As the partial indexes of prisma/migrations say it. */
const isOpen = 'e.closed_at is null';
