/**
 * The rows of the queue as the keys see them: one of them is the stop of the Tab key, the others are reached from it. All
 * of it works on what the server has rendered, and is nothing that a reader of the page depends on.
 */
export function rowsOf(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('tr[data-reference]')];
}

/** Known by its reference, for a row may be rendered anew at any time. */
let current: string | undefined;

/** The row that has the focus, or had it last. */
export function currentRow(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('tr[data-reference]');
  return focused ?? rowOf(current);
}

export function rowOf(reference: string | undefined): HTMLElement | null {
  return rowsOf().find((row) => row.dataset.reference === reference) ?? null;
}

/** Remembers where the focus went. */
export function noteFocus(target: EventTarget | null): void {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-reference]') : null;
  if (row) current = row.dataset.reference;
}

export function isInList(): boolean {
  return document.activeElement?.closest('tr[data-reference]') != null;
}

/** Leaves one row to the Tab key: the current one, else the first. `off`: all of them again. */
export function keepOneStop(off = false): void {
  const rows = rowsOf();
  const stop = currentRow() ?? rows[0];
  for (const row of rows) {
    for (const control of row.querySelectorAll<HTMLElement>('a, input')) {
      if (off || row === stop) control.removeAttribute('tabindex');
      else control.tabIndex = -1;
    }
  }
}

/** Moves the focus by so many rows from the current one, or to the first or last. */
export function moveFocus(by: number | 'first' | 'last'): void {
  const rows = rowsOf();
  const from = currentRow();
  const at = from ? rows.indexOf(from) : by === 1 ? -1 : rows.length;
  const to = by === 'first' ? 0 : by === 'last' ? rows.length - 1 : Math.min(Math.max(at + by, 0), rows.length - 1);
  const row = rows[to];
  if (!row) return;
  current = row.dataset.reference;
  keepOneStop();
  describe(row);
  linkOf(row)?.focus();
  row.scrollIntoView({ block: 'nearest' });
}

export function linkOf(row: HTMLElement): HTMLAnchorElement | null {
  return row.querySelector('a.ttl');
}

export function tickOf(row: HTMLElement): HTMLInputElement | null {
  return row.querySelector('input[name="case"]');
}

export function tickedRows(): HTMLElement[] {
  return rowsOf().filter((row) => tickOf(row)?.checked);
}

/** Ticks a row as a click would, so that whoever listens is told. */
export function tick(row: HTMLElement, checked: boolean): void {
  const box = tickOf(row);
  if (box && box.checked !== checked) box.click();
}

/** Ticks all rows between two, both included. */
export function tickBetween(one: HTMLElement, other: HTMLElement): void {
  const rows = rowsOf();
  const [from = 0, to = 0] = [rows.indexOf(one), rows.indexOf(other)].sort((a, b) => a - b);
  for (const row of rows.slice(Math.max(from, 0), to + 1)) tick(row, true);
}

/** The title alone says little: what stands beside it is read after it. */
function describe(row: HTMLElement): void {
  const cells = [...row.querySelectorAll<HTMLElement>('.by, td:not(.tick, .case)')];
  for (const [index, cell] of cells.entries()) cell.id ||= `${row.dataset.reference}-${index}`;
  linkOf(row)?.setAttribute('aria-describedby', cells.map(({ id }) => id).join(' '));
}
