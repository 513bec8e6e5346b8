'use client';

import { type ComponentProps, useEffect, useState } from 'react';
import { useLate } from '#ui/late.ts';

/** A browser that could not reach the server says so itself; nobody waits for longer than this, in milliseconds. */
const atMost = 60_000;
const often = 200;

/**
 * A link to a file that the server makes on demand. A browser says nothing of a download before its first byte, nor to
 * the page ever; so the server sets `cookie` to something new with its answer, and until then the link says that it waits.
 *
 * @param preparing the words for it, shown beside the link
 */
export function DownloadLink({
  href,
  cookie,
  preparing,
  children,
  ...props
}: ComponentProps<'a'> & { cookie: string; preparing: string }) {
  /** what the cookie held when the file was asked for; null: nothing is asked for */
  const [before, setBefore] = useState<string | null>(null);
  const pending = before !== null;
  const late = useLate(pending);
  useEffect(() => {
    if (before === null) return;
    const arrived = () => setBefore(null);
    const watch = setInterval(() => {
      const now = contentOf(cookie);
      if (now !== '' && now !== before) arrived();
    }, often);
    const end = setTimeout(arrived, atMost);
    return () => {
      clearInterval(watch);
      clearTimeout(end);
    };
  }, [before, cookie]);
  return (
    <>
      <a
        {...props}
        href={href}
        download
        aria-disabled={late || undefined}
        onClick={(event) => {
          if (pending) event.preventDefault();
          else setBefore(contentOf(cookie));
        }}
      >
        {children}
        <span className={late ? 'late' : undefined} hidden />
      </a>{' '}
      <span role="status">{late && preparing}</span>
    </>
  );
}

function contentOf(cookie: string): string {
  return new RegExp(`(?:^|; )${cookie}=([^;]*)`).exec(document.cookie)?.[1] ?? '';
}
