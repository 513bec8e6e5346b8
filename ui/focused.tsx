'use client';

import { type ComponentProps, useEffect, useRef } from 'react';

/** Something that has just been answered: it takes the focus on arrival, so that it is seen and read out first. */
export function Focused({ when = true, ...props }: ComponentProps<'div'> & { when?: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (when) box.current?.focus();
  }, [when]);
  return <div {...props} ref={box} tabIndex={-1} autoFocus={when} />;
}
