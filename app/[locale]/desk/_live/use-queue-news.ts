import { useRef, useState } from 'react';
import type { LiveState } from '#app/_live/connection.ts';
import { useLive } from '#app/_live/use-live.ts';
import { readQueueNews } from './actions.tsx';
import type { FreshRow, QueueAnswer } from './queue-answer.ts';

/** The page as the server has rendered it; another `at` is another rendering. */
export interface Rendered {
  at: number;
  /** the newest event before it was read */
  since: number;
  query: string;
  /** what each row shows, by its id, in their order */
  prints: Readonly<Record<string, string>>;
}

/** Of more changes than this it is not asked one by one. */
const knownAtMost = 500;
const triesAgain = 2_000;

const triesAtMost = 5;

const nothing = { at: 0, rows: new Map<string, FreshRow>(), moved: null as QueueAnswer['moved'] };

/** Hears what happens to cases while a page of the queue is read: its rows as they are now, and what would stand elsewhere. */
export function useQueueNews(rendered: Rendered) {
  const [news, setNews] = useState(nothing);
  const [state, setState] = useState<LiveState | null>(null);
  const work = useRef({ page: rendered, changed: new Set<string>() as Set<string> | null, busy: false, asked: 0 });

  async function ask(): Promise<void> {
    const doing = work.current;
    doing.asked += 1;
    if (doing.busy) return;
    doing.busy = true;
    for (let done = 0, failed = 0; done !== doing.asked && failed < triesAtMost; ) {
      const { asked, page, changed } = doing;
      const shown = Object.keys(page.prints);
      const question = { query: page.query, shown, changed: changed && [...changed] };
      const answer = await readQueueNews(question).catch(() => undefined);
      if (answer === undefined) {
        failed += 1;
        await new Promise((soon) => setTimeout(soon, triesAgain));
      } else {
        done = asked;
        if (answer) setNews({ ...answer, at: page.at, rows: new Map(answer.rows.map((row) => [row.id, row])) });
      }
    }
    doing.busy = false;
  }

  useLive(
    { since: rendered.since },
    {
      onNews: (changes) => {
        const doing = work.current;
        if (doing.page.at !== rendered.at) Object.assign(doing, { page: rendered, changed: new Set<string>() });
        for (const { escalation } of changes ?? []) doing.changed?.add(escalation);
        if (!changes || (doing.changed?.size ?? 0) > knownAtMost) doing.changed = null;
        void ask();
      },
      onState: setState,
    },
  );
  // What was told of another rendering is in this one.
  return { ...(news.at === rendered.at ? news : nothing), state };
}
