import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';

/** So long something may take before anything shows that it is waited for, in milliseconds. */
const patience = 300;

/** Whether something is pending for so long that it has to be shown. */
export function useLate(pending: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [pending]);
  return late;
}

/** The same for a page that a link or a form has asked for: the page is told, which shows what it takes the place of. */
export function useLatePage(pending: boolean, asking: RefObject<Element | null>): boolean {
  const late = useLate(pending);
  useEffect(() => {
    if (!late) return;
    const awaited = { samePage: addressOf(asking.current) === location.pathname };
    allAwaited = [...allAwaited, awaited];
    tell();
    return () => {
      allAwaited = allAwaited.filter((other) => other !== awaited);
      tell();
    };
  }, [late, asking]);
  return late;
}

/** Whether a page is late: any, or this one with other contents. */
export function usePageIsLate(which: 'any' | 'same'): boolean {
  return useSyncExternalStore(
    subscribe,
    () => allAwaited.some(({ samePage }) => samePage || which === 'any'),
    () => false,
  );
}

let allAwaited: readonly { samePage: boolean }[] = [];
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where a link, or the form of a button that only asks, leads. A form that changes something has no such address. */
function addressOf(asking: Element | null): string | null {
  const way = asking?.closest('a, form');
  if (way instanceof HTMLAnchorElement) return way.pathname;
  return way instanceof HTMLFormElement && way.method === 'get' ? new URL(way.action).pathname : null;
}
