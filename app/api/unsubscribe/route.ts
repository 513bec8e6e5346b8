import { setSubscription } from '#server/correspondence/unsubscription.ts';

/**
 * Where a mail program posts when its reader wants no more mails of a kind (RFC 8058): the token in the address is all
 * that it needs, and it sends no cookie. What the post says is always the same, so nobody reads it.
 */
export async function POST(request: Request): Promise<Response> {
  const result = await setSubscription(tokenOf(request), true);
  return new Response(null, { status: result.ok ? 204 : 404, headers });
}

/** Who opens the address instead is shown the page that asks first: programs that look at mails open links too. */
export function GET(request: Request): Response {
  const query = new URLSearchParams({ token: tokenOf(request) });
  return new Response(null, { status: 303, headers: { ...headers, Location: `/unsubscribe?${query}` } });
}

export const dynamic = 'force-dynamic';

const headers = { 'Cache-Control': 'no-store' };

function tokenOf({ url }: Request): string {
  return new URL(url).searchParams.get('token') ?? '';
}
