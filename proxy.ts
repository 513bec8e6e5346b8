import type { NextRequest, NextResponse } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { routing } from '#i18n/routing.ts';

const negotiate = createMiddleware(routing);

/** Decides the language and nothing else: who may see what is decided where the data is read. */
export default function proxy(request: NextRequest): NextResponse {
  const response = negotiate(request);
  // Our addresses have the language in them, so nothing is ever to be rewritten. One that is spelled otherwise, such as
  // /en/sign%2Din, would be: the server would then ask itself for it over the network, as if it were another site.
  if (response.headers.has('x-middleware-rewrite')) {
    response.headers.delete('x-middleware-rewrite');
    response.headers.set('x-middleware-next', '1');
  }
  return response;
}

export const config = {
  // Everything but the API, Next's own files and files with an extension.
  matcher: ['/((?!api/|_next/|.*\\.[^/]*$).*)'],
};
