import type { ComponentProps } from 'react';
import { Link as LocaleLink } from '#i18n/navigation.ts';
import { LinkMark } from '#ui/link-mark.tsx';

/** The link of all pages: within the reader's language, and marked while its page is long in coming. */
export function Link({ children, ...props }: ComponentProps<typeof LocaleLink>) {
  return (
    <LocaleLink {...props}>
      {children}
      <LinkMark />
    </LocaleLink>
  );
}
