import type { Route } from 'next';
import type { ReactNode } from 'react';
import { Link } from '#app/_shell/link.tsx';
import { Icon } from '#ui/icon.tsx';

/** A way on that stands at the end of a note. */
export function Exit({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="exit">
      <Link href={href as Route}>
        {children} <Icon name="arrow" />
      </Link>
    </p>
  );
}
