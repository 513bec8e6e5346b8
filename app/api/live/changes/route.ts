import { streamRequest } from '#app/api/live/_request/stream-request.ts';
import { findSessionUser } from '#server/identity/sessions.ts';
import { changesSince } from '#server/live/changes.ts';

/** The same as the stream tells, for who cannot have one: asked again and again. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  const user = await findSessionUser(request.headers);
  if (!user) return new Response(null, { status: 401, headers });
  const { since, escalation } = streamRequest(request);
  const { changes, last, more } = await changesSince(user, since, { escalation });
  const told = changes.map(({ event, escalation, version, kind }) => ({ event, escalation, version, kind }));
  return Response.json({ changes: more ? [] : told, last, resync: more }, { headers });
}

export const dynamic = 'force-dynamic';
