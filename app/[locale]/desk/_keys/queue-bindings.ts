import { currentRow, isInList, moveFocus, rowOf, rowsOf, tick, tickBetween, tickedRows, tickOf } from './rows.ts';

/** What a page gives its keys: what each does, and what of it also works where single keys are switched off. */
export interface Bindings {
  /** `false`: it did nothing, and the browser may */
  keys: Record<string, () => unknown>;
  always: readonly string[];
  /** the same by name, for the palette; `value`: which macro */
  acts: Record<string, (value?: string) => void>;
}

export interface Reach {
  /** tells that there is nothing to act on */
  say: () => void;
  go: (address: string) => void;
  addresses: Readonly<Record<'queue' | 'mine' | 'unassigned' | 'last', string>>;
}

/** The keys of the queue. */
export function queueBindings({ say, go, addresses }: Reach): Bindings {
  let last: string | undefined;
  const toggle = () => {
    const row = currentRow();
    if (!row) return say();
    tick(row, !tickOf(row)?.checked);
    last = row.dataset.reference;
  };
  const range = () => {
    const row = currentRow();
    if (!row) return say();
    tickBetween(rowOf(last) ?? row, row);
    last = row.dataset.reference;
  };
  const all = () => {
    if (!isInList()) return false;
    for (const row of rowsOf()) tick(row, true);
  };
  const acts = Object.fromEntries(
    (['assign', 'status', 'tag', 'macro'] as const).map((kind) => [
      kind,
      (value?: string) => openAct(kind, say, value),
    ]),
  );
  const inList = (act: () => void) => () => (isInList() ? act() : false);
  const follow = (rel: 'next' | 'prev') => () => {
    const link = document.querySelector<HTMLAnchorElement>(`.pager a[rel="${rel}"]`);
    if (!link) return false;
    link.click();
  };
  return {
    keys: {
      j: () => moveFocus(1),
      k: () => moveFocus(-1),
      ArrowDown: inList(() => moveFocus(1)),
      ArrowUp: inList(() => moveFocus(-1)),
      Home: inList(() => moveFocus('first')),
      End: inList(() => moveFocus('last')),
      x: toggle,
      'Shift+x': range,
      '$mod+a': all,
      a: () => acts.assign?.(),
      s: () => acts.status?.(),
      t: () => acts.tag?.(),
      m: () => acts.macro?.(),
      '/': () => document.querySelector<HTMLInputElement>('main input[name="q"]')?.focus(),
      'g q': () => go(addresses.queue),
      'g m': () => go(addresses.mine),
      n: follow('next'),
      p: follow('prev'),
      u: () => go(addresses.last),
    },
    always: ['ArrowDown', 'ArrowUp', 'Home', 'End', '$mod+a'],
    acts: { ...acts, undo: () => go(addresses.last) },
  };
}

/** Opens what the bar offers for an act, on the ticked cases or else on the current one. */
function openAct(kind: string, say: () => void, value?: string): void {
  const all = document.querySelector<HTMLInputElement>('#bulk input[name="all"]')?.checked;
  if (!all && tickedRows().length === 0) {
    const row = currentRow();
    if (!row) {
      say();
      return;
    }
    tick(row, true);
  }
  const panel = document.getElementById(`bulk-${kind}`);
  const field = panel?.querySelector<HTMLInputElement | HTMLSelectElement>('select, input');
  if (value !== undefined && field) {
    field.value = value;
    panel?.querySelector<HTMLButtonElement>('button[name="act"]')?.click();
    return;
  }
  panel?.showPopover();
  field?.focus();
}
