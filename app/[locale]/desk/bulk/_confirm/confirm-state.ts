/** What the form gives back when no run was started: what was typed, and what is to be mended. */
export interface ConfirmState {
  text: string;
  day: string;
  errors: readonly { target: 'text' | 'day' | 'run'; text: string }[];
}

export const nothingTyped: ConfirmState = { text: '', day: '', errors: [] };
