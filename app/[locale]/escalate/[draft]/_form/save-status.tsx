'use client';

import { useSyncExternalStore } from 'react';
import { currentProgress, noProgress, subscribeToProgress } from '#app/[locale]/escalate/[draft]/_form/progress.ts';
import type { SaveProgress } from '#app/[locale]/escalate/[draft]/_form/saver.ts';
import { fill, type SaveWords } from '#app/[locale]/escalate/[draft]/_form/words.ts';
import type { Locale } from '#i18n/routing.ts';
import { Icon } from '#ui/icon.tsx';

/**
 * The state of the save in words. Of the two places that show it, the one that `speaks` tells a screen reader what
 * matters: that it was saved, or why not.
 *
 * @param last what the server knew when the page was made
 */
export function SaveStatus({
  words,
  locale,
  last,
  speaks = false,
}: {
  words: SaveWords;
  locale: Locale;
  last: string | null;
  speaks?: boolean;
}) {
  const { now, settled } = useSyncExternalStore(subscribeToProgress, currentProgress, noProgress);
  const say = (progress: SaveProgress) =>
    progress.kind === 'saved' ? fill(words.saved, { time: clock(progress.savedAt, locale) }) : words[progress.kind];
  const passing = now?.kind === 'unsaved' || now?.kind === 'saving';
  const trouble = now !== null && !passing && now.kind !== 'saved';
  const text = now ? say(now) : last;
  return (
    <>
      <span className={trouble ? 'saved t-danger' : 'saved'} aria-hidden={speaks || undefined}>
        {text && !passing && <Icon name={trouble ? 'triangle' : 'check'} />}
        {text}
      </span>
      {speaks && (
        <span className="vh" role="status">
          {settled ? say(settled) : last}
        </span>
      )}
    </>
  );
}

/** In the reader's own time, which the browser knows. */
function clock(moment: string, locale: Locale): string {
  const tag = locale === 'en' ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(moment),
  );
}
