'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * How far a run is, read out as it goes on. The page is asked again each second until the run is finished; without
 * JavaScript a link does that.
 */
export function Progress({
  finished,
  done,
  total,
  words,
  again,
}: {
  finished: boolean;
  done: number;
  total: number;
  words: { label: string; now: string; again: string };
  /** this page's address */
  again: string;
}) {
  const router = useRouter();
  useEffect(() => {
    if (finished) return;
    const timer = setInterval(() => router.refresh(), 1000);
    return () => clearInterval(timer);
  }, [finished, router]);
  return (
    <div className="progress">
      {!finished && <progress aria-label={words.label} value={done} max={total} />}
      <p role="status">{words.now}</p>
      {!finished && (
        <noscript>
          <a href={again}>{words.again}</a>
        </noscript>
      )}
    </div>
  );
}
