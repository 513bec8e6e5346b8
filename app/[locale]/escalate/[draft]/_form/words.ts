import type { ReactNode } from 'react';
import type { AdviceWords } from '#app/[locale]/escalate/[draft]/_form/advice.ts';
import type { DayWords } from '#app/[locale]/escalate/[draft]/_form/day-words.ts';
import type { DateParts } from '#domain/intake/calendar-date.ts';
import type { ProblemCode } from '#domain/intake/field.ts';
import type { StepName } from '#domain/intake/steps.ts';
import type { Locale } from '#i18n/routing.ts';
import type { SignName } from '#ui/sign.tsx';

/**
 * The words of one step, made on the server, so that the browser carries no messages and no formatter of messages.
 * Where a number or a name is known only while one types, its place stays open: `{number}`, see `fill`.
 */
export interface StepWords {
  step: StepName;
  locale: Locale;
  /** of the document; prefixed while there are problems */
  title: string;
  titleWithError: string;
  heading: string;
  lead: string;
  intro: NoteWords;
  /** the questions in rows, each with the note that belongs to it */
  rows: RowWords[];
  questions: Record<string, QuestionWords>;
  /** of the questions whose answers are judged */
  advice: Record<string, AdviceWords>;
  /** {met} of {of} */
  count: string;
  /** the days that stood in the step when the page was made, by their ISO dates */
  days: Record<string, DayWords>;
  list: ListWords | null;
  waiver: WaiverWords | null;
  summary: { one: string; many: string };
  form: FormWords;
  save: SaveWords;
  trouble: TroubleWords;
}

export interface QuestionWords {
  label: string;
  /** the short noun, for reviews and comparisons */
  name: string;
  hint?: string;
  optional?: string;
  limit?: string;
  options?: { value: string; label: string; meaning?: string }[];
  problems: ProblemWords;
}
export type ProblemWords = Partial<Record<ProblemCode, string>>;

export interface NoteWords {
  sign: SignName;
  title: string;
  body: ReactNode;
}
/** What a note says to the answer of one question, by the code that was chosen. */
export interface OnAnswerWords {
  question: string;
  title: string;
  texts: Record<string, string>;
}
export interface RowWords {
  questions: string[];
  note: NoteWords | null;
  onAnswer: OnAnswerWords | null;
}

export interface ListWords {
  problems: ProblemWords;
  /** what the folded entry says, before its count */
  says: string;
  /** Entry {number}: {message} */
  problem: string;
  entry: string;
  complete: string;
  unfinished: string;
  change: string;
  fold: string;
  remove: string;
  removeOf: string;
  up: string;
  upOf: string;
  down: string;
  downOf: string;
  removed: string;
  undo: string;
  back: string;
  added: string;
  moved: string;
  full: string;
  add: string;
  addFirst: string;
}

export interface WaiverWords {
  label: string;
  check: string;
  hint: string;
  note: NoteWords;
  reason: QuestionWords;
  problems: ProblemWords;
}

export interface FormWords {
  error: string;
  parts: Record<keyof DateParts, string>;
  /** in the order of the reader's language */
  partOrder: (keyof DateParts)[];
  guidance: string;
  close: string;
  continue: string;
  later: string;
}

export type SaveWords = Record<
  | 'last'
  | 'saving'
  | 'saved'
  | 'unsaved'
  | 'offline'
  | 'signedOut'
  | 'stale'
  | 'submitted'
  | 'joined'
  | 'settled'
  | 'gone'
  | 'tooLarge',
  string
>;

interface Panel {
  title: string;
  text: string;
}
export interface TroubleWords {
  offline: Panel;
  signedOut: Panel & { action: string };
  stale: Panel & Record<'mine' | 'theirs' | 'nothing' | 'keepMine' | 'takeTheirs', string>;
  submitted: Panel & { action: string };
  joined: Panel & { action: string };
  settled: Panel & { action: string };
  gone: Panel & { action: string };
  tooLarge: Panel;
  restored: string;
}

/** Puts what is known now into the places that were left open: `fill('Entry {number}', { number: 2 })`. */
export function fill(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
