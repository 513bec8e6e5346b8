import type { StreamRequest } from '#server/live/streams.ts';
import { isUuid } from '#server/platform/uuid.ts';

/** From which event on, and of which case: what cannot be read counts as not said. */
export function streamRequest(request: Request): StreamRequest {
  const query = new URL(request.url).searchParams;
  const since = Number(request.headers.get('last-event-id') ?? query.get('since') ?? 0);
  const escalation = query.get('case') ?? '';
  return {
    since: Number.isSafeInteger(since) && since >= 0 ? since : 0,
    ...(isUuid(escalation) ? { escalation } : {}),
  };
}
