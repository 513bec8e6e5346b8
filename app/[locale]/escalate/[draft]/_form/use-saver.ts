'use client';

import { useEffect, useRef } from 'react';
import { forget, keep } from '#app/[locale]/escalate/[draft]/_form/kept.ts';
import { rememberSaved } from '#app/[locale]/escalate/[draft]/_form/latest.ts';
import { tellProgress } from '#app/[locale]/escalate/[draft]/_form/progress.ts';
import { createSaver, type SaveProgress, type Saver } from '#app/[locale]/escalate/[draft]/_form/saver.ts';
import { sendStep } from '#app/[locale]/escalate/[draft]/_form/send.ts';
import type { StepName } from '#domain/intake/steps.ts';
import type { TypedStep } from '#domain/intake/typed.ts';

/**
 * The saver of a form on the screen: saves on leaving a field, the tab or the page, and again when the connection or
 * the reader comes back. What is not saved when the page is left is kept in the tab.
 */
export function useSaver({
  draftId,
  step,
  url,
  version,
  read,
  hear,
}: {
  draftId: string;
  step: StepName;
  url: string;
  version: number;
  read: () => TypedStep;
  hear: (progress: SaveProgress) => void;
}): { current: Saver | null } {
  const saver = useRef<Saver | null>(null);
  const latest = useRef({ read, hear });
  useEffect(() => {
    latest.current = { read, hear };
  });

  useEffect(() => {
    let base = version;
    const made = createSaver({
      version,
      read: () => latest.current.read(),
      send: (upon, typed) => sendStep(url, step, upon, typed),
      tell: (progress) => {
        if (progress.kind === 'saved') {
          base = progress.version;
          forget(draftId, step);
          rememberSaved(draftId, step, progress);
        }
        tellProgress(progress);
        latest.current.hear(progress);
      },
    });
    saver.current = made;
    const flush = () => void made.flush();
    const leave = () => {
      if (made.holds()) keep(draftId, step, { version: base, typed: latest.current.read() });
      flush();
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', leave);
      leave();
      made.stop();
      tellProgress(null);
    };
  }, [draftId, step, url, version]);

  return saver;
}
