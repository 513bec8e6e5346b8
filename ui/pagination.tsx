import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '#ui/icon.tsx';
import { LinkMark } from '#ui/link-mark.tsx';

/** `href` with its language */
type Step = { href: string; label: string };

/** Previous and next page of a list that is read by cursor, with what is shown now in between. */
export function Pagination({
  label,
  previous,
  next,
  children,
}: {
  label: string;
  previous?: Step;
  next?: Step;
  children?: ReactNode;
}) {
  return (
    <nav className="pager" aria-label={label}>
      {previous && (
        <Link href={previous.href as Route} rel="prev" prefetch={false}>
          <Icon name="arrow-back" />
          {previous.label}
          <LinkMark />
        </Link>
      )}
      {children && <span>{children}</span>}
      {next && (
        <Link href={next.href as Route} rel="next" prefetch={false}>
          {next.label}
          <Icon name="arrow" />
          <LinkMark />
        </Link>
      )}
    </nav>
  );
}
