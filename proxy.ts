import createMiddleware from 'next-intl/middleware';
import { routing } from '#i18n/routing.ts';

// Decides the language and nothing else: who may see what is decided where the data is read.
export default createMiddleware(routing);

export const config = {
  // Everything but the API, Next's own files and files with an extension.
  matcher: ['/((?!api/|_next/|.*\\.[^/]*$).*)'],
};
