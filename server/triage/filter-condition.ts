import type { Actor } from '#domain/identity/user.ts';
import { severities } from '#domain/intake/steps.ts';
import { narrowsAlike, type QueueFilter, statusesOf, unfiltered } from '#domain/triage/queue-filter.ts';
import type { SlaState } from '#domain/triage/sla-state.ts';
import { isOpen } from '#domain/triage/status.ts';
import { visibleCases } from '#server/identity/visibility.ts';
import type { Bind } from '#server/platform/parameters.ts';
import { searchCondition } from '#server/triage/search.ts';

/**
 * The condition that leaves of `escalations e` those that `actor` may see and `filter` lets through at `now`. Several
 * values are written as equalities: only so the index over all filters serves (escalations_filters_idx).
 *
 * @param whole whatever matches is wanted, as for a file, not only the newest of very many in which a word stands
 */
export function filterCondition(
  actor: Actor,
  filter: QueueFilter,
  bind: Bind,
  now: Date,
  { whole = false } = {},
): string {
  const conditions = [
    visibleCases(actor, bind),
    statusCondition(filter, bind),
    severityCondition(filter, bind),
    anyOf('e.product', filter.product, bind),
    anyOf("split_part(e.product_version, '-', 1)", filter.version, bind),
    anyOf('e.language', filter.language, bind),
    anyOf('e.organization_id', filter.organization, bind),
    anyOf('e.partner_id', filter.partner, bind),
    assigneeCondition(actor, filter, bind),
    overlap('e.conditions', filter.condition, 'text[]', bind),
    overlap('e.responses', filter.response, 'text[]', bind),
    overlap('e.waived', filter.waived, 'text[]', bind),
    overlap('e.tag_ids', filter.tag, 'uuid[]', bind),
    serviceCondition(filter, bind, now),
    ...rangeConditions(filter, bind, now),
    wordsCondition(actor, filter, bind, whole),
  ];
  return conditions.filter((condition) => condition !== 'true').join(' and ') || 'true';
}

/** `open` is written out, not bound: only so does PostgreSQL know that the indexes of the open cases serve. */
function statusCondition(filter: QueueFilter, bind: Bind): string {
  if (filter.status === 'all') return 'true';
  if (filter.status === 'open') return stillOpen;
  const chosen = anyOf('e.status', filter.status, bind);
  return filter.status.every(isOpen) ? `${stillOpen} and ${chosen}` : chosen;
}

/** In the order of severities, those that are not asked for need not be walked through first. */
function severityCondition({ severity, sort }: QueueFilter, bind: Bind): string {
  const chosen = anyOf('e.severity', severity, bind);
  if (severity.length === 0 || sort !== 'severity') return chosen;
  const ranks = severity.map((code) => severities.indexOf(code) + 1);
  return `${chosen} and e.severity_rank between ${bind(Math.min(...ranks))} and ${bind(Math.max(...ranks))}`;
}

/** As the partial indexes of prisma/migrations say it. */
const stillOpen = 'e.closed_at is null';

function assigneeCondition(actor: Actor, { assignee }: QueueFilter, bind: Bind): string {
  return either(
    assignee.map((who) =>
      who === 'nobody' ? 'e.assignee_id is null' : `e.assignee_id = ${bind(who === 'me' ? actor.id : who)}::uuid`,
    ),
  );
}

/** What cannot be, as an overdue case among those that are closed, is not looked for in all of them. */
function serviceCondition(filter: QueueFilter, bind: Bind, now: Date): string {
  if (filter.sla.length === 0) return 'true';
  const possible = filter.sla.filter((state) => {
    const closed = state === 'met' || state === 'missed';
    return statusesOf(filter).some((status) => isOpen(status) !== closed);
  });
  return possible.length === 0 ? 'false' : either(possible.map((state) => slaCondition(state, bind, now)));
}

function slaCondition(state: SlaState, bind: Bind, now: Date): string {
  const at = () => `${bind(now)}::timestamptz`;
  switch (state) {
    case 'late':
      return `(${stillOpen} and e.due_at < ${at()})`;
    case 'near':
      return `(${stillOpen} and e.due_at >= ${at()} and e.due_at < 'infinity' and e.near_at <= ${at()})`;
    case 'running':
      return `(${stillOpen} and e.due_at >= ${at()} and e.due_at < 'infinity' and e.near_at > ${at()})`;
    case 'paused':
      return `(${stillOpen} and e.due_at = 'infinity')`;
    case 'met':
      return '(e.closed_at is not null and e.resolution_met)';
    case 'missed':
      return '(e.closed_at is not null and not e.resolution_met)';
  }
}

/** Ages are whole days, as they are shown. A case whose readiness is not known is in no range of it. */
function rangeConditions(filter: QueueFilter, bind: Bind, now: Date): string[] {
  const { ageFrom, ageTo, readinessFrom, readinessTo } = filter;
  const ago = (days: number) => `${bind(new Date(now.getTime() - days * day))}::timestamptz`;
  const conditions: string[] = [];
  if (ageFrom !== null) conditions.push(`e.submitted_at <= ${ago(ageFrom)}`);
  if (ageTo !== null) conditions.push(`e.submitted_at > ${ago(ageTo + 1)}`);
  // Nothing was changed before it was submitted: said of both, the order of changes need not be walked up to there.
  if (ageTo !== null && /changed$/.test(filter.sort)) conditions.push(`e.updated_at > ${ago(ageTo + 1)}`);
  if (readinessFrom !== null || readinessTo !== null)
    conditions.push(`e.readiness_order between ${bind(readinessFrom ?? 0)} and ${bind(readinessTo ?? 100)}`);
  return conditions;
}

const day = 24 * 3_600_000;

/** Where a filter leaves few cases, the old ones among them count as much as the newest. */
function wordsCondition(actor: Actor, filter: QueueFilter, bind: Bind, whole: boolean): string {
  if (filter.q === null) return 'true';
  const few = [filter.assignee, filter.partner, filter.tag].some((chosen) => chosen.length > 0);
  const ranked = filter.sort === 'relevance' && narrowsAlike(filter, { ...unfiltered, q: filter.q });
  return searchCondition(actor, filter.q, bind, { organizations: filter.organization, all: whole || few, ranked });
}

function anyOf(column: string, values: readonly string[], bind: Bind): string {
  return either(values.map((value) => `${column} = ${bind(value)}`));
}

function overlap(column: string, values: readonly string[], type: string, bind: Bind): string {
  return values.length === 0 ? 'true' : `${column} && ${bind(values)}::${type}`;
}

function either(conditions: readonly string[]): string {
  if (conditions.length === 0) return 'true';
  return conditions.length === 1 ? `${conditions[0]}` : `(${conditions.join(' or ')})`;
}
