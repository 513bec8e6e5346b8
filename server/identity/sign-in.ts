import { isAPIError } from 'better-auth/api';
import type { Role } from '#domain/identity/user.ts';
import { auth } from '#server/identity/auth.ts';
import { countTry, type Limited } from '#server/identity/sign-in-limits.ts';
import { redeemSignInLink } from '#server/identity/sign-in-links.ts';

export type SignedIn = { ok: true; role: Role /** holds the cookies for the browser */; headers: Headers };
export type NotSignedIn = Limited | { ok: false; code: 'wrong_credentials' | 'link_spent' };

/**
 * Starts a session for whoever knows the password. The answer and the time it takes are the same for an unknown
 * address and a wrong password; over the limit a right password is refused too (OWASP, Authentication Cheat Sheet).
 *
 * @param headers of the request: they name the client and its browser.
 */
export async function signInWithPassword(
  { email, password }: { email: string; password: string },
  headers: Headers,
): Promise<SignedIn | NotSignedIn> {
  const counted = await countTry('password', email, headers);
  if (!counted.ok) return counted;
  try {
    const signedIn = await auth().api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
    await counted.forgive();
    return { ok: true, role: signedIn.response.user.role as Role, headers: signedIn.headers };
  } catch (error) {
    if (isAPIError(error) && [400, 401].includes(error.statusCode)) return { ok: false, code: 'wrong_credentials' };
    throw error;
  }
}

/** Starts a session for whoever holds a mailed link that is still good, and uses the link up. */
export async function signInWithLink(token: string, headers: Headers): Promise<SignedIn | NotSignedIn> {
  const userId = await redeemSignInLink(token);
  if (!userId) return { ok: false, code: 'link_spent' };
  const started = await auth().api.startSession({ body: { userId }, headers, returnHeaders: true });
  if (!started.response) return { ok: false, code: 'link_spent' };
  return { ok: true, role: started.response.role, headers: started.headers };
}
