import type { AskedAct } from '#server/triage/bulk-requests.ts';

/** What has to be said along with an act, and may be. */
export interface ConfirmFields {
  text: 'required' | 'optional' | null;
  day: boolean;
}

export const noFields: ConfirmFields = { text: null, day: false };

/** The states that something is said along with. */
export type TextStatus = 'needs_information' | 'with_partner' | 'resolved' | 'declined';

/** A macro brings its own text and day along; of the states each asks for its own. */
export function fieldsOf({ kind, act }: AskedAct): ConfirmFields {
  if (kind !== 'status') return noFields;
  switch (act.status) {
    case 'needs_information':
    case 'resolved':
    case 'declined':
      return { text: 'required', day: false };
    case 'with_partner':
      return { text: 'optional', day: true };
    default:
      return noFields;
  }
}
