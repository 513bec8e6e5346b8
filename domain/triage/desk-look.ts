/** The columns of the queue beside the case itself, in their order. */
export const deskColumns = ['severity', 'status', 'sla', 'ball', 'readiness', 'assignee', 'age', 'changed'] as const;
export type DeskColumn = (typeof deskColumns)[number];

/** What somebody sees who has not chosen. */
export const usualColumns: readonly DeskColumn[] = [
  'severity',
  'status',
  'sla',
  'ball',
  'readiness',
  'assignee',
  'age',
];

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** Reads chosen columns: in their order, without what is not known; none that is known are the usual ones. */
export function readColumns(words: readonly string[]): readonly DeskColumn[] {
  const chosen = deskColumns.filter((column) => words.includes(column));
  return chosen.length > 0 ? chosen : usualColumns;
}

export function readDensity(word: string): Density {
  return word === 'compact' ? 'compact' : 'comfortable';
}
