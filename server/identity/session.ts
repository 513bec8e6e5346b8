import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import type { Route } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Locale, User } from '#domain/identity/user.ts';
import { deleteSession, findSessionUser } from '#server/identity/sessions.ts';

/** Who reads this page or calls this action; null: nobody is signed in. Asked once a request, however often it is called. */
export const currentUser: () => Promise<User | null> = cache(async () => findSessionUser(await headers()));

/**
 * As `currentUser`, but whoever is not signed in is sent to do so and comes back.
 *
 * @param returnTo the path of the page with its language and query: `/en/escalations`.
 */
export async function requireUser(locale: Locale, returnTo: string): Promise<User> {
  const user = await currentUser();
  if (!user) redirect(`/${locale}/sign-in?next=${encodeURIComponent(returnTo)}` as Route);
  return user;
}

/** Hands the cookies of a sign-in on to the browser. For actions and route handlers: a page cannot set cookies. */
export async function keepSession(signedIn: Headers): Promise<void> {
  const store = await cookies();
  for (const header of signedIn.getSetCookie()) {
    for (const [name, attributes] of parseSetCookieHeader(header)) {
      store.set(name, attributes.value, { ...toCookieOptions(attributes), maxAge: cookieSeconds });
    }
  }
}

/** Signs out: the session is gone and the browser forgets the cookie. */
export async function endSession(): Promise<void> {
  await deleteSession(await headers());
  const store = await cookies();
  for (const { name } of store.getAll()) {
    // A browser drops a __Host- cookie only when told with the attributes it demands.
    if (name === '__Host-session')
      store.set(name, '', { path: '/', secure: true, httpOnly: true, sameSite: 'lax', maxAge: 0 });
    if (name === 'session') store.set(name, '', { path: '/', httpOnly: true, sameSite: 'lax', maxAge: 0 });
  }
}

/** As long as browsers keep a cookie: pages cannot renew it, so the session's row alone says when it ends. */
const cookieSeconds = 400 * 24 * 60 * 60;
