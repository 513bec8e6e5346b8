const store = 'desk.keys';

/** Whether keys without Ctrl or Cmd do something: somebody who speaks to the computer switches them off (WCAG 2.1.4). */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(store) !== 'off';
}

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(store);
  else localStorage.setItem(store, 'off');
}

/** Whether a key belongs to what has the focus: a field, a text being composed, or something open above the page. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.isComposing || event.key === 'Process' || event.defaultPrevented) return true;
  const { target } = event;
  if (target instanceof HTMLElement && target.matches(fields)) return true;
  return document.querySelector('dialog[open], :popover-open') !== null;
}

const fields =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, select, [contenteditable]:not([contenteditable="false"])';
