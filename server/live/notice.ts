import { z } from 'zod';
import { type EventKind, eventKinds } from '#server/history/events.ts';

/** Something happened to a case: what the trigger on `case_events` tells (migration `live`). Ids and codes, no text. */
export interface CaseNotice {
  /** the event's id in the history */
  event: number;
  /** ids */
  escalation: string;
  organization: string;
  /** of the case after it */
  version: number;
  kind: EventKind;
}

/** Somebody of the desk came to a case, left it, or began or stopped to write. */
export interface PresenceNotice {
  escalation: string;
  organization: string;
}

/** What reaches an instance; `resync`: something may have been missed, so whoever listens reads anew. */
export type Notice = ({ about: 'case' } & CaseNotice) | ({ about: 'presence' } & PresenceNotice) | { about: 'resync' };

export const channels = { case: 'case_changed', presence: 'case_presence' } as const;

/** Reads what came in on a channel; null for what is not ours, as an older instance might send. */
export function readNotice(channel: string, payload: string): Notice | null {
  const json = parse(payload);
  if (channel === channels.case) {
    const notice = caseNotice.safeParse(json);
    return notice.success ? { about: 'case', ...notice.data } : null;
  }
  if (channel === channels.presence) {
    const notice = presenceNotice.safeParse(json);
    return notice.success ? { about: 'presence', ...notice.data } : null;
  }
  return null;
}

const presenceNotice = z.object({ escalation: z.uuid(), organization: z.uuid() });
const caseNotice = presenceNotice.extend({ event: z.int(), version: z.int(), kind: z.enum(eventKinds) });

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}
