/** What a posted reason gives back to the page: what was chosen and typed, and what is to be mended. */
export interface BypassState {
  reason: string;
  detail: string;
  errors: { target: 'reason' | 'detail'; text: string }[];
}

export const untouched: BypassState = { reason: '', detail: '', errors: [] };
