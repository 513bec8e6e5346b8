import type { Sort } from '#domain/triage/queue-filter.ts';
import type { SlaView } from '#domain/triage/sla-view.ts';

/** When something is due, from the first to the last; what is closed stands behind all that is open. */
const dueGroups = ['overdue', 'today', 'week', 'later', 'paused', 'closed'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** Rows that stand together under one heading; null: no headings in this order. */
export interface Group<Row> {
  group: DueGroup | null;
  rows: Row[];
}

/** Cuts rows that stand in the order of their due times into groups, and leaves every other order as it is. */
export function groupsOf<Row extends { sla: SlaView; closedAt: Date | null }>(
  rows: readonly Row[],
  sort: Sort,
  now: Date,
): Group<Row>[] {
  if (sort !== 'due') return [{ group: null, rows: [...rows] }];
  const groups = Map.groupBy(rows, (row) => groupOf(row, now));
  return dueGroups.flatMap((group) => {
    const within = groups.get(group);
    return within ? { group, rows: within } : [];
  });
}

/** Today and this week are those of the case's own calendar; a week ends on Sunday. */
function groupOf({ sla: { dueAt, timeZone }, closedAt }: { sla: SlaView; closedAt: Date | null }, now: Date): DueGroup {
  if (closedAt) return 'closed';
  if (!dueAt) return 'paused';
  if (dueAt < now) return 'overdue';
  const today = dayIn(timeZone, now);
  const day = dayIn(timeZone, dueAt);
  if (day === today) return 'today';
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  const sunday = new Date(Date.parse(today) + (6 - weekday) * 86_400_000).toISOString().slice(0, 10);
  return day <= sunday ? 'week' : 'later';
}

/** The ISO day of a moment somewhere. */
function dayIn(timeZone: string, moment: Date): string {
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, known);
  return known.format(moment);
}

const formats = new Map<string, Intl.DateTimeFormat>();
