import type { Sort } from '#domain/triage/queue-filter.ts';

/** What a list of `escalations e` is sorted by, before the id; each has an index of its own; `relevance` is reckoned. */
export interface ListOrder {
  key: string;
  type: 'timestamptz' | 'smallint' | 'integer';
  descending: boolean;
}

export function orderOf(sort: Sort): ListOrder {
  return orders[sort];
}

const orders: Record<Sort, ListOrder> = {
  relevance: { key: 'e.relevance', type: 'integer', descending: true },
  due: { key: 'e.due_at', type: 'timestamptz', descending: false },
  newest: { key: 'e.submitted_at', type: 'timestamptz', descending: true },
  oldest: { key: 'e.submitted_at', type: 'timestamptz', descending: false },
  severity: { key: 'e.severity_rank', type: 'smallint', descending: true },
  readiness: { key: 'e.readiness_order', type: 'smallint', descending: true },
  unready: { key: 'e.readiness_order', type: 'smallint', descending: false },
  changed: { key: 'e.updated_at', type: 'timestamptz', descending: true },
  unchanged: { key: 'e.updated_at', type: 'timestamptz', descending: false },
};
