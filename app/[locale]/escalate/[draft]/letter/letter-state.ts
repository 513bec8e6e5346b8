import type { LetterWords } from '#domain/correspondence/letter-form.ts';

/** What a posted letter gives back to the page when it does not lead on: all that was typed, and what stands in the way. */
export interface LetterState {
  typed: TypedLetter | null;
  errors: { target: 'subject' | 'body' | 'to'; text: string }[];
  trouble: LetterTrouble | null;
}

/** The fields of the form. `version`: of the letter that they were typed upon. */
export interface TypedLetter extends LetterWords {
  version: number;
  language: string;
  madeFrom: string;
  /** the address at the partner, where it is sent from here */
  to: string;
}

/** Why the letter was not kept, ready to read. */
export interface LetterTrouble {
  title: string;
  text: string;
  /** where it goes on, in a tab of its own */
  link: { href: string; label: string } | null;
  /** what was saved meanwhile */
  theirs: (LetterWords & { version: number }) | null;
}

export const untouched: LetterState = { typed: null, errors: [], trouble: null };
