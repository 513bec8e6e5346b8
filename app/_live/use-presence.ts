import { useCallback, useEffect, useRef, useState } from 'react';

const beatEvery = 15_000;
/** Who has typed nothing for so long is taken for reading. */
const writingFor = 60_000;

/**
 * Says every 15 seconds that this tab has a case open, and whether something is being written; that it has gone as soon as
 * it is hidden or left.
 *
 * @param of null: nothing is said
 * @returns who else is there, in words, and how to ask for that now
 */
export function usePresence(of: { reference: string; tab: string; locale: string } | null): {
  here: readonly string[];
  ask: () => void;
} {
  const [here, setHere] = useState<readonly string[]>([]);
  const asking = useRef<() => void>(() => undefined);
  const { reference, tab, locale } = of ?? {};
  useEffect(() => {
    if (!reference) return;
    let typedAt = Number.NEGATIVE_INFINITY;
    let writing = false;
    let turn = 0;

    async function say(): Promise<void> {
      if (document.hidden) return;
      writing = performance.now() - typedAt < writingFor;
      const mine = ++turn;
      const response = await fetch('/api/live/presence', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ reference, tab, locale, writing }),
      });
      if (mine === turn && response.ok) setHere((await response.json()).here);
    }
    const beat = () => void say().catch(() => undefined);

    function leave(): void {
      turn += 1;
      const left = new Blob([JSON.stringify({ reference, tab, left: true })], { type: 'application/json' });
      navigator.sendBeacon('/api/live/presence', left);
    }
    function onVisibility(): void {
      if (document.hidden) leave();
      else beat();
    }
    function onInput({ target }: Event): void {
      if (!(target instanceof HTMLTextAreaElement)) return;
      typedAt = performance.now();
      if (!writing) beat();
    }
    function onSubmit(): void {
      typedAt = Number.NEGATIVE_INFINITY;
      if (writing) beat();
    }

    asking.current = beat;
    beat();
    const timer = setInterval(beat, beatEvery);
    document.addEventListener('visibilitychange', onVisibility);
    document.addEventListener('input', onInput);
    document.addEventListener('submit', onSubmit);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisibility);
      document.removeEventListener('input', onInput);
      document.removeEventListener('submit', onSubmit);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [reference, tab, locale]);
  return { here, ask: useCallback(() => asking.current(), []) };
}
