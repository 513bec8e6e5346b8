'use client';

import { type MouseEvent, useEffect, useRef } from 'react';

export type SummaryError = { /** The id of the control to go to. */ target: string; text: string };

/**
 * What is to be mended, in the words that stand at the fields too. Takes the focus when it arrives and whenever
 * `errors` is a new list. Without JavaScript, `autofocus` and the plain anchors do the same.
 */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly SummaryError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="summary" ref={box} role="alert" tabIndex={-1} autoFocus aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
        {errors.map(({ target, text }) => (
          <li key={target + text}>
            <a href={`#${target}`} onClick={goTo}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focuses the control and shows its label with it: the plain anchor would leave the question above the screen. */
function goTo(event: MouseEvent<HTMLAnchorElement>) {
  const control = document.getElementById(event.currentTarget.hash.slice(1));
  if (!control) return;
  event.preventDefault();
  const question = control.closest('fieldset')?.querySelector('legend') ?? control.closest('.field');
  (question ?? control).scrollIntoView();
  control.focus({ preventScroll: true });
}
