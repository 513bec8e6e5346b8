import type { NotSignedIn, SignedIn } from '#server/identity/sign-in.ts';

let addresses = 0;

/** The headers of a request, each time from an address of its own, so that tests do not run into each other's limits. */
export function requestHeaders(address = nextAddress()): Headers {
  return new Headers({ 'x-forwarded-for': address, 'user-agent': 'a test' });
}

/** The cookies that a sign-in set, as a browser would send them back. */
export function cookiesOf(result: SignedIn | NotSignedIn): Headers {
  if (!result.ok) throw new Error(`Not signed in: ${result.code}`);
  const pairs = result.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return new Headers({ cookie: pairs.join('; ') });
}

function nextAddress(): string {
  addresses += 1;
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
}
