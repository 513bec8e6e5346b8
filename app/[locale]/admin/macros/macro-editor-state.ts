/** What the form gives back when nothing was kept: all that was typed, and what is to be mended. */
export interface EditorState {
  typed: Readonly<Record<string, string>> | null;
  errors: readonly { target: string; text: string }[];
}

export const untouched: EditorState = { typed: null, errors: [] };
