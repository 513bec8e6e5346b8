import type { ReactNode } from 'react';
import { Icon } from '#ui/icon.tsx';

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
        <a href={previous.href} rel="prev">
          <Icon name="arrow-back" />
          {previous.label}
        </a>
      )}
      {children && <span>{children}</span>}
      {next && (
        <a href={next.href} rel="next">
          {next.label}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  );
}
