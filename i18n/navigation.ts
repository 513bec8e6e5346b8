import { createNavigation } from 'next-intl/navigation';
import { routing } from '#i18n/routing.ts';

/** Links and redirects that add the reader's language by themselves: write `/desk`, never `/en/desk`. */
export const { Link, redirect, permanentRedirect, usePathname, useRouter, getPathname } = createNavigation(routing);
