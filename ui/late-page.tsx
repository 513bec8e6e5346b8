'use client';

import type { ReactNode } from 'react';
import { usePageIsLate } from '#ui/late.ts';

/** Says that a page is long in coming, to those who do not see the marks. Stands once in the frame of each page. */
export function LateNotice({ words }: { words: string }) {
  return (
    <p className="vh" role="status">
      {usePageIsLate('any') && words}
    </p>
  );
}

/** What a filter or another page of a list replaces: drawn as grey rows of its own height while that is long in coming. */
export function Replaced({ children }: { children: ReactNode }) {
  return (
    <div className="replaced" aria-busy={usePageIsLate('same') || undefined}>
      {children}
    </div>
  );
}
