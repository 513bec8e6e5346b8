import { products } from '#domain/catalogue/product.ts';
import { locales } from '#domain/identity/user.ts';
import { conditions, responses, severities, waivableItems } from '#domain/intake/steps.ts';
import { chosenOf, type FacetName, type QueueFilter } from '#domain/triage/queue-filter.ts';
import { slaStates } from '#domain/triage/sla-state.ts';
import { statuses } from '#domain/triage/status.ts';
import { isNamed } from '#server/triage/facet-columns.ts';
import type { Queue } from '#server/triage/queue.ts';
import type { Option } from '#server/triage/queue-figures.ts';

/** A value that can be ticked. */
export interface Choice {
  value: string;
  cases: number;
  chosen: boolean;
}

/** How many values that are no codes are ticked; the others are in a select beside them. */
const ticked = 8;

const codes: Partial<Record<FacetName, readonly string[]>> = {
  status: statuses,
  sla: slaStates,
  severity: severities.toReversed(),
  product: products,
  language: locales,
  condition: conditions,
  response: responses,
  waived: waivableItems,
};

/** What can be ticked of a facet: all codes, or the chosen and the most frequent values. */
export function choicesOf(name: FacetName, { facets }: Queue, filter: QueueFilter): Choice[] {
  const counted = new Map((facets?.[name].values ?? []).map(({ value, cases }) => [value, cases]));
  const chosen = chosenOf(filter, name);
  const first = name === 'assignee' ? ['me', 'nobody'] : [];
  const values = codes[name] ?? [...new Set([...first, ...chosen, ...[...counted.keys()].slice(0, ticked)])];
  return values.map((value) => ({ value, cases: counted.get(value) ?? 0, chosen: chosen.includes(value) }));
}

/** What else can be chosen. */
export function othersOf(name: FacetName, { offered }: Queue, choices: readonly Choice[]): readonly Option[] {
  if (!isNamed(name)) return [];
  const shown = new Set(choices.map(({ value }) => value));
  return offered[name].filter(({ id }) => !shown.has(id));
}
