import type { Bindings, Reach } from './queue-bindings.ts';

/** Where each key of a case leads: the first of these that the page has. */
const places = {
  assign: ['#assignee'],
  status: ['#to', '#reason-in_review'],
  reply: ['#message'],
  note: ['#note'],
  ask: ['a.asklink'],
  tag: ['#tag'],
  macro: ['#macro'],
  explain: ['details.explain > summary'],
} as const;

/** The keys of a case. */
export function caseBindings({ say, go, addresses }: Reach): Bindings {
  const to = (name: keyof typeof places) => (value?: string) => focusFirst(places[name], value);
  const beside = (rel: 'next' | 'prev') => () => {
    const link = document.querySelector<HTMLAnchorElement>(`nav.back a[rel="${rel}"]`);
    if (link) link.click();
    else say();
  };
  return {
    keys: {
      a: to('assign'),
      s: to('status'),
      r: to('reply'),
      i: to('note'),
      q: to('ask'),
      t: to('tag'),
      m: to('macro'),
      e: to('explain'),
      j: beside('next'),
      k: beside('prev'),
      'g q': () => go(addresses.queue),
      'g m': () => go(addresses.mine),
      u: () => go(addresses.last),
    },
    always: [],
    acts: {
      assign: to('assign'),
      status: to('status'),
      tag: to('tag'),
      macro: to('macro'),
      reply: to('reply'),
      note: to('note'),
      ask: to('ask'),
      undo: () => go(addresses.last),
    },
  };
}

/** Goes to a field, and opens what hides it. False: the page has none of them. */
function focusFirst(selectors: readonly string[], value?: string): boolean {
  const found = selectors.map((selector) => document.querySelector<HTMLElement>(selector)).find((field) => field);
  if (!found) return false;
  for (let around = found.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
    around.open = true;
  if (value !== undefined && found instanceof HTMLSelectElement) {
    found.value = value;
    found.form?.requestSubmit();
  }
  const target = found.matches('input, select, textarea, button, a, summary, [tabindex]')
    ? found
    : (found.querySelector<HTMLElement>('summary, a, button') ?? found);
  target.focus();
  target.scrollIntoView({ block: 'center' });
  return true;
}
