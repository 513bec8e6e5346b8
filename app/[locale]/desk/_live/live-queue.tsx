'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, startTransition, useRef } from 'react';
import { Fresh } from './fresh-rows.tsx';
import { type Rendered, useQueueNews } from './use-queue-news.ts';

/**
 * Keeps a page of the queue up to date without moving what is read: rows show what changed in their place, and a bar says
 * how many cases are new or would stand elsewhere, until the reader asks for them.
 */
export function LiveQueue({
  rendered,
  words,
  children,
}: {
  rendered: Rendered;
  words: { lost: string; ended: string };
  children: ReactNode;
}) {
  const router = useRouter();
  const { rows, moved, state } = useQueueNews(rendered);
  const said = useRef<HTMLParagraphElement>(null);
  const trouble = state === 'lost' || state === 'ended' ? words[state] : null;
  return (
    <Fresh value={{ rows, prints: rendered.prints }}>
      <div className={moved ? 'livebar moved' : 'livebar'} data-live={state}>
        <p role="status" ref={said} tabIndex={-1}>
          {moved?.text ?? trouble}
        </p>
        {moved && (
          <button
            type="button"
            className="textbtn"
            onClick={() => {
              said.current?.focus();
              startTransition(() => router.refresh());
            }}
          >
            {moved.show}
          </button>
        )}
      </div>
      {children}
    </Fresh>
  );
}
