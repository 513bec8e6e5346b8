import type { Obstacle } from '#app/_case/change-state.ts';
import type { SummaryError } from '#ui/error-summary.tsx';

/** What a form of the talk gives back when nothing was stored: ready to read, with all that was typed. */
export interface TalkState {
  /** by the names of the form's fields; null: nothing was posted yet */
  typed: Readonly<Record<string, string>> | null;
  /** each at the control of its `target` */
  errors: readonly SummaryError[];
  /** why nothing was stored, where no field is to blame */
  obstacle: Obstacle | null;
  /** the case's version that whoever writes has now been told of: posting with it goes on top of it */
  version: number;
}

export const nothingPosted: TalkState = { typed: null, errors: [], obstacle: null, version: 0 };

/** An action that a form of the talk posts to; on success it leads back to the case. */
export type TalkAction = (state: TalkState, form: FormData) => Promise<TalkState>;
