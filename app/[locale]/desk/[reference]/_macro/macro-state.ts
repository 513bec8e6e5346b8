/** What the form gives back when a macro was not applied: the text as it was left, and why. */
export interface MacroState {
  text: string | null;
  problem: string | null;
}

export const notApplied: MacroState = { text: null, problem: null };
