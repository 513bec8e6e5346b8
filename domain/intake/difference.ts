import type { Typed } from '#domain/intake/field.ts';
import { type StepName, stepShapes } from '#domain/intake/steps.ts';
import { entriesOf, isBlankTyped, type TypedStep } from '#domain/intake/typed.ts';

/** One answer that reads differently in two versions of a step; `entry` counts from 0, null outside of lists. */
export interface Difference {
  entry: number | null;
  field: string;
  mine: Typed | null;
  theirs: Typed | null;
}

/**
 * Compares what was typed here with what has been stored since, answer by answer, so that the later save of a stale
 * tab can be decided by the one who typed both (F10). An answer that one side lacks is null there.
 */
export function differences(step: StepName, mine: TypedStep, theirs: TypedStep): Difference[] {
  const { fields, list } = stepShapes[step];
  if (fields) return compare(null, Object.keys(fields), mine, theirs);
  const here = entriesOf(step, mine);
  const there = entriesOf(step, theirs);
  const rows = Array.from({ length: Math.max(here.length, there.length) }, (_, index) => index);
  return [
    ...rows.flatMap((index) => compare(index, Object.keys(list.fields), here[index] ?? null, there[index] ?? null)),
    ...(list.waiver ? compare(null, ['waived', 'waiverReason'], mine, theirs) : []),
  ];
}

type Side = { [name: string]: unknown } | null;

function compare(entry: number | null, names: string[], mine: Side, theirs: Side): Difference[] {
  return names
    .map((field) => ({ entry, field, mine: typedAt(mine, field), theirs: typedAt(theirs, field) }))
    .filter((pair) => written(pair.mine) !== written(pair.theirs));
}

function typedAt(side: Side, field: string): Typed | null {
  return side ? ((side[field] ?? null) as Typed | null) : null;
}

/**
 * An entry in which nothing was typed says as much as one that is not there; the parts of a date say the same in
 * whichever order they are kept.
 */
function written(typed: Typed | null): string {
  if (typed === null || isBlankTyped(typed)) return '';
  return typeof typed === 'string' ? typed : JSON.stringify([typed.year, typed.month, typed.day]);
}
