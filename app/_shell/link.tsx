import type { ComponentProps } from 'react';
import { Link as LocaleLink } from '#i18n/navigation.ts';
import { LinkMark } from '#ui/link-mark.tsx';

/**
 * The link of all pages: within the reader's language, and marked while its page is long in coming. It fetches nothing
 * ahead: pages arrive whole, so that all there is to be had of one before is its frame, at two requests a link.
 */
export function Link({ children, prefetch = false, ...props }: ComponentProps<typeof LocaleLink>) {
  return (
    <LocaleLink prefetch={prefetch} {...props}>
      {children}
      <LinkMark />
    </LocaleLink>
  );
}
