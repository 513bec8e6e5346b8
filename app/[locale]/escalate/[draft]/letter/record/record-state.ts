import type { TypedEntry } from '#domain/intake/typed.ts';

/** What a posted entry gives back when it was not recorded: what was typed, and what is to be mended. */
export interface RecordState {
  typed: TypedEntry | null;
  errors: { target: string; text: string; wrongPart: string | null }[];
  /** why it was not recorded where no field is to blame */
  obstacle: string | null;
}

export const untouched: RecordState = { typed: null, errors: [], obstacle: null };
