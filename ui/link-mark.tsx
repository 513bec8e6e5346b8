'use client';

import { useLinkStatus } from 'next/link';
import { useRef } from 'react';
import { useLatePage } from '#ui/late.ts';

/** As the last child of a link: marks it, for the style, while the page that it leads to is long in coming. */
export function LinkMark() {
  const mark = useRef<HTMLSpanElement>(null);
  const late = useLatePage(useLinkStatus().pending, mark);
  return <span ref={mark} className={late ? 'late' : undefined} hidden />;
}
