import type { Status } from '#domain/triage/status.ts';

/** Who has to do the next thing; nobody where the case is closed. */
export type Holder = 'csm' | 'customer' | 'partner' | 'nobody';

export function holderOf(status: Status): Holder {
  switch (status) {
    case 'submitted':
    case 'in_review':
      return 'csm';
    case 'needs_information':
      return 'customer';
    case 'with_partner':
      return 'partner';
    default:
      return 'nobody';
  }
}
