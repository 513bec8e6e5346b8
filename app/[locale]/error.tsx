'use client';

import { useLocale, useMessages } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '#ui/button.tsx';

/**
 * What a reader sees when a page fails. Every page loads this file: so it takes its words as they are, without the code
 * that formats messages, and leads on by plain links.
 */
export default function Problem({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { title, text, code, retry, action } = useMessages().App.problem;
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" className="wrap lost">
      <div className="wide">
        <title>{title}</title>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>{text}</p>
        {error.digest && (
          <p>
            {code} <kbd>{error.digest}</kbd>
          </p>
        )}
        <p className="foot">
          <Button onClick={reset}>{retry}</Button>
          <a href={`/${locale}`}>{action}</a>
        </p>
      </div>
    </main>
  );
}
