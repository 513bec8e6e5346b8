/** What a form that changes a case gives back when nothing was changed: ready to read, with all that was typed. */
export interface ChangeState {
  /** what was chosen */
  chosen: string;
  /** what was typed, by the new status that it belongs to or the name of its field */
  typed: Readonly<Record<string, string>>;
  /** what is to be mended, at the field of this id */
  error: { target: string; text: string } | null;
  /** why nothing was changed, where no field is to blame */
  obstacle: Obstacle | null;
}

export interface Obstacle {
  title: string;
  text: string;
  /** what happened to the case meanwhile, the newest first */
  changes: readonly string[];
  /** what was typed and has no field any more */
  kept: { label: string; text: string } | null;
  signIn: { href: string; label: string } | null;
}

export const nothingYet: ChangeState = { chosen: '', typed: {}, error: null, obstacle: null };

/** An action that a form posts to; on success it leads elsewhere. */
export type ChangeAction = (state: ChangeState, form: FormData) => Promise<ChangeState>;
