import type { ReactNode } from 'react';

/** A row as it is now. */
export interface FreshRow {
  id: string;
  /** what it shows, as one word */
  print: string;
  node: ReactNode;
}

/** What has become of a page of the queue; `moved`: in words, how many cases are new, gone or elsewhere. */
export interface QueueAnswer {
  rows: FreshRow[];
  moved: { text: string; show: string } | null;
}
