'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useState } from 'react';
import type { LiveState } from '#app/_live/connection.ts';
import { useLive } from '#app/_live/use-live.ts';
import { usePresence } from '#app/_live/use-presence.ts';

/** How many sentences stand at the top; the history has all. */
const shown = 3;

/**
 * Keeps the page of a case up to date: what happens to it shows in its place, and one sentence says who did what. What is
 * typed, the focus and what was folded open stay (see `KeepTyped`). Who else is here stands beside it.
 */
export function CaseNews({
  escalation,
  since,
  known,
  news,
  own,
  presence,
}: {
  /** the case's id */
  escalation: string;
  /** the newest event that the page shows, and those before it */
  since: number;
  known: readonly number[];
  /** what others did, the newest first */
  news: readonly { event: number; words: string }[];
  /** the newest event that the reader made: what was there before is no news any more */
  own: number;
  /** null: for customers, who neither see nor are seen */
  presence: { reference: string; tab: string; locale: string } | null;
}) {
  const router = useRouter();
  const [from] = useState(since);
  const [state, setState] = useState<LiveState | null>(null);
  const [tab] = useState(presence?.tab ?? '');
  const { here, ask } = usePresence(presence && { ...presence, tab });
  useLive(
    { since, escalation },
    {
      onNews: (changes) => {
        const isNew = changes?.some(({ event }) => event > since || !known.includes(event)) ?? true;
        if (isNew) startTransition(() => router.refresh());
      },
      onPresence: ask,
      onState: setState,
    },
  );
  const told = news.filter(({ event }) => event > Math.max(from, own)).slice(0, shown);
  return (
    <div className="casenews" data-live={state}>
      <div role="status" className="told">
        {told.map(({ event, words }) => (
          <p key={event}>{words}</p>
        ))}
      </div>
      {presence && (
        <div role="status" className="here">
          {here.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
    </div>
  );
}
