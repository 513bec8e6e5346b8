'use client';

import { createContext, type ReactNode, use } from 'react';
import type { FreshRow } from './queue-answer.ts';

/** The rows that changed while the page is read, and what each row showed when it was rendered. */
export const Fresh = createContext<{ rows: ReadonlyMap<string, FreshRow>; prints: Readonly<Record<string, string>> }>({
  rows: new Map(),
  prints: {},
});

/** A row of the queue, as it was rendered with the page or as it is now. */
export function LiveRow({ id, children }: { id: string; children: ReactNode }) {
  return use(Fresh).rows.get(id)?.node ?? children;
}

/** The mark of a row that says something else than when the page was read. */
export function ChangedMark({ id, words }: { id: string; words: string }) {
  const { rows, prints } = use(Fresh);
  const row = rows.get(id);
  if (!row || row.print === prints[id]) return null;
  return <span className="changedmark">{words}</span>;
}
