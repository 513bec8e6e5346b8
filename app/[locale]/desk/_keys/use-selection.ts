import { useEffect } from 'react';
import { currentRow, isInList, keepOneStop, linkOf, noteFocus, rowsOf, tick, tickedRows } from './rows.ts';
import { singleKeysAreOn } from './single-keys.ts';

/**
 * Keeps the list in order while it lives: one stop for the Tab key, the box that ticks all, and how many are ticked, which
 * is said by the status of the bar.
 *
 * @param chosen the words for each number
 */
export function useSelection(active: boolean, chosen: readonly string[]): void {
  useEffect(() => {
    if (!active) return;
    const all = () => document.querySelector<HTMLInputElement>('input[data-choose="all"]');
    const count = () => {
      const ticked = tickedRows().length;
      const status = document.getElementById('chosen');
      const words = ticked === 0 ? '' : (chosen[ticked] ?? '');
      if (status && status.textContent !== words) status.textContent = words;
      const box = all();
      if (!box) return;
      box.checked = ticked > 0 && ticked === rowsOf().length;
      box.indeterminate = ticked > 0 && !box.checked;
    };
    const onChange = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target === all()) for (const row of rowsOf()) tick(row, target.checked);
      if (target.name === 'case' || target === all()) count();
    };
    let inList = false;
    const onFocus = ({ target }: FocusEvent) => {
      noteFocus(target);
      inList = isInList();
    };
    const arrange = () => {
      keepOneStop(!singleKeysAreOn());
      count();
      // A row that was rendered anew takes the focus along with it.
      const lost = inList && document.activeElement === document.body ? currentRow() : null;
      if (lost) linkOf(lost)?.focus({ preventScroll: true });
    };
    arrange();
    const table = document.querySelector('main');
    const watch = new MutationObserver(arrange);
    if (table) watch.observe(table, { childList: true, subtree: true });
    document.addEventListener('change', onChange);
    document.addEventListener('focusin', onFocus);
    return () => {
      watch.disconnect();
      document.removeEventListener('change', onChange);
      document.removeEventListener('focusin', onFocus);
    };
  }, [active, chosen]);
}
